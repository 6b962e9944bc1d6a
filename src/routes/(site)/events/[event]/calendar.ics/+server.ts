import { calendarFile, calendarType } from '#lib/foundation/calendar.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { publicTimes } from '#lib/events/server/public.ts';
import { m } from '#lib/paraglide/messages.js';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const head = found(locals.event);
	const { registration, submission, ceremonyAt } = await publicTimes(ctx, head.id);
	const event = inLocale(head.name, ctx.locale);
	const link = `${url.origin}/events/${params.event}`;
	const instants = [
		{ key: 'call', at: registration.opensAt, title: m.public_event_call({ event }) },
		{ key: 'registration', at: registration.closesAt, title: m.public_event_registration({ event }) },
		{ key: 'submission', at: submission.closesAt, title: m.public_event_submission({ event }) },
		{ key: 'ceremony', at: ceremonyAt, title: m.public_event_ceremony({ event }) }
	];
	const entries = instants.flatMap(({ key, at, title }) =>
		at ? [{ uid: `${key}-${head.id}`, startsAt: at, endsAt: null, title, link, revision: 0 }] : []
	);
	return new Response(calendarFile(event, entries, ctx.now), {
		headers: {
			'content-type': calendarType,
			'content-disposition': `attachment; filename="${params.event}.ics"`
		}
	});
};
