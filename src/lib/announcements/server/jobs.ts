import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { type Letter, post } from '#lib/foundation/server/mail/post.ts';
import { schedule } from '#lib/foundation/server/jobs/schedule.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import { startMentorships } from '#lib/mentorship/server/commands/start-mentorships.ts';
import { isReadable } from '#lib/rounds/server/queries.ts';
import { freezes, type ReleaseRow, releases, rounds, standings } from '#lib/rounds/server/schema.ts';
import { teamMembers } from '#lib/teams/server/schema.ts';
import { resultLetter, shortlistLetter, type Told } from './mails.ts';
import { outcomesOf } from './outcomes.ts';

/** Has the instant of a confirmed release come? Then its letters are due. */
export async function watchReleases(ctx: Context): Promise<void> {
	const due = await ctx.db
		.select({ id: releases.id })
		.from(releases)
		.where(and(isNotNull(releases.confirmedAt), isNull(releases.toldAt), isReadable(ctx.now)));
	if (due.length === 0) return;
	await change(ctx, (tx) =>
		schedule(
			tx,
			...due.map(({ id }) => ({
				task: 'tell-release',
				payload: { releaseId: id },
				key: `tell-release:${id}`
			}))
		)
	);
}

/**
 * Write the letters of a release whose instant has come, and begin the mentorships that were won. It reads the outcome
 * only now: before, nothing of it stands in any outbox. Safe to run twice.
 */
export async function tellRelease(ctx: Context, { releaseId = '' }: Record<string, string>): Promise<void> {
	await change(ctx, async (tx) => {
		const [release] = await tx.select().from(releases).where(eq(releases.id, releaseId)).for('update');
		if (!release?.visibleFrom || release.visibleFrom > ctx.now || release.cancelledAt || release.toldAt)
			return;
		const letters =
			release.kind === 'results' ? await resultLetters(tx, release) : await shortlistLetters(tx, release);
		await post(tx, ctx, ...letters);
		if (release.kind === 'results')
			await startMentorships(tx, ctx, release.eventId, await wonMentorships(tx, release));
		await tx.update(releases).set({ toldAt: ctx.now }).where(eq(releases.id, releaseId));
		await record(tx, ctx, {
			action: 'release.told',
			subjectId: releaseId,
			scopeId: release.eventId,
			detail: { letters: letters.length }
		});
	});
}

/** Every member of every team whose entry was judged, with what a letter to them needs. */
async function readers(tx: Transaction, release: ReleaseRow) {
	return tx
		.select({
			entryId: entries.id,
			content: entries.content,
			challenge: challenges.name,
			event: events.name,
			slug: events.slug,
			personId: people.id,
			email: people.email,
			name: people.name,
			locale: people.locale
		})
		.from(entries)
		.innerJoin(challenges, eq(challenges.id, entries.challengeId))
		.innerJoin(events, eq(events.id, entries.eventId))
		.innerJoin(teamMembers, and(eq(teamMembers.teamId, entries.teamId), isNull(teamMembers.leftAt)))
		.innerJoin(people, eq(people.id, teamMembers.personId))
		.where(
			and(
				eq(entries.eventId, release.eventId),
				eq(entries.state, 'submitted'),
				isNull(people.disabledAt),
				release.challengeId ? eq(entries.challengeId, release.challengeId) : undefined
			)
		);
}

type Reader = Awaited<ReturnType<typeof readers>>[number];

function toldOf(reader: Reader, release: ReleaseRow): Told {
	const { event: name, slug, challenge, content } = reader;
	return { event: { name, slug }, challenge, entryTitle: content.title, releaseId: release.id };
}

async function resultLetters(tx: Transaction, release: ReleaseRow): Promise<Letter[]> {
	const all = await readers(tx, release);
	const outcomes = await outcomesOf(tx, release.eventId, [...new Set(all.map(({ entryId }) => entryId))]);
	return all.flatMap((reader) => {
		const outcome = outcomes.get(reader.entryId);
		return outcome ? [resultLetter(reader, toldOf(reader, release), outcome)] : [];
	});
}

async function shortlistLetters(tx: Transaction, release: ReleaseRow): Promise<Letter[]> {
	const [all, standing] = await Promise.all([
		readers(tx, release),
		tx
			.select({ entryId: standings.entryId, goesOn: standings.goesOn, label: rounds.outcomeLabel })
			.from(standings)
			.innerJoin(freezes, and(eq(freezes.id, standings.freezeId), isNull(freezes.reopenedAt)))
			.innerJoin(rounds, eq(rounds.id, freezes.roundId))
			.where(eq(rounds.id, release.roundId))
	]);
	const byEntry = new Map(standing.map((one) => [one.entryId, one]));
	return all.flatMap((reader) => {
		const one = byEntry.get(reader.entryId);
		return one ? [shortlistLetter(reader, toldOf(reader, release), one.label, one.goesOn)] : [];
	});
}

/** The allocations of this release that carry a mentorship. */
async function wonMentorships(tx: Transaction, release: ReleaseRow): Promise<string[]> {
	const inScope = tx
		.select({ id: awards.id })
		.from(awards)
		.where(
			and(
				eq(awards.eventId, release.eventId),
				isNotNull(awards.mentorshipMonths),
				release.challengeId ? eq(awards.challengeId, release.challengeId) : undefined
			)
		);
	const rows = await tx
		.select({ id: allocations.id })
		.from(allocations)
		.where(and(inArray(allocations.awardId, inScope), isNull(allocations.withdrawnAt)));
	return rows.map(({ id }) => id);
}
