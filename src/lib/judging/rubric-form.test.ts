import { expect, test } from 'vitest';
import { criterionForm } from './rubric-form.ts';

const form = {
	'name.en': 'Impact',
	'question.en': 'Whom does it help?',
	weight: '40',
	'levels.0.label.en': 'None',
	'levels.1.label.en': '',
	'levels.2.label.en': 'Much',
	'levels.2.description.en': 'It changes a life.'
};

test('levels are numbered from 1, and empty ones are left out', () => {
	expect(criterionForm.parse(form).levels).toEqual([
		{ value: 1, label: { en: 'None' }, description: {} },
		{ value: 2, label: { en: 'Much' }, description: { en: 'It changes a life.' } }
	]);
});

const eleven = Object.fromEntries(
	Array.from({ length: 11 }, (_, index) => [`levels.${index}.label.en`, `Level ${index}`])
);

test.each([
	['one level', { 'levels.0.label.en': '' }, 'levels', 'levels:2:10'],
	['eleven levels', eleven, 'levels', 'levels:2:10'],
	[
		'a description without a word before it',
		{ 'levels.0.label.en': '', 'levels.0.description.en': 'Nothing.' },
		'levels.0.label.en',
		'required'
	],
	['no weight', { weight: '0' }, 'weight', 'between:1:100'],
	['no question', { 'question.en': '' }, 'question.en', 'required']
])('%s', (_, change, field, message) => {
	const issues = criterionForm.safeParse({ ...form, ...change }).error?.issues ?? [];
	expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, message]]);
});
