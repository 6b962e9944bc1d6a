import { countryName } from '#lib/accounts/countries.ts';
import { publicResults } from '#lib/announcements/server/queries.ts';
import { publicBundles } from '#lib/announcements/server/round-bundles.ts';
import { publicQuorums } from '#lib/announcements/server/round-quorums.ts';
import { moneyWords } from '#lib/foundation/money.ts';
import { found } from '#lib/foundation/refusal.ts';
import { publicTimes } from '#lib/events/server/public.ts';
import { inBothZones } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { cardCover } from '../cover.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const event = found(locals.event);
	const [results, bundles, quorums] = await Promise.all([
		publicResults(ctx, event.id),
		publicBundles(ctx, event.id),
		publicQuorums(ctx, event.id)
	]);
	const place = inLocale(event.zonePlace, ctx.locale);
	const { ceremonyAt } = results.length > 0 ? { ceremonyAt: null } : await publicTimes(ctx, event.id);
	return {
		bundles: bundles.map(({ id, name, seal }) => ({ id, name, seal })),
		quorums,
		announcedAt:
			ceremonyAt && ceremonyAt > ctx.now
				? inBothZones(ceremonyAt, event.timeZone, locals.timeZone, ctx.locale, place)
				: null,
		challenges: results.map(({ winners, ...challenge }) => ({
			...challenge,
			winners: winners.map(({ money, country, coverId, ...winner }) => ({
				...winner,
				cover: cardCover(event.slug, winner.entryId, coverId),
				money: money && moneyWords(money, ctx.locale),
				country: country && countryName(country, ctx.locale)
			}))
		}))
	};
};
