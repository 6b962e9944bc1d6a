import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rank } from './rank.ts';
import { rankMethods, type RankInput, type RankScore } from './types.ts';

/** Small rounds of any shape: unread entries, idle judges, missing criteria, several parts. */
const rounds = fc
	.record({
		entries: fc.integer({ min: 0, max: 9 }),
		judges: fc.integer({ min: 0, max: 5 }),
		criteria: fc.array(
			fc.record({ weight: fc.integer({ min: 1, max: 5 }), max: fc.constantFrom(1, 5, 10) }),
			{
				minLength: 1,
				maxLength: 3
			}
		),
		topK: fc.integer({ min: 1, max: 4 }),
		cells: fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 }), {
			minLength: 135,
			maxLength: 135
		})
	})
	.map(({ entries, judges, criteria, topK, cells }): RankInput => {
		const ids = (letter: string, count: number) =>
			Array.from({ length: count }, (_, index) => ({ id: `${letter}${index}` }));
		const scores = cells.flatMap((share, at): RankScore[] => {
			const [c, pair] = [at % 3, Math.floor(at / 3)];
			const [e, j] = [pair % 9, Math.floor(pair / 9)];
			const criterion = criteria[c];
			if (share === null || !criterion || e >= entries || j >= judges) return [];
			return [
				{ entry: `e${e}`, judge: `j${j}`, criterion: `c${c}`, value: Math.round(share * criterion.max) }
			];
		});
		return {
			entries: ids('e', entries),
			judges: ids('j', judges),
			criteria: criteria.map((one, index) => ({ id: `c${index}`, min: 0, ...one })),
			scores,
			topK
		};
	});

const runs = { seed: 20260125, numRuns: 60 };

describe.each(rankMethods)('%s', (method) => {
	test('ranks every entry once, best first, with finite figures, whatever is missing', () => {
		fc.assert(
			fc.property(rounds, (input) => {
				const { ranking } = rank(input, { method });
				expect(ranking.map(({ id }) => id).sort()).toEqual(input.entries.map(({ id }) => id));
				ranking.forEach((one, at) => {
					expect([one.score, one.se, one.pWin, one.pTop].every(Number.isFinite)).toBe(true);
					expect(one.pWin).toBeLessThanOrEqual(one.pTop + 1e-4);
					expect(one.score).toBeLessThanOrEqual(ranking[at - 1]?.score ?? 1);
				});
				const won = ranking.reduce((sum, { pWin }) => sum + pWin, 0);
				expect(Math.abs(won - Math.min(1, ranking.length))).toBeLessThan(1e-3);
			}),
			runs
		);
	});

	test('gives the same result for any order of the input, and again', () => {
		fc.assert(
			fc.property(rounds, (input) => {
				const turned: RankInput = {
					...input,
					entries: input.entries.toReversed(),
					judges: input.judges.toReversed(),
					criteria: input.criteria.toReversed(),
					scores: input.scores.toReversed()
				};
				expect(rank(turned, { method })).toEqual(rank(input, { method }));
			}),
			runs
		);
	});

	test('gives the same result under any ids', () => {
		const other = (id: string) => `${9 - Number(id.slice(1))}-${id}`;
		fc.assert(
			fc.property(rounds, (input) => {
				const renamed = rank(
					{
						...input,
						entries: input.entries.map(({ id }) => ({ id: other(id) })),
						judges: input.judges.map(({ id }) => ({ id: other(id) })),
						scores: input.scores.map((one) => ({
							...one,
							entry: other(one.entry),
							judge: other(one.judge)
						}))
					},
					{ method }
				);
				const places = new Map(renamed.ranking.map(({ id, ...rest }) => [id, rest]));
				for (const { id, score, place } of rank(input, { method }).ranking) {
					const same = places.get(other(id));
					expect(same?.score).toBeCloseTo(score, 5);
					expect(same?.place).toBe(place);
				}
			}),
			runs
		);
	});
});

