import { expect, test } from 'vitest';
import { readAnswer } from './read-answer.ts';

const words = { scores: { need: 4 }, commentForTeam: '', commentForPanel: '' };
const stored = { sending: 'one', version: 1, finished: false, said: 'Stored at 14:03:22', words };

test('an answer of ours', () => {
	expect(readAnswer(200, JSON.stringify({ stored }))).toEqual({ kind: 'stored', ...stored });
	expect(readAnswer(409, '{"code":"closed","message":"Closed since 23:00."}')).toEqual({
		kind: 'refused',
		refusal: { code: 'closed', words: 'Closed since 23:00.' }
	});
});

test.each([
	['the page of a hotel’s network', 200, '<!doctype html><title>Welcome</title>'],
	['its answer to scripts', 200, '{"success":true}'],
	['nothing', 200, ''],
	['a word', 200, '"stored"'],
	['half an answer', 200, JSON.stringify({ stored }).slice(0, -10)],
	['an answer without what is stored', 200, JSON.stringify({ stored: { ...stored, words: undefined } })],
	[
		'scores that are none',
		200,
		JSON.stringify({ stored: { ...stored, words: { ...words, scores: { need: '4' } } } })
	],
	['a refusal that says 200', 200, '{"code":"closed","message":"Closed."}'],
	['an error of a proxy', 502, 'Bad gateway'],
	['an error of ours', 500, '{"message":"Something broke"}']
])('%s stores nothing', (_, status, body) => {
	expect(readAnswer(status, body)).toEqual({ kind: 'lost' });
});
