import { expect, test } from 'vitest';
import { agendaOf, moved, timed, usualMinutes } from './agenda.ts';

const at = (time: string) => new Date(`2021-03-26T${time}:00Z`);
const agenda = [
	{ entryId: 'a', minutes: 20 },
	{ entryId: 'b', minutes: 10 }
];

test('entries that nobody put in order stand behind the others; entries that went are gone', () => {
	expect(
		agendaOf(
			[
				{ entryId: 'b', minutes: 30 },
				{ entryId: 'gone', minutes: 5 }
			],
			['a', 'b', 'c']
		)
	).toEqual([
		{ entryId: 'b', minutes: 30 },
		{ entryId: 'a', minutes: usualMinutes },
		{ entryId: 'c', minutes: usualMinutes }
	]);
});

test.each([
	['one down', 'a', 1, 'ba'],
	['one up', 'b', -1, 'ba'],
	['the first up', 'a', -1, 'ab'],
	['the last down', 'b', 1, 'ab'],
	['one that is not there', 'x', 1, 'ab']
] as const)('%s', (_, entryId, by, order) => {
	expect(
		moved(agenda, entryId, by)
			.map((item) => item.entryId)
			.join('')
	).toBe(order);
});

test.each([
	['before the start', '08:59', ['next', 'next']],
	['at the start', '09:00', ['now', 'next']],
	['when the first is over', '09:20', ['past', 'now']],
	['after the last', '09:30', ['past', 'past']]
])('%s', (_, now, states) => {
	expect(timed(agenda, at('09:00'), at(now)).map(({ state }) => state)).toEqual(states);
});

test('each entry begins when the one before it ends; without a start nothing has a time', () => {
	expect(timed(agenda, at('09:00'), at('09:00')).map(({ from, until }) => [from, until])).toEqual([
		[at('09:00'), at('09:20')],
		[at('09:20'), at('09:30')]
	]);
	expect(timed(agenda, null, at('09:00')).map(({ from, state }) => [from, state])).toEqual([
		[null, 'next'],
		[null, 'next']
	]);
});
