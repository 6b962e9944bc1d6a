import { asc, eq } from 'drizzle-orm';
import type { Person } from '#lib/foundation/actor.ts';
import { newId } from '#lib/foundation/ids.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { personAsActor } from '#lib/accounts/server/actor.ts';
import { grants } from '#lib/accounts/server/schema.ts';
import type { JudgeState, ReviewState } from '#lib/judging/review.ts';
import {
	assignments,
	criteria,
	judgeChallenges,
	type JudgeRow,
	judges,
	reviews,
	scores
} from '#lib/judging/server/schema.ts';
import { freezes, standings } from '#lib/rounds/server/schema.ts';
import { aPerson, testNow } from './context.ts';
import { anEntry } from './entry.ts';
import { anEvent } from './event.ts';
import { aTeam } from './team.ts';

/** An instant within the review round of `anEvent`. */
export const reviewNow = new Date('2021-03-10T12:00Z');

/** An event whose screening is over: its entries, one of a team of one person each, take part in the review round. */
export async function aReviewRound(db: Database, { entries: many = 2 }: { entries?: number } = {}) {
	const made = await anEvent(db);
	const [screening, review] = made.rounds;
	if (!screening || !review) throw new Error('the template has rounds');
	const handedIn = [];
	for (let n = 1; n <= many; n++) {
		const { team, lead } = await aTeam(db, made.event);
		handedIn.push({ entry: await anEntry(db, team, { content: { title: `Idea ${n}` } }), team, lead });
	}
	const [freeze] = await db
		.insert(freezes)
		.values({
			...{ roundId: screening.id, frozenAt: testNow, frozenBy: made.owner.personId },
			...{ method: 'screening', inputs: {}, sha256: '0' }
		})
		.returning();
	if (!freeze) throw new Error('the screening was not closed');
	const going = handedIn.map(({ entry: { id, challengeId } }) => ({
		entryId: id,
		challengeId,
		goesOn: true
	}));
	if (going.length > 0)
		await db.insert(standings).values(going.map((one) => ({ ...one, freezeId: freeze.id })));
	return { ...made, screening, review, handedIn };
}

/** An instant within the panel round of `anEvent`. */
export const panelNow = new Date('2021-03-26T12:00Z');

/** An event whose reviews are over: all of its entries are finalists of the panel round. */
export async function aPanelRound(db: Database, { entries: many = 2 }: { entries?: number } = {}) {
	const made = await aReviewRound(db, { entries: many });
	const panel = made.rounds[2];
	if (panel?.kind !== 'panel') throw new Error('the template has a panel');
	const [freeze] = await db
		.insert(freezes)
		.values({
			...{ roundId: made.review.id, frozenAt: testNow, frozenBy: made.owner.personId },
			...{ method: 'mean', inputs: {}, sha256: '0' }
		})
		.returning();
	if (!freeze) throw new Error('the review round was not closed');
	const going = made.handedIn.map(({ entry: { id, challengeId } }, at) => ({
		...{ entryId: id, challengeId, goesOn: true, place: at + 1 },
		...{ score: 0.9 - at / 20, standardError: 0.03, reviews: 3 }
	}));
	if (going.length > 0)
		await db.insert(standings).values(going.map((one) => ({ ...one, freezeId: freeze.id })));
	return { ...made, panel };
}

interface JudgeWishes {
	/** A new one, unless said otherwise. */
	person?: Person;
	name?: string;
	email?: string;
	state?: JudgeState;
	capacity?: number;
	challenges?: readonly string[];
	organisation?: string;
	languages?: string[];
	expertise?: string[];
}

/** A judge of an event, who has accepted unless said otherwise; `actor` is that person by an account's session. */
export async function aJudge(
	db: Database,
	event: { id: string; createdBy: string },
	{
		person,
		name,
		email,
		state = 'accepted',
		capacity = 12,
		challenges = [],
		organisation = '',
		languages = [],
		expertise = []
	}: JudgeWishes = {}
): Promise<{ judge: JudgeRow; actor: Person }> {
	const wishes = { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
	const { personId } = person ?? (await aPerson(db, wishes));
	const id = newId();
	const [judge] = await db
		.insert(judges)
		.values({
			...{ id, eventId: event.id, personId, state, capacity, organisation, languages, expertise },
			invitedAt: testNow,
			invitedBy: event.createdBy,
			answeredAt: state === 'accepted' || state === 'declined' ? testNow : null
		})
		.returning();
	if (!judge) throw new Error('the judge was not made');
	if (challenges.length > 0)
		await db.insert(judgeChallenges).values(challenges.map((challengeId) => ({ judgeId: id, challengeId })));
	if (state !== 'withdrawn')
		await db
			.insert(grants)
			.values({ personId, scopeId: event.id, role: 'judge', grantedAt: testNow })
			.onConflictDoNothing();
	return { judge, actor: await personAsActor(db, personId) };
}

/** A judge reads an entry in a round. */
export async function anAssignment(
	db: Database,
	round: { id: string },
	entry: { id: string },
	judge: { id: string }
): Promise<typeof assignments.$inferSelect> {
	const [assignment] = await db
		.insert(assignments)
		.values({ roundId: round.id, entryId: entry.id, judgeId: judge.id, assignedAt: testNow, toldAt: testNow })
		.returning();
	if (!assignment) throw new Error('the assignment was not made');
	return assignment;
}

interface ReviewWishes {
	state?: ReviewState;
	/** The scores in the order of the rubric; fewer leave the rest unscored. The middle level everywhere by default. */
	values?: readonly number[];
	commentForTeam?: string;
	commentForPanel?: string;
	/** Set aside, for this reason. */
	excludedReason?: string;
}

/** The score sheet of an assignment; finished unless said otherwise. */
export async function aReview(
	db: Database,
	assignment: { id: string; roundId: string },
	{
		state = 'submitted',
		values,
		commentForTeam = '',
		commentForPanel = '',
		excludedReason
	}: ReviewWishes = {}
): Promise<typeof reviews.$inferSelect> {
	const asked = await db
		.select()
		.from(criteria)
		.where(eq(criteria.roundId, assignment.roundId))
		.orderBy(asc(criteria.position));
	const [review] = await db
		.insert(reviews)
		.values({
			...{ assignmentId: assignment.id, state, commentForTeam, commentForPanel },
			startedAt: testNow,
			savedAt: testNow,
			submittedAt: state === 'submitted' ? testNow : null,
			...(excludedReason === undefined ? {} : { excludedAt: testNow, excludedReason })
		})
		.returning();
	if (!review) throw new Error('the review was not made');
	const given = asked.flatMap(({ id, levels }, at) => {
		const value = values ? values[at] : levels[Math.floor(levels.length / 2)]?.value;
		return value === undefined ? [] : [{ reviewId: review.id, criterionId: id, value }];
	});
	if (given.length > 0) await db.insert(scores).values(given);
	return review;
}
