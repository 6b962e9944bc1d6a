import { sql } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { type AnswerWord, type Outcome, outcomeOf, staying } from '../../../comparing/comparison.ts';
import { mayCompare } from '../../../comparing/rules.ts';
import { wallOff } from '../../wall-off.ts';
import { type Comparer, comparerAt, holdComparer, holdPair } from '../comparer.ts';
import { choosePair, deal, type DealtPair, mayStillMeet } from '../deal.ts';
import { comparisons } from '../schema.ts';

/** What a judge has before them now. */
export interface AtWork {
	comparer: Comparer;
	/** Undefined where the judge has seen all that they may. */
	pair: DealtPair | undefined;
	/** Pairs answered so far. */
	done: number;
}

/**
 * A judge says which of two is better, or why they skip: the answer counts from now on, and the next pair is theirs. An
 * answer that comes twice, or to a pair that was answered in another window, changes nothing.
 * @throws Refused `not_found`, `judge_not_accepted`, `round_closed`, `round_before_open`, `not_open_yet`, `closed`
 */
export async function answerPair(
	ctx: Context,
	eventId: string,
	comparisonId: string,
	word: AnswerWord
): Promise<AtWork> {
	return change(ctx, async (tx) => {
		// Sent together and done in this order: what is read stands as long as the hold lasts.
		const [, comparer] = await Promise.all([
			holdPair(tx, comparisonId),
			comparerAt(tx, ctx, eventId, { comparisonId })
		]);
		demand(mayCompare(ctx.actor, comparer.now, ctx.now));
		const at = found(comparer.at);
		if (at.answered) {
			const pair = comparer.open ?? (await deal(tx, ctx, comparer, { last: staying(at, at.skipped) }));
			return { comparer, pair, done: comparer.done };
		}
		const outcome = outcomeOf(word, at);
		const walledNow = outcome.conflictWith;
		if (walledNow !== null)
			await wallOff(tx, ctx, { eventId, judgeId: comparer.judgeId, entryId: walledNow, note: '' });
		const last = staying(at, outcome.skipped);
		const pair = await choosePair(tx, ctx, comparer, { last, walledNow });
		const stored = await write(tx, ctx, comparer, { comparisonId, outcome, pair });
		const done = comparer.done + Number(outcome.better !== null || outcome.skipped === 'cannot_tell');
		// Another process has shown these two since.
		if (pair && !stored)
			return { comparer, done, pair: await deal(tx, ctx, comparer, { last, walledNow, fresh: true }) };
		return { comparer, pair, done };
	});
}

/**
 * Begin to compare: the first pair, or the one that waits. Where that is not to be judged any more, another.
 * @throws Refused as `answerPair`
 */
export async function startComparing(ctx: Context, eventId: string, roundId: string): Promise<AtWork> {
	return change(ctx, async (tx) => {
		const [, comparer] = await Promise.all([
			holdComparer(tx, ctx, eventId, roundId),
			comparerAt(tx, ctx, eventId, { roundId })
		]);
		demand(mayCompare(ctx.actor, comparer.now, ctx.now));
		const { open, done } = comparer;
		if (open && (await mayStillMeet(tx, ctx, comparer, open))) return { comparer, pair: open, done };
		if (open) await tx.delete(comparisons).where(sql`${comparisons.id} = ${open.id}`);
		return { comparer, done, pair: await deal(tx, ctx, comparer, { last: [], fresh: open !== null }) };
	});
}

/** The answer, the next pair and the line of the log in one statement. */
async function write(
	tx: Transaction,
	ctx: Context,
	{ round, judgeId }: Comparer,
	{ comparisonId, outcome, pair }: { comparisonId: string; outcome: Outcome; pair: DealtPair | undefined }
): Promise<boolean> {
	const now = ctx.now.toISOString();
	const [next] = await tx.execute<{ id: string | null }>(sql`
		with answered as (
			update ${comparisons} set better = ${outcome.better}::uuid, skipped = ${outcome.skipped}::skip_reason,
				answered_at = ${now}::timestamptz
			where id = ${comparisonId}
			returning id
		), next as (
			insert into ${comparisons} (id, round_id, judge_id, left_id, right_id, shown_at)
			select ${pair?.id ?? null}::uuid, ${round.id}::uuid, ${judgeId}::uuid,
				${pair?.leftId ?? null}::uuid, ${pair?.rightId ?? null}::uuid, ${now}::timestamptz
			from answered where ${pair !== undefined}::boolean
			on conflict do nothing
			returning id
		), told as (
			insert into ${auditLines} (at, actor_id, action, subject_id, scope_id, detail)
			select ${now}::timestamptz, ${personId(ctx.actor) ?? null}::uuid, 'comparison.answered', id, ${round.eventId}::uuid,
				json_build_object('roundId', ${round.id}::text)
			from answered
		)
		select (select id from next) as id from answered`);
	return (next?.id ?? null) !== null;
}
