import { countryName } from '#lib/accounts/countries.ts';
import { publicShortlists } from '#lib/announcements/server/queries.ts';
import { found } from '#lib/foundation/refusal.ts';
import { cardCover } from '../cover.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const event = found(locals.event);
	const lists = await publicShortlists(ctx, event.id);
	return {
		lists: lists.map(({ entries, ...list }) => ({
			...list,
			entries: entries.map(({ country, coverId, ...entry }) => ({
				...entry,
				cover: cardCover(event.slug, entry.entryId, coverId),
				country: country && countryName(country, ctx.locale)
			}))
		}))
	};
};
