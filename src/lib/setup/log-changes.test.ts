import { expect, test } from 'vitest';
import { changesIn } from './log-changes.ts';

test.each([
	['nothing', {}, { changes: [], rest: [] }],
	[
		'fields that changed',
		{ changed: ['accent', 'name.en'], from: ['#000000', ''], to: ['#ffffff', 'New'] },
		{
			changes: [
				{ field: 'accent', from: '#000000', to: '#ffffff' },
				{ field: 'name.en', from: '', to: 'New' }
			],
			rest: []
		}
	],
	[
		'a name and a reason are told elsewhere',
		{ name: 'Frailty', reason: 'Too few entries', place: 2, joint: false, nothing: null, from: 'screening' },
		{
			changes: [],
			rest: [
				{ key: 'place', value: '2' },
				{ key: 'joint', value: 'false' },
				{ key: 'from', value: 'screening' }
			]
		}
	]
])('%s', (_, detail, changes) => {
	expect(changesIn(detail)).toEqual(changes);
});
