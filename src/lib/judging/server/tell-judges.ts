import { and, asc, count, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { type Letter, post } from '#lib/foundation/server/mail/post.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { deskToken } from './judge-at-hand.ts';
import { assignmentsLetter } from './mails.ts';
import { assignments, judges, reviews } from './schema.ts';

/** What came to judges, and what went. */
interface Moved {
	added: readonly { judgeId: string; entryId: string }[];
	removed: readonly { judgeId: string; entryId: string }[];
}

/**
 * One letter to each judge whose list changed, with what came, what went and what is left to do. Whoever does not judge any
 * more hears of it otherwise.
 */
export async function tellJudges(
	tx: Transaction,
	ctx: Context,
	round: Pick<RoundRow, 'id' | 'eventId' | 'closesAt' | 'settings'>,
	{ added, removed }: Moved
): Promise<void> {
	const touched = [...new Set([...added, ...removed].map(({ judgeId }) => judgeId))];
	if (touched.length === 0) return;
	const moved = [...new Set([...added, ...removed].map(({ entryId }) => entryId))];
	const [[event], readers, left, called] = await Promise.all([
		tx.select().from(events).where(eq(events.id, round.eventId)),
		tx
			.select({
				judgeId: judges.id,
				state: judges.state,
				personId: people.id,
				email: people.email,
				name: people.name,
				locale: people.locale
			})
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.where(inArray(judges.id, touched)),
		tx
			.select({ judgeId: assignments.judgeId, many: count() })
			.from(assignments)
			.leftJoin(reviews, eq(reviews.assignmentId, assignments.id))
			.where(
				and(
					eq(assignments.roundId, round.id),
					inArray(assignments.judgeId, touched),
					isNull(assignments.withdrawnAt),
					or(isNull(reviews.id), ne(reviews.state, 'submitted'))
				)
			)
			.groupBy(assignments.judgeId),
		tx
			.select({ id: entries.id, number: entries.number, title: sql<string>`${entries.content}->>'title'` })
			.from(entries)
			.where(inArray(entries.id, moved))
			.orderBy(asc(entries.number))
	]);
	const still = new Map(left.map(({ judgeId, many }) => [judgeId, many]));
	const came = Map.groupBy(added, ({ judgeId }) => judgeId);
	const went = Map.groupBy(removed, ({ judgeId }) => judgeId);
	const named = (list: readonly { entryId: string }[] | undefined) => {
		const its = new Set(list?.map(({ entryId }) => entryId));
		return called.filter(({ id }) => its.has(id));
	};
	const letters: Letter[] = [];
	for (const { judgeId, state, ...to } of readers) {
		if (state !== 'accepted' && state !== 'invited') continue;
		letters.push(
			assignmentsLetter(to, {
				event: found(event),
				token: await deskToken(tx, ctx, found(event), to.personId),
				added: named(came.get(judgeId)),
				removed: named(went.get(judgeId)),
				left: still.get(judgeId) ?? 0,
				minutes: round.settings.minutesPerReview,
				until: round.closesAt
			})
		);
	}
	await post(tx, ctx, ...letters);
}
