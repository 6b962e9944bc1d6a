import { intlTag, isLocale, localeNames } from '#lib/foundation/i18n/locales.ts';
import { shortDay } from '#lib/foundation/i18n/times.ts';
import { found } from '#lib/foundation/refusal.ts';
import { countryName, ituRegions } from '#lib/accounts/countries.ts';
import { genders, stakeholderTypes } from '#lib/accounts/person.ts';
import { stakeholderWords } from '#lib/accounts/words.ts';
import { type Published, tenths } from '#lib/stats/counts.ts';
import { figures } from '#lib/stats/server/queries.ts';
import { genderGroupWords, regionWords } from '#lib/stats/words.ts';
import type { PageServerLoad } from './$types';

/** As many bars as one takes in at a glance; the rest stands together. */
const most = 12;

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const event = found(locals.event);
	const counted = await figures(ctx, event);
	const number = new Intl.NumberFormat(intlTag(ctx.locale));
	const share = new Intl.NumberFormat(intlTag(ctx.locale), { style: 'percent' });

	/** Groups with their words and shares, of those who told. */
	const said = ({ shown: all, others: small, untold }: Published, words: (key: string) => string) => {
		const shown = all.slice(0, most);
		const others = all.slice(most).reduce((sum, { count }) => sum + count, small);
		const whole = shown.reduce((sum, { count }) => sum + count, others);
		const part = (label: string, count: number) => ({
			label,
			value: count,
			text: number.format(count),
			share: share.format(whole === 0 ? 0 : count / whole)
		});
		return {
			parts: shown.map(({ key, count }) => part(words(key), count)),
			others: others > 0 ? part('', others) : null,
			untold: number.format(untold),
			someUntold: untold > 0
		};
	};
	const one =
		<Key extends string>(keys: readonly Key[], words: Record<Key, () => string>) =>
		(key: string) => {
			const known = keys.find((candidate) => candidate === key);
			return known ? words[known]() : key;
		};
	const region = one(ituRegions, regionWords);
	const country = (code: string) => countryName(code, ctx.locale);
	const stakeholder = one(stakeholderTypes, stakeholderWords);
	const { registered, handedIn, finalists, winners } = counted.funnel;
	return {
		on: shortDay(ctx.now, event.timeZone, ctx.locale),
		numbers: {
			people: number.format(counted.people),
			countries: number.format(counted.countries),
			teams: number.format(counted.teams),
			entries: number.format(counted.entries)
		},
		any: counted.people > 0,
		funnel: { registered, handedIn, finalists, winners },
		tenths: tenths(handedIn, registered),
		steps: [registered, handedIn, finalists, winners].map((people) =>
			people === null
				? null
				: {
						value: people,
						text: number.format(people),
						note: share.format(registered === 0 ? 0 : people / registered)
					}
		),
		regions: said(counted.regions, region),
		countries: said(counted.byCountry, country),
		stakeholders: said(counted.stakeholders, stakeholder),
		genders: said(counted.genders, one(genders, genderGroupWords)),
		languages: said(counted.languages, (key) => (isLocale(key) ? localeNames[key].name : key)),
		challenges: said(
			counted.byChallenge,
			(key) => counted.challenges.find(({ id }) => id === key)?.name ?? ''
		),
		handedIn: {
			regions: said(counted.handedIn.regions, region),
			countries: said(counted.handedIn.byCountry, country),
			stakeholders: said(counted.handedIn.stakeholders, stakeholder),
			challenges: counted.challenges.map(({ name, entries }) => ({
				label: name,
				value: entries,
				text: number.format(entries)
			}))
		}
	};
};
