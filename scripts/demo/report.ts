import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { files } from '#lib/foundation/server/files/schema.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { oneTimeTokens } from '#lib/accounts/server/schema.ts';
import { tokenHash } from '#lib/accounts/server/tokens.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { entries, entryFiles, entryReceipts } from '#lib/entries/server/schema.ts';
import { partners } from '#lib/events/server/schema.ts';
import { assignments, judges } from '#lib/judging/server/schema.ts';
import { mentorships } from '#lib/mentorship/server/schema.ts';
import { releases } from '#lib/rounds/server/schema.ts';
import type { Demo } from './build.ts';
import type { Canary, Role } from './canaries.ts';
import type { DemoEvent } from './demo-event.ts';
import type { Installation } from './installation.ts';
import { type SignIn, signInsOf } from './sign-ins.ts';

/** The event that a sign-in is about; the hackathon (0), the prize (1), or none. */
const eventOf: Partial<Record<Role, number>> = { otherOrganiser: 1, otherJudge: 1 };

/** What tests from outside need to know of the demo. */
export async function reportOf({ db, origin, now, seed }: Installation, demo: Demo, stage: string) {
	const signIns = await signInsOf(db);
	return {
		...{ baseUrl: origin, stage, seed, builtAt: now.toISOString() },
		signIns: Object.fromEntries(
			await Promise.all(
				signIns.map(async (signIn) => [signIn.role, await signInOf(db, demo, signIn, now, origin)])
			)
		) as Record<Role, Awaited<ReturnType<typeof signInOf>>>,
		events: await Promise.all(demo.events.map((event) => eventReport(db, event))),
		focus: focusOf(demo),
		canaries: [...demo.canaries.planted, ...tokens(demo)]
	};
}

export type DemoReport = Awaited<ReturnType<typeof reportOf>>;

async function signInOf(db: Database, { events }: Demo, signIn: SignIn, now: Date, origin: string) {
	const { role, ...person } = signIn;
	const event = role === 'voter' ? undefined : events[eventOf[role] ?? 0];
	const judges = role === 'judge' || role === 'secondJudge' || role === 'otherJudge';
	const path = judges ? await invitationPath(db, person.personId, now) : null;
	return {
		...person,
		event: event?.slug ?? null,
		eventId: event?.id ?? null,
		...(judges ? { invitationLink: path && origin + path } : {})
	};
}

/** The newest link to the desk in the judge's letters that still works. */
async function invitationPath(db: Database, personId: string, now: Date): Promise<string | null> {
	const written = await db
		.select({ body: letters.body, writtenAt: letters.writtenAt })
		.from(letters)
		.where(eq(letters.personId, personId));
	const paths = written
		.sort((a, b) => b.writtenAt.getTime() - a.writtenAt.getTime())
		.flatMap(({ body }) => (body.action?.href.startsWith('/invitations/') ? [body.action.href] : []));
	for (const path of paths) {
		const [token] = await db
			.select({ expiresAt: oneTimeTokens.expiresAt })
			.from(oneTimeTokens)
			.where(eq(oneTimeTokens.id, tokenHash(path.slice('/invitations/'.length))));
		if (token && token.expiresAt > now) return path;
	}
	return null;
}

async function eventReport(db: Database, event: DemoEvent) {
	const { id, slug, stage, schedule, template } = event;
	const entryIds = event.teams.flatMap(({ entry }) => (entry ? [entry.id] : []));
	const ofRounds = inArray(
		assignments.roundId,
		event.rounds.map((round) => round.id)
	);
	const [written, kept, receipts, given, won, out, mentored, offering, board] = await Promise.all([
		db
			.select({ id: entries.id, number: entries.number, state: entries.state, teamId: entries.teamId })
			.from(entries)
			.where(eq(entries.eventId, id)),
		db
			.select({
				id: files.id,
				key: files.key,
				name: files.name,
				type: files.type,
				sha256: files.sha256,
				entryId: entryFiles.entryId,
				entryFileId: entryFiles.id
			})
			.from(entryFiles)
			.innerJoin(files, eq(files.id, entryFiles.fileId))
			.innerJoin(entries, eq(entries.id, entryFiles.entryId))
			.where(eq(entries.eventId, id)),
		db
			.select({ id: entryReceipts.id, code: entryReceipts.code, entryId: entryReceipts.entryId })
			.from(entryReceipts)
			.where(inArray(entryReceipts.entryId, entryIds)),
		db
			.select({
				id: assignments.id,
				roundId: assignments.roundId,
				entryId: assignments.entryId,
				judgeId: assignments.judgeId
			})
			.from(assignments)
			.where(and(ofRounds, isNull(assignments.withdrawnAt))),
		db
			.select({
				id: allocations.id,
				awardId: awards.id,
				challengeId: awards.challengeId,
				place: awards.place,
				entryId: allocations.entryId
			})
			.from(allocations)
			.innerJoin(awards, eq(awards.id, allocations.awardId))
			.where(and(eq(awards.eventId, id), isNull(allocations.withdrawnAt))),
		db
			.select({
				id: releases.id,
				kind: releases.kind,
				roundId: releases.roundId,
				challengeId: releases.challengeId,
				visibleFrom: releases.visibleFrom
			})
			.from(releases)
			.where(eq(releases.eventId, id)),
		db
			.select({
				id: mentorships.id,
				teamId: mentorships.teamId,
				mentorId: mentorships.mentorId,
				state: mentorships.state
			})
			.from(mentorships)
			.where(eq(mentorships.eventId, id)),
		db.select({ id: partners.id }).from(partners).where(eq(partners.eventId, id)),
		db
			.select({ id: judges.id, personId: judges.personId, state: judges.state })
			.from(judges)
			.where(eq(judges.eventId, id))
	]);
	return {
		...{ id, slug, stage, template: template.key, timeZone: template.timeZone, schedule },
		challenges: event.challenges,
		rounds: event.rounds.map((round) => ({
			id: round.id,
			kind: round.kind,
			position: round.position,
			opensAt: round.opensAt,
			closesAt: round.closesAt
		})),
		teams: event.teams.map(({ id, name, challenge, members, joinToken }) => ({
			...{ id, name, challenge, joinToken },
			members: members.map(({ person }) => person.personId)
		})),
		entries: written,
		...{ files: kept, receipts, judges: board, assignments: given, allocations: won, releases: out },
		...{ mentorships: mentored, partners: offering.map((partner) => partner.id) }
	};
}

/** What the sign-ins have to do with. */
function focusOf({ events: [hackathon], cast }: Demo) {
	const [team, otherTeam] = hackathon?.teams ?? [];
	return {
		event: hackathon?.slug,
		team: team?.id,
		entry: team?.entry?.id,
		otherTeam: otherTeam?.id,
		otherEntry: otherTeam?.entry?.id,
		voter: cast.signIns.voter.personId
	};
}

/** Links that let somebody in stand on no page after they were made. */
function tokens({ events, canaries }: Demo): Canary[] {
	const [hackathon] = events;
	const joinToken = hackathon?.teams[0]?.joinToken;
	if (!canaries.on || !hackathon || !joinToken) return [];
	return [{ field: 'team.invitationToken', value: joinToken, mayRead: [], event: hackathon.slug }];
}
