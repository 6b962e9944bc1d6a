import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { choice, idField } from '#lib/foundation/form-fields.ts';
import { newId } from '#lib/foundation/ids.ts';
import { inLocale, otherLanguage } from '#lib/foundation/localized.ts';
import { markdownHtml } from '#lib/foundation/markdown.ts';
import { moveForm, oneForm } from '#lib/foundation/move-form.ts';
import { found } from '#lib/foundation/refusal.ts';
import {
	addText,
	changeJudgingSteps,
	changeText,
	moveText,
	removeText
} from '#lib/events/server/commands/edit-texts.ts';
import { textsOf } from '#lib/events/server/setup-queries.ts';
import { judgingStepsForm, textForm } from '#lib/events/text-form.ts';
import { guarded, readForm } from '#http/form.ts';
import { previewOf } from '#http/markdown-preview.ts';
import { askedOf } from '#http/searching.ts';
import { at } from '../at.ts';
import type { Actions, PageServerLoad } from './$types';

const newText = z.object({ id: idField, kind: choice(['rules', 'question']) });

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const { texts, judgingSteps } = await textsOf(ctx, found(locals.event).id);
	const asked = askedOf(url);
	const edited = asked.edit === null ? null : found(texts.find(({ id }) => id === asked.edit));
	const rules = texts.find(({ kind }) => kind === 'rules');
	return {
		asked,
		freshId: newId(),
		newKind: url.searchParams.get('new') === 'rules' && !rules ? ('rules' as const) : ('question' as const),
		edited,
		rules: rules && {
			id: rules.id,
			title: inLocale(rules.title, ctx.locale),
			html: markdownHtml(inLocale(rules.body, ctx.locale)),
			lang: otherLanguage(rules.body, ctx.locale)
		},
		questions: texts
			.filter(({ kind }) => kind === 'question')
			.map(({ id, title }) => ({ id, title: inLocale(title, ctx.locale) })),
		judgingSteps
	};
};

export const actions: Actions = {
	add: guarded(async (event) => {
		const { id, page } = at(event, 'pages');
		const [one, form] = [await readForm(event, newText), await readForm(event, textForm)];
		await addText(event.locals.ctx, id, { ...form, ...one });
		redirect(303, `${page}?saved`);
	}),
	change: guarded(async (event) => {
		const { id, page } = at(event, 'pages');
		const [one, form] = [await readForm(event, oneForm), await readForm(event, textForm)];
		await changeText(event.locals.ctx, id, one.id, form);
		redirect(303, `${page}?saved`);
	}),
	preview: previewOf('body'),
	steps: guarded(async (event) => {
		const { id, page } = at(event, 'pages');
		await changeJudgingSteps(event.locals.ctx, id, await readForm(event, judgingStepsForm));
		redirect(303, `${page}?saved`);
	}),
	move: guarded(async (event) => {
		const { id, page } = at(event, 'pages');
		const form = await readForm(event, moveForm);
		await moveText(event.locals.ctx, id, form.id, form.direction);
		redirect(303, `${page}#item-${form.id}`);
	}),
	remove: guarded(async (event) => {
		const { id, page } = at(event, 'pages');
		const one = await readForm(event, oneForm);
		await removeText(event.locals.ctx, id, one.id);
		redirect(303, `${page}?removed`);
	})
};
