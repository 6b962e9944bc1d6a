import { expect, test } from 'vitest';
import { listed, nudged, putAside, putAt, type Stands } from './arrange.ts';

const ids = ['a', 'b', 'c', 'd'];
const stands: Stands = { a: 2, b: 1, c: '', d: 'apart' };
const told = (after: Stands) =>
	listed(ids, after)
		.map((id) => `${id}${after[id]}`)
		.join(' ');

test.each<[string, Stands, string]>([
	['a list begins with the first place', stands, 'b1 a2 c dapart'],
	['up', nudged(ids, stands, 'a', -1), 'a1 b2 c dapart'],
	['down', nudged(ids, stands, 'b', 1), 'a1 b2 c dapart'],
	['the first stays where it is', nudged(ids, stands, 'b', -1), 'b1 a2 c dapart'],
	['the last stays where it is', nudged(ids, stands, 'a', 1), 'b1 a2 c dapart'],
	['one without a place is put last', nudged(ids, stands, 'c', -1), 'b1 a2 c3 dapart'],
	['one that was put aside comes back last', nudged(ids, stands, 'd', 1), 'b1 a2 d3 c'],
	['dropped between two', putAt(ids, stands, 'c', 1), 'b1 c2 a3 dapart'],
	['put aside', putAside(ids, stands, 'b'), 'a1 c bapart dapart'],
	['taken back', putAside(ids, stands, 'd'), 'b1 a2 c d'],
	[
		'equal places are told apart once something moves',
		nudged(ids, { a: 1, b: 1, c: 3, d: '' }, 'c', -1),
		'a1 c2 b3 d'
	]
])('%s', (_, after, expected) => {
	expect(told(after)).toBe(expected);
});
