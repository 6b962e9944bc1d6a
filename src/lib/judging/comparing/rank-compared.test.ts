import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Compared, type ComparedInput, rankCompared } from './rank-compared.ts';

const entries = (many: number, challenge?: string) =>
	Array.from({ length: many }, (_, n) => ({ id: `e${n}`, ...(challenge ? { challenge } : {}) }));
const wins = (better: number, worse: number, judge = 'j'): Compared => ({
	...{ judge, better: `e${better}`, worse: `e${worse}` }
});
const order = (input: ComparedInput) => rankCompared(input).ranking.map(({ id }) => id);

test('who wins is before who loses, through others too', () => {
	const comparisons = [wins(2, 1), wins(1, 0), wins(2, 1, 'k'), wins(1, 0, 'k')];
	expect(order({ entries: entries(3), comparisons, topK: 1 })).toEqual(['e2', 'e1', 'e0']);
});

test('found equal, they share a place', () => {
	const comparisons = [{ ...wins(0, 1), equal: true }];
	const { ranking } = rankCompared({ entries: entries(2), comparisons, topK: 1 });
	expect(ranking.map(({ place, score, pWin }) => [place, score, pWin])).toEqual([
		[1, 0.5, 0.5],
		[1, 0.5, 0.5]
	]);
});

test('more answers make surer', () => {
	const error = (times: number) => {
		const comparisons = Array.from({ length: times }, (_, n) => [
			wins(0, 1, `j${n}`),
			wins(1, 0, `k${n}`)
		]).flat();
		return rankCompared({ entries: entries(2), comparisons, topK: 1 }).ranking[0]?.se ?? 0;
	};
	expect(error(8)).toBeLessThan(error(1));
});

test('a judge who contradicts all others weighs less', () => {
	const steady = ['a', 'b', 'c'].flatMap((judge) =>
		[...Array(7).keys()].flatMap((n) => [wins(n, n + 1, judge), wins(n, Math.min(7, n + 2), judge)])
	);
	const against = [...Array(7).keys()].flatMap((n) => [wins(n + 1, n, 'odd'), wins(n + 1, n, 'odd')]);
	const comparisons = [...steady, ...against].filter(({ better, worse }) => better !== worse);
	const { judges } = rankCompared({ entries: entries(8), comparisons, topK: 3 });
	const weight = new Map(judges.map(({ id, reliability }) => [id, reliability]));
	expect(weight.get('odd')).toBeLessThan((weight.get('a') ?? 0) / 2);
});

test('groups that no answer connects, and entries without one, are told', () => {
	const { warnings } = rankCompared({ entries: entries(5), comparisons: [wins(0, 1), wins(2, 3)], topK: 1 });
	expect(warnings).toEqual([
		{ code: 'disconnected', parts: 2 },
		{ code: 'unscored', entries: 1 }
	]);
});

const someInput = fc
	.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(2), fc.boolean()), { maxLength: 30 })
	.map((list) =>
		list
			.filter(([a, b]) => a !== b)
			.map(([a, b, judge, equal]) => ({ ...wins(a, b, `j${judge}`), ...(equal ? { equal } : {}) }))
	);

test('any order of the answers gives the same; chances add up; nothing fails', () => {
	fc.assert(
		fc.property(someInput, fc.integer({ min: 1, max: 6 }), (comparisons, topK) => {
			const result = rankCompared({ entries: entries(6), comparisons, topK });
			expect(
				rankCompared({ entries: entries(6).reverse(), comparisons: comparisons.toReversed(), topK })
			).toEqual(result);
			const sum = (of: 'pWin' | 'pTop') => result.ranking.reduce((total, one) => total + one[of], 0);
			expect(sum('pWin')).toBeCloseTo(1, 3);
			expect(sum('pTop')).toBeCloseTo(topK, 2);
		})
	);
});

test('one more win never lowers an entry, but for the little by which the spread of all moves', () => {
	fc.assert(
		fc.property(someInput, fc.nat(5), fc.nat(5), (comparisons, better, worse) => {
			if (better === worse) return;
			const scoreOf = (list: readonly Compared[]) =>
				rankCompared({ entries: entries(6), comparisons: list, topK: 2 }).ranking.find(
					({ id }) => id === `e${better}`
				)?.score ?? 0;
			expect(scoreOf([...comparisons, wins(better, worse, 'new')])).toBeGreaterThanOrEqual(
				scoreOf(comparisons) - 0.02
			);
		}),
		{ numRuns: 60 }
	);
});
