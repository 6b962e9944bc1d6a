import { calendarFile, calendarType } from '#lib/foundation/calendar.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { m } from '#lib/paraglide/messages.js';
import { mentorshipCalendar } from '#lib/mentorship/server/queries.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const { team, mentor, event, sessions } = await mentorshipCalendar(ctx, params.mentorship);
	const link = new URL(`/mentorships/${params.mentorship}`, url.origin).href;
	const file = calendarFile(
		m.mentorship_title({ team }),
		sessions.map(({ id, startsAt, endsAt, place, revision, cancelled }) => ({
			...{ uid: id, startsAt, endsAt, place, revision, cancelled, link },
			title: m.mentorship_calendar_title({ team, mentor: mentor ?? m.mentorship_no_mentor() }),
			description: m.mentorship_calendar_text({ team, event: inLocale(event.name, ctx.locale) })
		})),
		ctx.now
	);
	return new Response(file, {
		headers: {
			'content-type': calendarType,
			'content-disposition': 'attachment; filename="mentorship.ics"'
		}
	});
};
