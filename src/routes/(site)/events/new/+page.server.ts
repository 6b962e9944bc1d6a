import { redirect } from '@sveltejs/kit';
import { newId } from '#lib/foundation/ids.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { timeZones } from '#lib/foundation/i18n/times.ts';
import { wallTime } from '#lib/foundation/zoned-time.ts';
import { templates } from '#lib/events/templates/templates.ts';
import { newEventForm } from '#lib/setup/new-event-form.ts';
import { startEvent } from '#lib/setup/server/commands/start-event.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

const week = 7 * 86_400_000;

export const load: PageServerLoad = ({ locals }) => {
	const { ctx } = locals;
	const zone = locals.timeZone ?? templates[0]?.timeZone ?? 'UTC';
	return {
		id: newId(),
		templates: templates.map(({ key, label, purpose }) => ({
			value: key,
			label: inLocale(label, ctx.locale),
			detail: inLocale(purpose, ctx.locale)
		})),
		zones: timeZones(zone),
		zone,
		firstDay: wallTime(new Date(ctx.now.getTime() + week), zone).slice(0, 10),
		address: `${ctx.origin}/events/`
	};
};

export const actions: Actions = {
	default: guarded(async (event) => {
		const form = await readForm(event, newEventForm);
		const { slug } = await startEvent(event.locals.ctx, form);
		redirect(303, `/events/${slug}/organise?started`);
	})
};
