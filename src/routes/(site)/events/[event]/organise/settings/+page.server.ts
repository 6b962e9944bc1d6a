import { redirect } from '@sveltejs/kit';
import { zoneCity } from '#lib/foundation/i18n/times.ts';
import { found } from '#lib/foundation/refusal.ts';
import { basicsForm } from '#lib/events/basics-form.ts';
import { changeBasics } from '#lib/events/server/commands/change-basics.ts';
import { basicsOf } from '#lib/events/server/queries.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const event = found(locals.event);
	return {
		basics: await basicsOf(locals.ctx, event.id),
		city: zoneCity(event.timeZone),
		saved: url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	default: guarded(async (event) => {
		const { id, slug } = found(event.locals.event);
		await changeBasics(event.locals.ctx, id, await readForm(event, basicsForm));
		redirect(303, `/events/${slug}/organise/settings?saved`);
	})
};