test.each(['mean', 'trimmed', 'additive', 'calibrated'] as const)(
	'%s: one more point never lowers an entry',
	(method) => {
		fc.assert(
			fc.property(rounds, fc.nat(), (input, pick) => {
				const open = input.scores.filter(
					({ criterion, value }) => value < (input.criteria.find(({ id }) => id === criterion)?.max ?? 0)
				);
				const raised = open[pick % open.length];
				if (!raised) return;
				const scores = input.scores.map((one) => (one === raised ? { ...one, value: one.value + 1 } : one));
				const placeOf = (ranked: RankInput) =>
					rank(ranked, { method }).ranking.find(({ id }) => id === raised.entry)?.place ?? 0;
				expect(placeOf({ ...input, scores })).toBeLessThanOrEqual(placeOf(input));
			}),
			{ ...runs, numRuns: 150 }
		);
	}
);

describe('where nothing needs correcting', () => {
	const all = (value: (e: number, j: number) => number, judges = 4): RankInput => ({
		entries: Array.from({ length: 10 }, (_, e) => ({ id: `e${e}` })),
		judges: Array.from({ length: judges }, (_, j) => ({ id: `j${j}` })),
		criteria: [{ id: 'overall', weight: 1, min: 0, max: 20 }],
		scores: Array.from({ length: 10 * judges }, (_, at) => ({
			entry: `e${at % 10}`,
			judge: `j${Math.floor(at / 10)}`,
			criterion: 'overall',
			value: value(at % 10, Math.floor(at / 10))
		})),
		topK: 3
	});
	const order = (input: RankInput, method: 'mean' | 'calibrated') =>
		rank(input, { method }).ranking.map(({ id, place }) => `${place} ${id}`);

	test('everybody saw everything: the order is the mean’s', () => {
		const input = all((e, j) => ((e * 7) % 10) + j + ((e * j * 3) % 4));
		expect(order(input, 'calibrated')).toEqual(order(input, 'mean'));
	});

	test('a stricter judge for half of the entries does not cost them their places', () => {
		const split = all((e, j) => e + 6 - (j === 0 ? 4 : 0), 4);
		const scores = split.scores.filter(({ entry, judge }) =>
			Number(entry.slice(1)) % 2 ? judge !== 'j0' : judge !== 'j1'
		);
		const { ranking, judges } = rank({ ...split, scores });
		expect(ranking.map(({ id }) => id).slice(0, 4)).toEqual(['e9', 'e8', 'e7', 'e6']);
		expect(judges.toSorted((a, b) => a.severity - b.severity)[0]?.id).toBe('j0');
	});
});

test('by challenge, places and chances are counted within each challenge', () => {
	const input: RankInput = {
		entries: ['a', 'b', 'c', 'd'].map((id, at) => ({ id, challenge: at < 2 ? 'x' : 'y' })),
		judges: [{ id: 'j' }],
		criteria: [{ id: 'c', weight: 1, min: 0, max: 10 }],
		scores: [9, 7, 5, 3].map((value, at) => ({
			entry: 'abcd'.charAt(at),
			judge: 'j',
			criterion: 'c',
			value
		})),
		topK: 1
	};
	const { ranking } = rank(input, { method: 'mean', by: 'challenge' });
	expect(ranking.map(({ id, place }) => `${id}${place}`)).toEqual(['a1', 'b2', 'c1', 'd2']);
});

test('says what to be careful about', () => {
	const input: RankInput = {
		entries: ['a', 'b', 'c'].map((id) => ({ id })),
		judges: [{ id: 'j' }, { id: 'k' }],
		criteria: [{ id: 'c', weight: 1, min: 0, max: 10 }],
		scores: [
			{ entry: 'a', judge: 'j', criterion: 'c', value: 5 },
			{ entry: 'b', judge: 'k', criterion: 'c', value: 5 }
		],
		topK: 1
	};
	expect(rank(input, { method: 'z-score' }).warnings).toEqual([
		{ code: 'few_reviews_per_judge', median: 1 },
		{ code: 'disconnected', parts: 2 },
		{ code: 'unscored', entries: 1 }
	]);
});
