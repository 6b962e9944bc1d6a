import { redirect } from '@sveltejs/kit';
import { newId } from '#lib/foundation/ids.ts';
import { intlTag, type Locale } from '#lib/foundation/i18n/locales.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { currencies, moneyWords, typedAmount } from '#lib/foundation/money.ts';
import { oneForm } from '#lib/foundation/move-form.ts';
import { found } from '#lib/foundation/refusal.ts';
import { awardForm, newAwardForm } from '#lib/awards/award-form.ts';
import { addAward, changeAward, removeAward } from '#lib/awards/server/commands/edit-awards.ts';
import { awardsOf } from '#lib/awards/server/setup-queries.ts';
import { challengesOf } from '#lib/challenges/server/queries.ts';
import { partnersOf } from '#lib/events/server/setup-queries.ts';
import { guarded, readForm } from '#http/form.ts';
import { askedOf } from '#http/searching.ts';
import { at } from '../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const { id } = found(locals.event);
	const { locale } = ctx;
	const [awards, challenges, partners] = await Promise.all([
		awardsOf(ctx, id),
		challengesOf(ctx, id),
		partnersOf(ctx, id)
	]);
	const asked = askedOf(url);
	const edited = asked.edit === null ? null : found(awards.find((award) => award.id === asked.edit));
	const money = (award: (typeof awards)[number]) =>
		award.moneyMinorUnits !== null && award.currency !== null
			? { minorUnits: award.moneyMinorUnits, currency: award.currency }
			: null;
	const editedMoney = edited && money(edited);
	return {
		asked,
		freshId: newId(),
		forChallenge: challenges.find((one) => one.id === url.searchParams.get('challenge'))?.id ?? '',
		edited: edited && {
			id: edited.id,
			title: inLocale(edited.name, locale),
			name: edited.name,
			place: edited.place,
			amount: editedMoney ? typedAmount(editedMoney) : '',
			currency: edited.currency ?? '',
			mentorshipMonths: edited.mentorshipMonths,
			partnerId: edited.partnerId ?? ''
		},
		currencies: currencyOptions(locale),
		partners: partners.map((one) => ({ value: one.id, label: inLocale(one.name, locale) })),
		challenges: challenges.map((challenge) => ({
			id: challenge.id,
			name: inLocale(challenge.name, locale),
			awards: awards
				.filter(({ challengeId }) => challengeId === challenge.id)
				.map((award) => {
					const sum = money(award);
					return {
						id: award.id,
						place: award.place,
						title: inLocale(award.name, locale),
						money: sum && moneyWords(sum, locale),
						months: award.mentorshipMonths,
						partner: award.partner && inLocale(award.partner, locale)
					};
				})
		}))
	};
};

function currencyOptions(locale: Locale): { value: string; label: string }[] {
	const names = new Intl.DisplayNames(intlTag(locale), { type: 'currency' });
	return currencies().map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
}

export const actions: Actions = {
	add: guarded(async (event) => {
		const { id, page } = at(event, 'awards');
		await addAward(event.locals.ctx, id, await readForm(event, newAwardForm));
		redirect(303, `${page}?saved`);
	}),
	change: guarded(async (event) => {
		const { id, page } = at(event, 'awards');
		const [one, form] = [await readForm(event, oneForm), await readForm(event, awardForm)];
		await changeAward(event.locals.ctx, id, one.id, form);
		redirect(303, `${page}?saved`);
	}),
	remove: guarded(async (event) => {
		const { id, page } = at(event, 'awards');
		const one = await readForm(event, oneForm);
		await removeAward(event.locals.ctx, id, one.id);
		redirect(303, `${page}?removed`);
	})
};
