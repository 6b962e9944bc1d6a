import { countryName } from '#lib/accounts/countries.ts';
import { publicResults } from '#lib/announcements/server/queries.ts';
import { moneyWords } from '#lib/foundation/money.ts';
import { found } from '#lib/foundation/refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const results = await publicResults(ctx, found(locals.event).id);
	return {
		challenges: results.map(({ winners, ...challenge }) => ({
			...challenge,
			winners: winners.map(({ money, country, ...winner }) => ({
				...winner,
				money: money && moneyWords(money, ctx.locale),
				country: country && countryName(country, ctx.locale)
			}))
		}))
	};
};
