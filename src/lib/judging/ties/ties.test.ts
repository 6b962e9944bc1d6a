import { expect, test } from 'vitest';
import type { AssignInput } from '../assigning/types.ts';
import { nextReader } from './next-reader.ts';
import { tieFacts } from './tie-facts.ts';

test('a ladder looks at what judges gave: means by criterion, the median of their totals', () => {
	const score = (judge: string, reach: number, idea: number) => [
		{ entry: 'e', judge, criterion: 'reach', value: reach },
		{ entry: 'e', judge, criterion: 'idea', value: idea }
	];
	const [facts, none] = tieFacts(
		{
			entries: [{ id: 'e' }, { id: 'f' }],
			judges: [],
			criteria: [
				{ id: 'reach', weight: 75, min: 1, max: 5 },
				{ id: 'idea', weight: 25, min: 1, max: 5 }
			],
			scores: [...score('a', 5, 1), ...score('b', 3, 3), ...score('c', 1, 5)],
			topK: 1
		},
		['e', 'f']
	);
	expect(facts).toEqual({
		...{ entryId: 'e', median: 0.5 },
		criteria: new Map([
			['reach', 0.5],
			['idea', 0.5]
		])
	});
	expect(none).toEqual({ entryId: 'f', median: null, criteria: new Map() });
});

const judge = (id: string, more: Partial<AssignInput['judges'][number]> = {}) => ({
	...{ id, languages: ['en'], challenges: ['frailty'], expertise: [], capacity: 2, org: null },
	...more
});
const ground: AssignInput = {
	entries: [{ id: 'e', challenge: 'frailty', language: 'en', topics: [], org: null }],
	judges: [],
	conflicts: [{ entry: 'e', judge: 'walled' }],
	forbidden: [{ entry: 'e', judge: 'forbidden' }],
	reviewsPerEntry: 3
};
const held = (judgeId: string, ...entryIds: string[]) => entryIds.map((entryId) => ({ entryId, judgeId }));

test.each<[string, AssignInput['judges'], { entryId: string; judgeId: string }[], string | undefined]>([
	['somebody free', [judge('a')], [], 'a'],
	['not who has it already', [judge('a')], held('a', 'e'), undefined],
	['not across a wall', [judge('walled'), judge('forbidden')], [], undefined],
	['not without the language', [judge('a', { languages: ['fr'] })], [], undefined],
	['not who is full', [judge('a')], held('a', 'x', 'y'), undefined],
	[
		'who knows the challenge comes first',
		[judge('a', { challenges: ['falls'] }), judge('b')],
		held('b', 'x'),
		'b'
	],
	['then who has more room', [judge('a'), judge('b')], held('a', 'x'), 'b']
])('one more reader: %s', (_, judges, held, expected) => {
	expect(nextReader({ ...ground, judges }, held, 'e')).toBe(expected);
});
