import { expect, test } from 'vitest';
import type { z } from 'zod';
import { idField, line, link, longText, several, whole } from './form-fields.ts';

function outcome(schema: z.ZodType, value: unknown): unknown {
	const parsed = schema.safeParse(value);
	return parsed.success ? parsed.data : { error: parsed.error.issues[0]?.message };
}

test.each([
	['spaces around it go', line(10), '  a  b ', 'a b'],
	['nothing', line(10), '   ', { error: 'required' }],
	['as long as allowed, counted in characters', line(2), '👵🏽'.slice(0, 4), '👵🏽'.slice(0, 4)],
	['one too many', line(2), 'abc', { error: 'too_long:2' }],
	['a NUL', line(9), 'a\u0000b', { error: 'characters' }],
	['half a character', line(9), 'a\ud800b', { error: 'characters' }],
	['a right-to-left mark is text', line(9), 'a\u200fb', 'a\u200fb'],
	['line ends are one kind', longText(9), 'a\r\nb\rc', 'a\nb\nc'],
	['no link at all', link(), '', ''],
	['a link', link(), 'https://example.org/a', 'https://example.org/a'],
	['a script', link(), 'javascript:alert(1)', { error: 'link' }],
	['no protocol', link(), 'example.org', { error: 'link' }],
	['a whole number', whole(1, 6), ' 4 ', 4],
	['out of bounds', whole(1, 6), '7', { error: 'between:1:6' }],
	['half', whole(1, 6), '1.5', { error: 'whole' }],
	['no tick', several(idField), undefined, []]
])('%s', (_, schema, value, expected) => {
	expect(outcome(schema, value)).toEqual(expected);
});
