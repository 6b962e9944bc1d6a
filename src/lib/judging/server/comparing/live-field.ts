import type { Database } from '#lib/foundation/server/db/database.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { fieldOf } from '../../comparing/field.ts';
import { type Contender, countIn } from '../../comparing/pair.ts';
import { type Answer, strengthsOf } from '../../comparing/strengths.ts';
import { shownPairs } from './compared-answers.ts';

/** The entries of a round as pairs are chosen from them. Derived from what is stored, and forgotten without harm. */
export interface LiveField {
	ids: string[];
	challenges: string[];
	indexOf: Map<string, number>;
	contenders: Contender[];
	strength: Float64Array;
	/** What each judge has been shown, by `pairOf`. */
	seen: Map<string, Set<number>>;
	madeAt: number;
	staleAt: number;
}

const leastMs = 2000;
/** A field lasts so many times as long as it took to make: to make them takes no more than this part of a processor. */
const lastsTimes = 40;
const mostKept = 20;
/** Strengths that choose pairs need not be exact. */
const until = 1e-3;

const kept = new Map<string, LiveField>();
const making = new Map<string, Promise<LiveField>>();

/** One number for two entries, whatever their order. */
export const pairOf = (field: LiveField, one: number, other: number) =>
	Math.min(one, other) * field.ids.length + Math.max(one, other);

/**
 * The field of a round, a few seconds old at most: strengths are not computed anew for each answer. While one caller makes
 * it anew, the others go on with the one that is there.
 * @param fresh a pair from the field that is kept was not good any more
 */
export async function liveField(
	db: Database,
	round: RoundRow,
	now: Date,
	{ fresh = false } = {}
): Promise<LiveField> {
	const known = kept.get(round.id);
	const at = now.getTime();
	// Where the clock was set back, what is kept comes from the future.
	if (known && !fresh && at >= known.madeAt && at < known.staleAt) return known;
	const begun = making.get(round.id);
	if (begun && !fresh) return known ?? begun;
	const made = makeField(db, round, now, known);
	making.set(round.id, made);
	try {
		const field = await made;
		const [oldest] = kept.keys();
		if (!kept.has(round.id) && kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
		kept.set(round.id, field);
		return field;
	} finally {
		if (making.get(round.id) === made) making.delete(round.id);
	}
}

async function makeField(
	db: Database,
	round: RoundRow,
	now: Date,
	before: LiveField | undefined
): Promise<LiveField> {
	const begun = performance.now();
	const [entrants, shown] = await Promise.all([entrantsOf(db, round), shownPairs(db, round.id)]);
	const ids = entrants.map(({ entryId }) => entryId);
	const indexOf = new Map(ids.map((id, index) => [id, index]));
	const judges = new Map<string, number>();
	const seen = new Map<string, Set<number>>();
	const compared = new Uint32Array(ids.length);
	const answers: Answer[] = [];
	const open: [number, number][] = [];
	for (const { judgeId, leftId, rightId, better, skipped, answered, aside } of shown) {
		const [left, right] = [indexOf.get(leftId), indexOf.get(rightId)];
		if (left === undefined || right === undefined) continue;
		const own = seen.get(judgeId) ?? new Set();
		seen.set(judgeId, own.add(Math.min(left, right) * ids.length + Math.max(left, right)));
		if (!answered) open.push([left, right]);
		if (aside || (better === null && skipped !== 'cannot_tell')) continue;
		const judge = judges.get(judgeId) ?? judges.size;
		judges.set(judgeId, judge);
		const won = better === rightId ? [right, left] : [left, right];
		answers.push({ judge, better: won[0]!, worse: won[1]!, share: better === null ? 0.5 : 1 });
		compared[left]! += 1;
		compared[right]! += 1;
	}
	const start = before && Float64Array.from(ids, (id) => before.strength[before.indexOf.get(id) ?? -1] ?? 0);
	const fit = strengthsOf(ids.length, judges.size, answers, { start, until });
	const groups = entrants.map(({ challengeId }) => (round.perChallenge ? challengeId : ''));
	const contenders = fieldOf(fit, compared, groups, round.advanceCount ?? 1);
	for (const [one, other] of open) countIn(contenders[one]!, contenders[other]!);
	return {
		...{ ids, indexOf, contenders, seen, strength: fit.strength },
		challenges: entrants.map(({ challengeId }) => challengeId),
		madeAt: now.getTime(),
		staleAt: now.getTime() + Math.max(leastMs, (performance.now() - begun) * lastsTimes)
	};
}
