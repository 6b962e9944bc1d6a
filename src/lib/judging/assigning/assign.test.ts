import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign } from './assign.ts';
import { fillSeats, unit, type SeatGraph } from './flow.ts';
import { slowest } from './spectrum.ts';
import type { AssignEntry, AssignInput, AssignJudge } from './types.ts';

const anEntry = (over: Partial<AssignEntry> & { id: string }): AssignEntry => ({
	challenge: 'k1',
	language: 'en',
	topics: ['care'],
	org: null,
	...over
});
const aJudge = (over: Partial<AssignJudge> & { id: string }): AssignJudge => ({
	languages: ['en'],
	challenges: ['k1'],
	expertise: ['care'],
	capacity: 10,
	org: null,
	...over
});

const some = <T>(items: readonly T[]) => fc.subarray([...items]);
const contests: fc.Arbitrary<AssignInput> = fc
	.record({
		entries: fc.array(
			fc.record({
				challenge: fc.constantFrom('k1', 'k2'),
				language: fc.constantFrom('en', 'en', 'fr'),
				topics: some(['a', 'b', 'c'])
			}),
			{ maxLength: 14 }
		),
		judges: fc.array(
			fc.record({
				languages: some(['en', 'fr']),
				challenges: some(['k1', 'k2']),
				expertise: some(['a', 'b', 'c']),
				capacity: fc.integer({ min: 0, max: 9 })
			}),
			{ maxLength: 7 }
		),
		conflicts: fc.array(fc.tuple(fc.nat(13), fc.nat(6)), { maxLength: 15 }),
		begun: fc.array(fc.tuple(fc.nat(13), fc.nat(6)), { maxLength: 3 }),
		reviewsPerEntry: fc.integer({ min: 1, max: 4 })
	})
	.map(({ entries, judges, conflicts, begun, reviewsPerEntry }) => ({
		entries: entries.map((entry, index) => anEntry({ id: `e${index}`, ...entry })),
		judges: judges.map((judge, index) => aJudge({ id: `j${index}`, ...judge })),
		conflicts: conflicts.map(([e, j]) => ({ entry: `e${e}`, judge: `j${j}` })),
		begun: begun.map(([e, j]) => ({ entry: `e${e}`, judge: `j${j}` })),
		reviewsPerEntry
	}));

const runs = { seed: 20260125, numRuns: 150 };
const key = ({ entry, judge }: { entry: string; judge: string }) => `${entry} ${judge}`;

describe('walls', () => {
	test('no conflict, no strange language, nobody twice, nobody above capacity; begun work stays', () => {
		fc.assert(
			fc.property(contests, (input) => {
				const { assignments } = assign(input);
				const kept = new Set(
					(input.begun ?? [])
						.filter(
							({ entry, judge }) =>
								input.entries.some(({ id }) => id === entry) && input.judges.some(({ id }) => id === judge)
						)
						.map(key)
				);
				const barred = new Set(input.conflicts.map(key));
				const fresh = assignments.filter((seat) => !kept.has(key(seat)));
				expect(new Set(assignments.map(key)).size).toBe(assignments.length);
				expect(fresh.filter((seat) => barred.has(key(seat)))).toEqual([]);
				expect(assignments.filter((seat) => kept.has(key(seat))).length).toBe(kept.size);
				for (const judge of input.judges) {
					const own = assignments.filter((seat) => seat.judge === judge.id);
					const begun = own.filter((seat) => kept.has(key(seat))).length;
					expect(own.length).toBeLessThanOrEqual(Math.max(judge.capacity, begun));
					for (const { entry } of own.filter((seat) => !kept.has(key(seat)))) {
						expect(judge.languages).toContain(input.entries.find(({ id }) => id === entry)?.language);
					}
				}
			}),
			runs
		);
	});

	test('every entry has its reviews or a gap that counts what is missing; any order gives the same', () => {
		fc.assert(
			fc.property(contests, (input) => {
				const plan = assign(input);
				for (const { id } of input.entries) {
					const held = plan.assignments.filter(({ entry }) => entry === id).length;
					const missing = plan.gaps.find(({ entry }) => entry === id)?.missing ?? 0;
					expect(missing).toBe(Math.max(0, input.reviewsPerEntry - held));
				}
				const turned = { ...input, entries: input.entries.toReversed(), judges: input.judges.toReversed() };
				expect(assign(turned)).toEqual(plan);
			}),
			runs
		);
	});
});

test.each([
	['too few judges', { judges: [aJudge({ id: 'j1' })] }, 'judges', 1],
	[
		'too few who read it',
		{ judges: [aJudge({ id: 'j1' }), aJudge({ id: 'j2', languages: ['fr'] })] },
		'language',
		1
	],
	['conflicts', { conflicts: [{ entry: 'e1', judge: 'j2' }] }, 'conflicts', 1],
	['a forbidden pair', { forbidden: [{ entry: 'e1', judge: 'j2' }] }, 'conflicts', 1],
	[
		'capacity used up',
		{ judges: [aJudge({ id: 'j1' }), aJudge({ id: 'j2', capacity: 4, load: 4 })] },
		'capacity',
		1
	]
] as const)('a gap says why: %s', (_, over, why, missing) => {
	const { gaps } = assign({
		entries: [anEntry({ id: 'e1' })],
		judges: [aJudge({ id: 'j1' }), aJudge({ id: 'j2' })],
		conflicts: [],
		reviewsPerEntry: 2,
		...over
	});
	expect(gaps.map((gap) => ({ why: gap.why, missing: gap.missing }))).toEqual([{ why, missing }]);
});

