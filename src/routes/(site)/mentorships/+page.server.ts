import { forReader, inZone } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { ownMentorships } from '#lib/mentorship/server/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx, timeZone } = locals;
	const own = await ownMentorships(ctx);
	return {
		mentorships: own.map(({ id, team, mentor, partner, state, event, nextAt }) => ({
			...{ id, team, mentor, state },
			partner: partner && inLocale(partner, ctx.locale),
			event: inLocale(event.name, ctx.locale),
			next:
				nextAt &&
				(forReader(nextAt, event.timeZone, timeZone, ctx.locale) ??
					inZone(nextAt, event.timeZone, ctx.locale, inLocale(event.zonePlace, ctx.locale)))
		}))
	};
};
