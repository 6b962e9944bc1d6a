import { timeLeft } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { nextInstant } from '#lib/events/phase.ts';
import { isOrganiserAnywhere } from '#lib/events/rules.ts';
import { listEvents } from '#lib/events/server/queries.ts';
import { eventsWithResults } from '#lib/rounds/server/queries.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';
import { dueNames } from './events/[event]/home-words.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const events = await listEvents(ctx);
	const out = await eventsWithResults(
		ctx,
		events.map(({ id }) => id)
	);
	const ahead = ({ id, times }: (typeof events)[number]): string | null => {
		if (out.has(id)) return m.events_home_results();
		const next = nextInstant(times, { inTeam: false }, ctx.now);
		return next
			? m.events_home_next({ what: dueNames[next.kind](), left: timeLeft(next.at, ctx.now, ctx.locale) })
			: null;
	};
	return {
		welcome: url.searchParams.has('welcome'),
		mayCreate: isOrganiserAnywhere(ctx.actor),
		events: events.map((event) => ({
			slug: event.slug,
			draft: event.state === 'draft',
			name: inLocale(event.name, ctx.locale),
			tagline: inLocale(event.tagline, ctx.locale),
			hasResults: out.has(event.id),
			ahead: event.state === 'draft' ? null : ahead(event)
		}))
	};
};
