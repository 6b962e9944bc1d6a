import { redirect } from '@sveltejs/kit';
import { found } from '#lib/foundation/refusal.ts';
import { crewRoles } from '#lib/events/event.ts';
import { personForm, roleForm } from '#lib/events/person-form.ts';
import { mayGiveRole } from '#lib/events/rules.ts';
import { giveRole, takeRole } from '#lib/events/server/commands/give-role.ts';
import { crewOf } from '#lib/events/server/crew.ts';
import { guarded, readForm } from '#http/form.ts';
import { at } from '../at.ts';
import type { Actions, PageServerLoad } from './$types';

const news = ['given', 'taken'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const { id } = found(locals.event);
	return {
		crew: await crewOf(ctx, id),
		mayGive: crewRoles.filter((role) => mayGiveRole(ctx.actor, id, role) === undefined),
		news: news.find((one) => url.searchParams.has(one))
	};
};

export const actions: Actions = {
	give: guarded(async (event) => {
		const { id, page } = at(event, 'people');
		await giveRole(event.locals.ctx, id, await readForm(event, personForm));
		redirect(303, `${page}?given`);
	}),
	take: guarded(async (event) => {
		const { id, page } = at(event, 'people');
		await takeRole(event.locals.ctx, id, await readForm(event, roleForm));
		redirect(303, `${page}?taken`);
	})
};
