import { redirect } from '@sveltejs/kit';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { asideForm, countAgainForm } from '#lib/judging/comparing/comparison-form.ts';
import { countAnswersAgain, setAnswersAside } from '#lib/judging/server/comparing/commands/set-aside.ts';
import { comparingBoard } from '#lib/judging/server/comparing/comparing-board.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const { name, ...board } = await comparingBoard(ctx, found(locals.event).id, params.round);
	return { board: { ...board, name: inLocale(name, ctx.locale) }, done: url.searchParams.get('done') };
};

export const actions: Actions = {
	aside: guarded(async (event) => {
		const { judge, reason } = await readForm(event, asideForm);
		await setAnswersAside(event.locals.ctx, { ...placeOf(event), judgeId: judge }, reason);
		redirect(303, '?done=aside');
	}),
	again: guarded(async (event) => {
		const { judge } = await readForm(event, countAgainForm);
		await countAnswersAgain(event.locals.ctx, { ...placeOf(event), judgeId: judge });
		redirect(303, '?done=again');
	})
};

function placeOf({ locals, params }: { locals: App.Locals; params: Partial<Record<string, string>> }) {
	return { eventId: found(locals.event).id, roundId: params['round'] ?? '' };
}
