import { newId } from '#lib/foundation/ids.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database, Transaction } from '#lib/foundation/server/db/database.ts';
import type { ShownPair } from '../../comparing/comparison.ts';
import { countIn, nextPair } from '../../comparing/pair.ts';
import type { Comparer } from './comparer.ts';
import { type LiveField, liveField, pairOf } from './live-field.ts';
import { comparisons } from './schema.ts';
import { wallsOf } from './walls.ts';

/** A pair to be shown. */
export interface DealtPair extends ShownPair {
	id: string;
}

interface Wish {
	/** Entries that the judge has before them, of which one stays. */
	last: readonly string[];
	/** The entry that the judge walled off just now. */
	walledNow?: string | null;
	/** The entries are read anew: somebody else changed what is kept. */
	fresh?: boolean;
}

/** The entries of a round, and which of them this judge may be shown. */
async function fieldFor(tx: Database, ctx: Context, comparer: Comparer, fresh: boolean) {
	const { round, judgeId } = comparer;
	const [field, derived] = await Promise.all([
		liveField(tx, round, ctx.now, { fresh }),
		wallsOf(tx, round.eventId, judgeId, ctx.now)
	]);
	const walled = new Set([...comparer.walled, ...derived]);
	const own = new Set(comparer.challenges);
	const mayMeet = (entry: number) =>
		!walled.has(field.ids[entry] ?? '') && (own.size === 0 || own.has(field.challenges[entry] ?? ''));
	return { field, mayMeet };
}

/** May a pair that waits still be judged by this judge: both take part, and nothing stands between? */
export async function mayStillMeet(
	db: Database,
	ctx: Context,
	comparer: Comparer,
	{ leftId, rightId }: ShownPair
): Promise<boolean> {
	const { field, mayMeet } = await fieldFor(db, ctx, comparer, false);
	return [leftId, rightId].every((id) => {
		const entry = field.indexOf.get(id);
		return entry !== undefined && mayMeet(entry);
	});
}

/** The pair that this judge compares next; nothing is stored yet. Undefined where there is none that they have not seen. */
export async function choosePair(
	tx: Transaction,
	ctx: Context,
	comparer: Comparer,
	{ last, walledNow, fresh = false }: Wish
): Promise<DealtPair | undefined> {
	const { field, mayMeet } = await fieldFor(tx, ctx, comparer, fresh);
	const seen = seenBy(field, comparer.judgeId);
	const id = newId();
	const pair = nextPair(
		field.contenders,
		{
			mayMeet: (entry) => mayMeet(entry) && field.ids[entry] !== walledNow,
			hasSeen: (one, other) => seen.has(pairOf(field, one, other)),
			last: last.flatMap((entry) => field.indexOf.get(entry) ?? [])
		},
		Number.parseInt(id.slice(0, 8), 16)
	);
	const [left, right] = pair ?? [];
	if (left === undefined || right === undefined) return undefined;
	const [one, other] = [field.contenders[left], field.contenders[right]];
	// Whoever asks before the answer comes gets another pair, also of this judge.
	if (one && other) countIn(one, other);
	seen.add(pairOf(field, left, right));
	return { id, leftId: field.ids[left] ?? '', rightId: field.ids[right] ?? '' };
}

function seenBy(field: LiveField, judgeId: string): Set<number> {
	const seen = field.seen.get(judgeId) ?? new Set();
	field.seen.set(judgeId, seen);
	return seen;
}

/** Put a pair before a judge who has none. Undefined where they have seen all that they may. */
export async function deal(
	tx: Transaction,
	ctx: Context,
	comparer: Comparer,
	wish: Wish
): Promise<DealtPair | undefined> {
	const pair = await choosePair(tx, ctx, comparer, wish);
	if (!pair) return undefined;
	const { judgeId, round } = comparer;
	const [stored] = await tx
		.insert(comparisons)
		.values({ ...pair, judgeId, roundId: round.id, shownAt: ctx.now })
		.onConflictDoNothing()
		.returning({ id: comparisons.id });
	// Another process has shown these two since: once more, with what is stored now.
	return stored ? pair : wish.fresh ? undefined : deal(tx, ctx, comparer, { ...wish, fresh: true });
}
