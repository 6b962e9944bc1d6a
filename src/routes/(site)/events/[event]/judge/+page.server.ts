import { redirect } from '@sveltejs/kit';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { answerForm, conflictForm, ownCapacityForm, ownLanguagesForm } from '#lib/judging/judge-form.ts';
import {
	answerInvitation,
	changeOwnCapacity,
	changeOwnLanguages
} from '#lib/judging/server/commands/answer-invitation.ts';
import { declareConflict } from '#lib/judging/server/commands/declare-conflict.ts';
import { comparingRounds } from '#lib/judging/server/comparing/comparing-page.ts';
import { judgeDesk } from '#lib/judging/server/judge-desk.ts';
import { ownPanels } from '#lib/judging/server/panel/own-panels.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { comparingView } from './comparing-view.ts';
import { deskView } from './desk-view.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx, timeZone } = locals;
	const event = found(locals.event);
	const [desk, panels, comparing] = await Promise.all([
		judgeDesk(ctx, event.id, url.searchParams.get('round')),
		ownPanels(ctx, event.id),
		comparingRounds(ctx, event.id)
	]);
	const finished = url.searchParams.get('finished');
	const back = Number(url.searchParams.get('back'));
	return {
		comparing: comparing.map((round) => comparingView(round, event, ctx)),
		desk: deskView(desk, event, { locale: ctx.locale, now: ctx.now, timeZone }),
		panels: panels.map(({ id, name }) => ({ id, name: inLocale(name, ctx.locale) })),
		finished: desk.entries.find(({ assignmentId }) => assignmentId === finished)?.number ?? null,
		/** How many entries went back when the judge asked for fewer. */
		handedBack: url.searchParams.has('capacity') ? (Number.isInteger(back) ? Math.max(0, back) : 0) : null,
		conflict: url.searchParams.has('conflict'),
		languagesSaid: url.searchParams.has('languages')
	};
};

export const actions: Actions = {
	answer: guarded(async (event) => {
		const { answer, languages } = await readForm(event, answerForm);
		await answerInvitation(event.locals.ctx, found(event.locals.event).id, answer, languages);
		redirect(303, '?');
	}),
	capacity: guarded(async (event) => {
		const { capacity } = await readForm(event, ownCapacityForm);
		const back = await changeOwnCapacity(event.locals.ctx, found(event.locals.event).id, capacity);
		redirect(303, `?capacity&back=${back}`);
	}),
	languages: guarded(async (event) => {
		const { languages } = await readForm(event, ownLanguagesForm);
		await changeOwnLanguages(event.locals.ctx, found(event.locals.event).id, languages);
		redirect(303, '?languages');
	}),
	conflict: guarded(async (event) => {
		const { assignment, note } = await readForm(event, conflictForm);
		await declareConflict(event.locals.ctx, found(event.locals.event).id, assignment, note);
		redirect(303, '?conflict');
	})
};
