import { redirect } from '@sveltejs/kit';
import { newId } from '#lib/foundation/ids.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { moveForm, oneForm } from '#lib/foundation/move-form.ts';
import { found } from '#lib/foundation/refusal.ts';
import { partnerForm } from '#lib/events/partner-form.ts';
import {
	addPartner,
	changePartner,
	movePartner,
	removePartner
} from '#lib/events/server/commands/edit-partners.ts';
import { partnersOf } from '#lib/events/server/setup-queries.ts';
import { guarded, readForm } from '#http/form.ts';
import { askedOf } from '#http/searching.ts';
import { at } from '../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const partners = await partnersOf(ctx, found(locals.event).id);
	const asked = askedOf(url);
	const edited = asked.edit === null ? null : found(partners.find(({ id }) => id === asked.edit));
	return {
		asked,
		freshId: newId(),
		edited: edited && { ...edited, link: edited.link ?? '', title: inLocale(edited.name, ctx.locale) },
		partners: partners.map(({ id, name, level, link, mentors }) => ({
			...{ id, level, link, mentors },
			title: inLocale(name, ctx.locale)
		}))
	};
};

export const actions: Actions = {
	add: guarded(async (event) => {
		const { id, page } = at(event, 'partners');
		const [one, form] = [await readForm(event, oneForm), await readForm(event, partnerForm)];
		await addPartner(event.locals.ctx, id, { ...form, id: one.id });
		redirect(303, `${page}?saved`);
	}),
	change: guarded(async (event) => {
		const { id, page } = at(event, 'partners');
		const [one, form] = [await readForm(event, oneForm), await readForm(event, partnerForm)];
		await changePartner(event.locals.ctx, id, one.id, form);
		redirect(303, `${page}?saved`);
	}),
	move: guarded(async (event) => {
		const { id, page } = at(event, 'partners');
		const form = await readForm(event, moveForm);
		await movePartner(event.locals.ctx, id, form.id, form.direction);
		redirect(303, `${page}#item-${form.id}`);
	}),
	remove: guarded(async (event) => {
		const { id, page } = at(event, 'partners');
		const one = await readForm(event, oneForm);
		await removePartner(event.locals.ctx, id, one.id);
		redirect(303, `${page}?removed`);
	})
};