test('a pin is kept, and refused where a wall stands', () => {
	const input: AssignInput = {
		entries: [anEntry({ id: 'e1' })],
		judges: [aJudge({ id: 'j1' }), aJudge({ id: 'j2', challenges: [], expertise: [] }), aJudge({ id: 'j3' })],
		conflicts: [{ entry: 'e1', judge: 'j3' }],
		reviewsPerEntry: 1,
		pinned: [
			{ entry: 'e1', judge: 'j2' },
			{ entry: 'e1', judge: 'j3' }
		]
	};
	expect(assign(input)).toEqual({
		assignments: [{ entry: 'e1', judge: 'j2' }],
		gaps: [],
		refusedPins: [{ entry: 'e1', judge: 'j3' }],
		fit: 0
	});
});

test('loads are each judge’s share by capacity, rounded up or down', () => {
	const capacities = [4, 8, 12, 20];
	const { assignments } = assign({
		entries: Array.from({ length: 10 }, (_, e) => anEntry({ id: `e${e}`, challenge: `k${e % 3}` })),
		judges: capacities.map((capacity, j) => aJudge({ id: `j${j}`, capacity, challenges: [`k${j % 3}`] })),
		conflicts: [],
		reviewsPerEntry: 2
	});
	capacities.forEach((capacity, j) => {
		const load = assignments.filter(({ judge }) => judge === `j${j}`).length;
		expect(Math.abs(load - (capacity * 20) / 44)).toBeLessThan(1);
	});
});

test('the flow finds the greatest fit of all plans that cover as much', () => {
	const graphs = fc.record({
		entries: fc.integer({ min: 1, max: 4 }),
		judges: fc.integer({ min: 1, max: 3 }),
		worth: fc.array(fc.constantFrom(0, 40, 80, 120, 240, 255), { minLength: 12, maxLength: 12 }),
		capacity: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
		wanted: fc.integer({ min: 1, max: 2 })
	});
	fc.assert(
		fc.property(graphs, ({ entries, judges, worth, capacity, wanted }) => {
			const cells = Array.from({ length: entries * judges }, (_, at) => ({
				e: Math.floor(at / judges),
				j: at % judges,
				worth: worth[at] ?? 0
			})).filter((cell) => cell.worth <= unit);
			const graph: SeatGraph = {
				entries,
				judges,
				start: Int32Array.from({ length: entries + 1 }, (_, e) => cells.filter((cell) => cell.e < e).length),
				judge: Int32Array.from(cells, ({ j }) => j),
				worth: Uint8Array.from(cells, (cell) => cell.worth),
				taken: new Uint8Array(cells.length)
			};
			const limits = Int32Array.from(capacity.slice(0, judges));
			fillSeats(graph, {
				wanted: new Int32Array(entries).fill(wanted),
				floor: new Int32Array(judges),
				ceiling: limits,
				capacity: limits
			});
			const valueOf = (taken: (at: number) => boolean) => {
				const chosen = cells.filter((_, at) => taken(at));
				const over =
					Array.from(
						{ length: entries },
						(_, e) => chosen.filter((cell) => cell.e === e).length > wanted
					).some(Boolean) ||
					[...limits].some((limit, j) => chosen.filter((cell) => cell.j === j).length > limit);
				return over ? -1 : chosen.length * 1e5 + chosen.reduce((sum, cell) => sum + cell.worth, 0);
			};
			let best = 0;
			for (let plan = 0; plan < 1 << cells.length; plan++)
				best = Math.max(
					best,
					valueOf((at) => !!((plan >> at) & 1))
				);
			expect(valueOf((at) => graph.taken[at] === 1)).toBe(best);
		}),
		{ ...runs, numRuns: 40 }
	);
});

test.each<[string, number, [number, number][], number]>([
	[
		'a path of three',
		3,
		[
			[0, 1],
			[1, 2]
		],
		1
	],
	[
		'a ring of four',
		4,
		[
			[0, 1],
			[1, 2],
			[2, 3],
			[3, 0]
		],
		2
	],
	[
		'a star of five',
		5,
		[
			[0, 1],
			[0, 2],
			[0, 3],
			[0, 4]
		],
		1
	],
	[
		'two parts',
		4,
		[
			[0, 1],
			[2, 3]
		],
		0
	]
])('algebraic connectivity: %s', (_, nodes, links, value) => {
	const found = slowest(
		{ nodes, from: Int32Array.from(links, ([from]) => from), to: Int32Array.from(links, ([, to]) => to) },
		1,
		20
	);
	expect(found.values[0]).toBeCloseTo(value, 6);
});
