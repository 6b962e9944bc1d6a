import { holds } from '#lib/foundation/actor.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { organisingRoles } from '#lib/events/event.ts';
import { isInTeam } from '#lib/teams/server/queries.ts';
import { hasVisibleRelease } from '#lib/rounds/server/queries.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const event = found(locals.event);
	const [inTeam, hasResults] = await Promise.all([
		isInTeam(ctx, event.id),
		hasVisibleRelease(ctx, event.id, 'results')
	]);
	return {
		event: {
			slug: event.slug,
			state: event.state,
			name: inLocale(event.name, ctx.locale),
			accent: event.accent,
			madeUp: event.madeUp,
			timeZone: event.timeZone,
			zonePlace: inLocale(event.zonePlace, ctx.locale),
			roles: {
				organises: holds(ctx.actor, event.id, ...organisingRoles, 'observer'),
				helps: holds(ctx.actor, event.id, 'screener', 'panel_chair'),
				judges: holds(ctx.actor, event.id, 'judge'),
				inTeam
			},
			hasResults
		}
	};
};
