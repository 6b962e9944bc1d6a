import { describe, expect, test } from 'vitest';
import {
	type Answer,
	difference,
	fresh,
	type KeptSheet,
	keptHere,
	readied,
	settled,
	type SheetWords,
	touched,
	triedAgain,
	waits,
	whereIs
} from './kept-sheet.ts';

const place = {
	...{ person: 'p', assignment: 'a', event: 'ageing-better', round: 'r', entry: 27 },
	criteria: { need: 'Need' }
};
const nothing: SheetWords = { scores: {}, commentForTeam: '', commentForPanel: '' };
const shown = fresh(place, 0, nothing);
const id = () => 'one';
const scored = touched(shown, { scores: { need: 4 } }, 1);
const sent = readied(scored, id);
const stored = (more: Partial<Answer & { kind: 'stored' }> = {}): Answer => ({
	...{ kind: 'stored', sending: 'one', version: 1, finished: false, said: 'Stored at 14:03:22' },
	...{ words: { ...nothing, scores: { need: 4 } } },
	...more
});
const refused = (code: string): Answer => ({ kind: 'refused', refusal: { code, words: 'No.' } });

test.each([
	['before anything is typed', shown, 'stored'],
	['touched', scored, 'device'],
	['on its way', sent, 'sent'],
	['no answer', settled(sent, 'one', { kind: 'lost' }), 'device'],
	['acknowledged', settled(sent, 'one', stored()), 'stored'],
	['acknowledged, and touched again', touched(settled(sent, 'one', stored()), {}, 2), 'device'],
	['refused', settled(sent, 'one', refused('closed')), 'refused'],
	['put off', settled(sent, 'one', refused('busy')), 'device'],
	['of somebody who has to sign in again', settled(sent, 'one', refused('sign_in_needed')), 'device']
] as const)('where the words are: %s', (_, kept, where) => {
	expect(whereIs(kept)).toBe(where);
	expect(waits(kept)).toBe(where !== 'stored');
});

describe('only an answer that repeats what was sent counts', () => {
	test.each([
		['for another sending', stored({ sending: 'other' })],
		['with another score', stored({ words: { ...nothing, scores: { need: 3 } } })],
		['without the score', stored({ words: nothing })],
		['with other words', stored({ words: { ...nothing, scores: { need: 4 }, commentForTeam: 'x' } })],
		['of no version', stored({ version: 0 })]
	])('%s', (_, answer) => expect(whereIs(settled(sent, 'one', answer))).toBe('device'));

	test('one that says draft where it was finished', () => {
		const finished = readied(touched(scored, {}, 2, true), id);
		expect(whereIs(settled(finished, 'one', stored()))).toBe('device');
		expect(whereIs(settled(finished, 'one', stored({ finished: true })))).toBe('stored');
	});

	test('text is compared as the server keeps it', () => {
		const typed = readied(touched(scored, { commentForTeam: ' Cafe\u0301\r\n' }, 2), id);
		const words = { ...nothing, scores: { need: 4 }, commentForTeam: 'Caf\u00e9' };
		expect(whereIs(settled(typed, 'one', stored({ words })))).toBe('stored');
	});
});

test('what has no answer is sent again word for word; what is newer follows it', () => {
	const newer = touched(settled(sent, 'one', { kind: 'lost' }), { scores: { need: 5 } }, 2);
	const again = readied(newer, () => 'two');
	expect(again.sending).toEqual({ ...sent.sending, out: true });
	const after = readied(settled(again, 'one', stored()), () => 'two');
	expect(after.sending).toMatchObject({ id: 'two', version: 1, words: { scores: { need: 5 } } });
});

test('what another window has touched stays', () => {
	const other = touched(scored, { commentForTeam: 'From the other window' }, 2);
	expect(other.words).toEqual({
		scores: { need: 4 },
		commentForTeam: 'From the other window',
		commentForPanel: ''
	});
});

test('what of a sheet was touched', () => {
	expect(difference(nothing, nothing)).toEqual({});
	expect(difference(nothing, { scores: { need: 4 }, commentForTeam: 'a', commentForPanel: '' })).toEqual({
		scores: { need: 4 },
		commentForTeam: 'a'
	});
});

describe('refused', () => {
	const late = settled(readied(touched(scored, {}, 2, true), id), 'one', refused('closed'));

	test('the words stay, and nothing is sent until somebody says so', () => {
		expect(late).toMatchObject({ words: { scores: { need: 4 } }, finish: true, sending: null });
		expect(readied(late, () => 'two')).toBe(late);
		expect(readied(triedAgain(late), () => 'two').sending).toMatchObject({ id: 'two', finish: true });
	});

	test('with scores missing it is not finished any more', () => {
		const open = settled(readied(touched(scored, {}, 2, true), id), 'one', refused('scores_missing'));
		expect(open).toMatchObject({ finish: false, refusal: { code: 'scores_missing' } });
	});

	test('changed somewhere else: typing does not decide, the judge does', () => {
		const stale = settled(sent, 'one', refused('stale'));
		const typed: KeptSheet = touched(stale, { commentForTeam: 'More' }, 3);
		expect(whereIs(typed)).toBe('refused');
		expect(readied(keptHere(typed, 7), () => 'two').sending).toMatchObject({ id: 'two', version: 7 });
	});
});
