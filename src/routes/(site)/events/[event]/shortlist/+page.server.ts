import { countryName } from '#lib/accounts/countries.ts';
import { publicShortlists } from '#lib/announcements/server/queries.ts';
import { found } from '#lib/foundation/refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const lists = await publicShortlists(ctx, found(locals.event).id);
	return {
		lists: lists.map(({ entries, ...list }) => ({
			...list,
			entries: entries.map(({ country, ...entry }) => ({
				...entry,
				country: country && countryName(country, ctx.locale)
			}))
		}))
	};
};
