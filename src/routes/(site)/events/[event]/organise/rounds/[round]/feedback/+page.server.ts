import { redirect } from '@sveltejs/kit';
import { mayOrganise } from '#lib/events/rules.ts';
import { pageIn } from '#lib/foundation/query.ts';
import { found } from '#lib/foundation/refusal.ts';
import { commentStates } from '#lib/judging/feedback/comment.ts';
import { approvalForm, withholdingForm } from '#lib/judging/feedback/comment-form.ts';
import { approveComments, withholdComment } from '#lib/judging/server/commands/look-at-comments.ts';
import { commentBoard } from '#lib/judging/server/feedback/comments.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const { id } = found(locals.event);
	const asked = url.searchParams.get('state');
	const state = commentStates.find((one) => one === asked) ?? 'waiting';
	return {
		board: await commentBoard(ctx, id, params.round, { state, page: pageIn(url.searchParams) }),
		mayChange: mayOrganise(ctx.actor, id) === undefined,
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	approve: guarded(async (event) => {
		const { comment } = await readForm(event, approvalForm);
		await approveComments(event.locals.ctx, whereOf(event.locals, event.params['round']), comment);
		redirect(303, backTo(event.url, 'approved'));
	}),
	withhold: guarded(async (event) => {
		await withholdComment(
			event.locals.ctx,
			whereOf(event.locals, event.params['round']),
			await readForm(event, withholdingForm)
		);
		redirect(303, backTo(event.url, 'withheld'));
	})
};

function whereOf(locals: App.Locals, roundId = '') {
	return { eventId: found(locals.event).id, roundId };
}

/** The same list, with a word of what was done. */
function backTo(url: URL, done: string): string {
	const state = commentStates.find((one) => one === url.searchParams.get('state')) ?? 'waiting';
	return `?state=${state}&done=${done}`;
}
