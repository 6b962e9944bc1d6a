import { expect, test } from 'vitest';
import { z } from 'zod';
import { line } from './form-fields.ts';
import { dotted, localizedLine } from './form-shape.ts';

const schema = dotted(
	z.object({
		name: localizedLine(10),
		note: localizedLine(10, { optional: true }),
		levels: z.array(z.object({ label: line(5) })).default([])
	})
);

test('names with dots become what they name', () => {
	const form = {
		'name.en': ' Frailty ',
		'name.fr': '',
		'levels.10.label': 'c',
		'levels.0.label': 'a',
		'levels.2.label': 'b'
	};
	expect(schema.parse(form)).toEqual({
		name: { en: 'Frailty' },
		note: {},
		levels: [{ label: 'a' }, { label: 'b' }, { label: 'c' }]
	});
});

test.each([
	['nothing in any language', { 'name.fr': ' ' }, ['name.en']],
	['too long in one language', { 'name.fr': 'x'.repeat(11) }, ['name.fr']],
	['deep in a list', { 'name.en': 'x', 'levels.0.label': 'a', 'levels.1.label': '' }, ['levels.1.label']],
	['a field where a group is meant', { name: 'x' }, ['name']],
	['NUL', { 'name.en': 'a\0' }, ['name.en']]
])('an error has the name of its field: %s', (_, form, names) => {
	const parsed = schema.safeParse(form);
	expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(names);
});

test('names that mean something to the language are left out', () => {
	const form = { 'name.en': 'x', '__proto__.polluted': 'yes', 'constructor.prototype.polluted': 'yes' };
	expect(schema.parse(form)).toEqual({ name: { en: 'x' }, note: {}, levels: [] });
	expect('polluted' in {}).toBe(false);
});
