import { expect, test } from 'vitest';
import { emptyContent, type EntryContent } from './entry.ts';
import { wholeForm } from './entry-form.ts';
import { faultsOf } from './faults.ts';

const whole: EntryContent = { ...emptyContent, title: 'T', summary: 'S', description: 'D' };
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

test.each([
	['all there', {}, {}],
	['all empty', emptyContent, { title: 'required', summary: 'required', description: 'required' }],
	['only spaces', { title: ' \n ' }, { title: 'required' }],
	['40 words', { summary: words(40) }, {}],
	['42 words', { summary: words(42) }, { summary: 'too_many_words:40:2' }],
	['600 words', { description: words(600) }, {}],
	['601 words', { description: words(601) }, { description: 'too_many_words:600:1' }],
	['a title of 121 signs', { title: 'é'.repeat(121) }, { title: 'too_long:120' }],
	['120 emoji', { title: '🚶'.repeat(120) }, {}],
	['a language that the form names', { language: 'sw' }, {}],
	['a language that nobody names', { language: 'xx' }, { language: 'choose' }],
	['five topics', { topics: 'a, b, c, d, e' }, {}],
	['six topics', { topics: 'a, b, c, d, e, f' }, { topics: 'topics:5' }],
	['a link', { demoLink: 'https://example.org/a?b=c#d' }, {}],
	['a link without scheme', { demoLink: 'example.org' }, { demoLink: 'link' }],
	['a program as link', { codeLink: 'javascript:alert(1)' }, { codeLink: 'link' }],
	['data as link', { videoLink: 'data:text/html,x' }, { videoLink: 'link' }]
] as const)('%s', (_, change, faults) => {
	expect(faultsOf({ ...whole, ...change })).toEqual(faults);
});

test('the form that hands in says the same, beside the parts', () => {
	const form = { ...whole, summary: words(42), entry: '0b7e3a52-4f0e-4f0a-9f56-3f1d0a2f7c11', version: '3' };
	const issues = wholeForm.safeParse(form).error?.issues.map(({ path, message }) => [path[0], message]);
	expect(issues).toEqual([['summary', 'too_many_words:40:2']]);
});
