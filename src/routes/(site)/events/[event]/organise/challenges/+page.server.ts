import { redirect } from '@sveltejs/kit';
import { newId } from '#lib/foundation/ids.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { moveForm, oneForm } from '#lib/foundation/move-form.ts';
import { found } from '#lib/foundation/refusal.ts';
import { challengeForm } from '#lib/challenges/challenge-form.ts';
import {
	addChallenge,
	changeChallenge,
	moveChallenge
} from '#lib/challenges/server/commands/edit-challenges.ts';
import { challengesOf } from '#lib/challenges/server/queries.ts';
import { removeChallenge } from '#lib/setup/server/commands/remove-challenge.ts';
import { guarded, readForm } from '#http/form.ts';
import { previewOf } from '#http/markdown-preview.ts';
import { askedOf } from '#http/searching.ts';
import { at } from '../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const challenges = await challengesOf(ctx, found(locals.event).id);
	const asked = askedOf(url);
	const edited = asked.edit === null ? null : found(challenges.find(({ id }) => id === asked.edit));
	return {
		asked,
		freshId: newId(),
		edited: edited && {
			id: edited.id,
			title: inLocale(edited.name, ctx.locale),
			name: edited.name,
			shortName: edited.shortName,
			summary: edited.summary,
			description: edited.description,
			sponsor: edited.sponsor ?? ''
		},
		challenges: challenges.map(({ id, name, summary }) => ({
			id,
			title: inLocale(name, ctx.locale),
			detail: inLocale(summary, ctx.locale)
		}))
	};
};

export const actions: Actions = {
	add: guarded(async (event) => {
		const { id, page } = at(event, 'challenges');
		const [one, form] = [await readForm(event, oneForm), await readForm(event, challengeForm)];
		await addChallenge(event.locals.ctx, id, { ...form, id: one.id });
		redirect(303, `${page}?saved`);
	}),
	change: guarded(async (event) => {
		const { id, page } = at(event, 'challenges');
		const [one, form] = [await readForm(event, oneForm), await readForm(event, challengeForm)];
		await changeChallenge(event.locals.ctx, id, one.id, form);
		redirect(303, `${page}?saved`);
	}),
	preview: previewOf('description'),
	move: guarded(async (event) => {
		const { id, page } = at(event, 'challenges');
		const form = await readForm(event, moveForm);
		await moveChallenge(event.locals.ctx, id, form.id, form.direction);
		redirect(303, `${page}#item-${form.id}`);
	}),
	remove: guarded(async (event) => {
		const { id, page } = at(event, 'challenges');
		const form = await readForm(event, oneForm);
		await removeChallenge(event.locals.ctx, id, form.id);
		redirect(303, `${page}?removed`);
	})
};
