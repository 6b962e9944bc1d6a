import { expect, test } from 'vitest';
import { newEventForm } from './new-event-form.ts';

const form = {
	id: '6f1f9c0e-8a53-4f3c-9d0a-0d4bb1f5c111',
	template: 'hackathon',
	'name.en': 'Ageing Better',
	slug: '',
	firstDay: '2021-01-11',
	timeZone: 'Europe/Zurich'
};

test('an address that is left empty is made from the name', () => {
	expect(newEventForm.parse(form)).toMatchObject({ slug: 'ageing-better', name: { en: 'Ageing Better' } });
});

test.each([
	['no template', { template: 'lottery' }, 'template', 'choose'],
	['no name', { 'name.en': '' }, 'name.en', 'required'],
	['a name that gives no address', { 'name.en': '', 'name.ar': 'شيخوخة' }, 'slug', 'slug'],
	['an address with capitals', { slug: 'Ageing' }, 'slug', 'slug'],
	['an address of ours', { slug: 'new' }, 'slug', 'slug'],
	['no such day', { firstDay: '2021-02-30' }, 'firstDay', 'day'],
	['no such zone', { timeZone: 'Moon/Tycho' }, 'timeZone', 'choose']
])('%s', (_, change, field, message) => {
	const issues = newEventForm.safeParse({ ...form, ...change }).error?.issues ?? [];
	expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, message]]);
});
