import { inLocale } from '#lib/foundation/localized.ts';
import { listEvents } from '#lib/events/server/queries.ts';
import { isOrganiserAnywhere } from '#lib/events/rules.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const events = await listEvents(ctx);
	return {
		welcome: url.searchParams.has('welcome'),
		mayCreate: isOrganiserAnywhere(ctx.actor),
		events: events.map(({ slug, state, name, tagline, summary }) => ({
			slug,
			draft: state === 'draft',
			name: inLocale(name, ctx.locale),
			tagline: inLocale(tagline, ctx.locale),
			summary: inLocale(summary, ctx.locale)
		}))
	};
};
