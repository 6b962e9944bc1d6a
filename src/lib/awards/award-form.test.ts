import { expect, test } from 'vitest';
import { awardForm } from './award-form.ts';

const form = {
	place: '1',
	'name.en': 'First place',
	amount: '1,000',
	currency: 'USD',
	mentorshipMonths: '6'
};

test('money is kept in its smallest unit', () => {
	expect(awardForm.parse(form)).toEqual({
		place: 1,
		name: { en: 'First place' },
		moneyMinorUnits: 100_000,
		currency: 'USD',
		mentorshipMonths: 6,
		partnerId: null
	});
});

test('an award without money has no currency', () => {
	const award = awardForm.parse({ ...form, amount: '', mentorshipMonths: '' });
	expect(award).toMatchObject({ moneyMinorUnits: null, currency: null, mentorshipMonths: null });
});

test.each([
	['place 0', { place: '0' }, 'place', 'between:1:99'],
	['no name', { 'name.en': '' }, 'name.en', 'required'],
	['no currency', { currency: '' }, 'currency', 'choose'],
	['a currency that is none', { currency: 'XBT1' }, 'currency', 'choose'],
	['half a cent', { amount: '1.005' }, 'amount', 'amount'],
	['more than there is', { amount: '999999999' }, 'amount', 'amount'],
	['a partner that is none', { partnerId: 'x' }, 'partnerId', 'choose']
])('%s', (_, change, field, message) => {
	const issues = awardForm.safeParse({ ...form, ...change }).error?.issues ?? [];
	expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, message]]);
});
