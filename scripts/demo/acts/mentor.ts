import { eq } from 'drizzle-orm';
import { newId } from '#lib/foundation/ids.ts';
import { wallTime } from '#lib/foundation/zoned-time.ts';
import { personAsActor } from '#lib/accounts/server/actor.ts';
import { assignMentor } from '#lib/mentorship/server/commands/assign-mentor.ts';
import { markGoal, setGoal } from '#lib/mentorship/server/commands/goals.ts';
import { keepNotes, planSession } from '#lib/mentorship/server/commands/sessions.ts';
import { beginMentorship } from '#lib/mentorship/server/commands/steps.ts';
import { mentorships } from '#lib/mentorship/server/schema.ts';
import { makeAccounts } from '../accounts.ts';
import { type Canaries, marked, type Role } from '../canaries.ts';
import { dice } from '../content/dice.ts';
import type { DemoPerson } from '../content/people.ts';
import { mentorshipGoals, sessionNotes } from '../content/remarks/mentorships.ts';
import type { DemoEvent, Team } from '../demo-event.ts';
import { contextAt, type Installation } from '../installation.ts';

const hour = 3_600_000;
const day = 24 * hour;

interface Mentors {
	/** Mentors the team that the sign-ins are about. */
	first: DemoPerson;
	/** Have no account yet. */
	others: readonly DemoPerson[];
	focus: Team | undefined;
	readers: readonly Role[];
}

/** Every first place gets its mentor; goals are set, sessions held with notes, and the next one planned. */
export async function mentor(
	installation: Installation,
	event: DemoEvent,
	canaries: Canaries,
	{ first, others, focus, readers }: Mentors
): Promise<void> {
	const { db, now } = installation;
	const begun = new Date(event.schedule.ceremonyAt.getTime() + 3 * hour);
	await makeAccounts(installation, others, () => new Date(begun.getTime() - 90 * day));
	const won = await db.select().from(mentorships).where(eq(mentorships.eventId, event.id));
	const waiting = [...others];
	for (const team of event.teams) {
		const mentorship = won.find(({ teamId }) => teamId === team.id);
		if (!mentorship) continue;
		const who = team.id === focus?.id ? first : waiting.pop();
		if (!who) throw new Error('there are fewer mentors than mentorships');
		const organiser = contextAt(installation, event.crew.organiser, begun);
		await assignMentor(organiser, event.id, mentorship.id, {
			...{ email: who.email, name: who.name, partner: mentorship.partnerId },
			startsOn: wallTime(begun, event.template.timeZone).slice(0, 10)
		});
		const plant = (field: string) =>
			team.id === focus?.id
				? canaries.plant({ field, mayRead: readers, event: event.slug, subjectId: mentorship.id })
				: '';
		await accompany(installation, team, { id: mentorship.id, email: who.email, begun, now, plant });
	}
}

/** One mentorship, from its first day until now. */
async function accompany(
	installation: Installation,
	team: Team,
	{ id, email, begun, now, plant }: Going
): Promise<void> {
	const [mentorship] = await installation.db
		.select({ mentorId: mentorships.mentorId })
		.from(mentorships)
		.where(eq(mentorships.id, id));
	const lead = team.members[0]?.person;
	if (!mentorship?.mentorId || !lead) throw new Error(`${team.name} has no mentor`);
	const guide = await personAsActor(installation.db, mentorship.mentorId);
	const chance = dice(`${installation.seed}/${email}`);
	await beginMentorship(contextAt(installation, guide, new Date(begun.getTime() + hour)), id);
	for (const [nth, words] of chance.sample(mentorshipGoals, 3).entries()) {
		const goalId = newId();
		const at = new Date(begun.getTime() + (2 + nth) * hour);
		await setGoal(contextAt(installation, lead, at), id, {
			id: goalId,
			words: marked(words, nth === 0 ? plant('mentorship.goal') : '')
		});
		const reachedAt = new Date(begun.getTime() + 40 * day);
		if (nth === 1 && reachedAt < now)
			await markGoal(contextAt(installation, guide, reachedAt), id, goalId, true);
	}
	for (const [nth, words] of sessionNotes.entries()) {
		const startsAt = new Date(begun.getTime() + (5 + 24 * nth) * day);
		const plannedAt = new Date(Math.min(startsAt.getTime() - 5 * day, now.getTime()) + nth * 60_000);
		if (plannedAt > now) break;
		const sessionId = newId();
		await planSession(contextAt(installation, guide, plannedAt), id, {
			...{ id: sessionId, startsAt, minutes: 60 },
			place: 'https://meet.example.org/ageing-better'
		});
		if (startsAt > now) break;
		const notedAt = new Date(startsAt.getTime() + 2 * hour);
		await keepNotes(contextAt(installation, guide, notedAt), id, sessionId, {
			notes: marked(words, nth === 0 ? plant('mentorship.notes') : ''),
			version: 0
		});
	}
}

interface Going {
	id: string;
	email: string;
	begun: Date;
	now: Date;
	plant: (field: string) => string;
}
