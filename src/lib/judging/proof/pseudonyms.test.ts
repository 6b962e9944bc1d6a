import { expect, test } from 'vitest';
import { idsIn, numbered, pseudonymous } from './pseudonyms.ts';

const [entry, judge] = ['0b2d7a6e-5a0e-4c1f-9a52-000000000001', '0b2d7a6e-5a0e-4c1f-9a52-000000000002'];
const names = new Map([
	[entry, 'E1'],
	[judge, 'J1']
]);

test.each([
	['ids get their pseudonyms, also as keys', { [entry]: judge }, { E1: 'J1' }],
	['an id that nobody named goes', { id: 'ab2d7a6e-5a0e-4c1f-9a52-00000000000f' }, {}],
	['figures and codes stay', { method: 'z-score', by: 'top_3', n: 1.5, on: false, no: null }, undefined],
	['codes under ids stay', { outcomes: { [entry]: 'eligible' } }, { outcomes: { E1: 'eligible' } }],
	['what people wrote goes', { reason: 'fine', remark: 'no', said: 'It is good.', by: 'Sam Second' }, {}],
	['votes of a panel go', { panels: [{ judge }], decided: [] }, { decided: [] }],
	['a ladder keeps its order', { tieLadder: [{ by: 'median' }, { by: 'joint' }] }, undefined],
	['instants go', { at: '2021-03-10T12:00:00.000Z' }, {}],
	['a ranking keeps its order', { ranking: [judge, entry] }, { ranking: ['J1', 'E1'] }],
	['rows come in an order that tells nothing', [{ id: judge }, { id: entry }], [{ id: 'E1' }, { id: 'J1' }]]
])('%s', (_, value, expected) => {
	expect(pseudonymous(value, names)).toEqual(expected ?? value);
});

test('all ids are found, wherever they stand', () => {
	expect([...idsIn({ [entry]: [{ deep: judge }] })]).toEqual([entry, judge]);
});

test('numbers have as many digits as the list asks for', () => {
	const list = Array.from({ length: 12 }, (_, at) => `id${at}`);
	expect(numbered('E', list).map(([, name]) => name)).toEqual(
		list.map((_, at) => `E${String(at + 1).padStart(2, '0')}`)
	);
});
