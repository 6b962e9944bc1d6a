import { expect, test } from 'vitest';
import type { AssignInput } from '../assigning/types.ts';
import { topUp } from './top-up.ts';

interface World {
	/** Capacity of each judge. */
	judges: Record<string, number>;
	/** "entry judge", with a star where it is begun. */
	seats: string[];
	conflicts?: string[];
	reviews?: number;
}

function world({ judges, seats, conflicts = [], reviews = 2 }: World) {
	const pair = (text: string) => {
		const [entry = '', judge = ''] = text.replace('*', '').split(' ');
		return { entry, judge };
	};
	const input: AssignInput = {
		entries: [...new Set(seats.map((seat) => pair(seat).entry))].map((id) => ({
			...{ id, challenge: 'c', language: 'en', topics: [], org: null }
		})),
		judges: Object.entries(judges).map(([id, capacity]) => ({
			...{ id, capacity, languages: ['en'], challenges: ['c'], expertise: [], org: null }
		})),
		conflicts: conflicts.map(pair),
		reviewsPerEntry: reviews,
		begun: seats.map(pair)
	};
	const held = seats.map((seat) => {
		const { entry, judge } = pair(seat);
		return { id: seat, entryId: entry, judgeId: judge, begun: seat.endsWith('*') };
	});
	return { input, held };
}

const told = (given: World, ...silent: string[]) => {
	const { moves, fills, stays } = topUp(world(given), new Set(silent));
	return {
		moves: moves.map(({ entryId, from, to }) => `${entryId}: ${from} → ${to}`),
		fills: fills.map(({ entryId, to }) => `${entryId} → ${to}`),
		stays: stays.map(({ entryId, judgeId }) => `${entryId} ${judgeId}`)
	};
};

const nothing = { moves: [], fills: [], stays: [] };

test.each<[string, World, string[], ReturnType<typeof told>]>([
	[
		'open work goes to who has room',
		{ judges: { ada: 3, bo: 3, cy: 3 }, seats: ['e1 ada*', 'e1 cy', 'e2 ada', 'e2 cy'] },
		['cy'],
		{ ...nothing, moves: ['e1: cy → bo', 'e2: cy → bo'] }
	],
	[
		'what is begun stays',
		{ judges: { ada: 3, bo: 3, cy: 3 }, seats: ['e1 ada*', 'e1 cy*', 'e2 ada', 'e2 cy'] },
		['cy'],
		{ ...nothing, moves: ['e2: cy → bo'] }
	],
	[
		'who is full gets nothing, and the work stays',
		{ judges: { ada: 2, bo: 1, cy: 3 }, seats: ['e1 ada', 'e1 cy', 'e2 ada', 'e2 cy'] },
		['cy'],
		{ moves: ['e1: cy → bo'], fills: [], stays: ['e2 cy'] }
	],
	[
		'a wall stands',
		{ judges: { ada: 3, bo: 3, cy: 3 }, seats: ['e1 ada', 'e1 cy'], conflicts: ['e1 bo'] },
		['cy'],
		{ ...nothing, stays: ['e1 cy'] }
	],
	[
		'one silent judge gets no work from another',
		{ judges: { ada: 3, bo: 3, cy: 3 }, seats: ['e1 bo', 'e1 cy'] },
		['bo', 'cy'],
		{ ...nothing, moves: ['e1: bo → ada'], stays: ['e1 cy'] }
	],
	[
		'an empty seat is filled on the way',
		{ judges: { ada: 3, bo: 3, cy: 3, dee: 3 }, seats: ['e1 ada', 'e1 cy'], reviews: 3 },
		['cy'],
		{ moves: ['e1: cy → bo'], fills: ['e1 → dee'], stays: [] }
	],
	['nobody is chosen', { judges: { ada: 3, bo: 3 }, seats: ['e1 ada', 'e1 bo'] }, [], nothing]
])('%s', (_, given, silent, expected) => {
	expect(told(given, ...silent)).toEqual(expected);
});

test('the order of what is given does not matter', () => {
	const given = world({
		judges: { ada: 4, bo: 4, cy: 4, dee: 4 },
		seats: ['e1 ada', 'e1 cy', 'e2 bo', 'e2 cy', 'e3 dee', 'e3 cy']
	});
	const turned = {
		input: {
			...given.input,
			begun: given.input.begun?.toReversed() ?? [],
			judges: given.input.judges.toReversed()
		},
		held: given.held.toReversed()
	};
	expect(topUp(turned, new Set(['cy']))).toEqual(topUp(given, new Set(['cy'])));
});
