import { redirect } from '@sveltejs/kit';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { topUpForm } from '#lib/judging/assignment-form.ts';
import { topUpRound } from '#lib/judging/server/pace/commands/top-up-round.ts';
import { topUpBoard } from '#lib/judging/server/pace/top-up-board.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

const usualDays = 4;
const mostDays = 30;
const shown = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const asked = Math.floor(Number(url.searchParams.get('days') ?? usualDays));
	const days = asked >= 1 && asked <= mostDays ? asked : usualDays;
	const picked = url.searchParams.has('picked') ? url.searchParams.getAll('judge') : undefined;
	const board = await topUpBoard(ctx, found(locals.event).id, params.round, { days, picked });
	const changes = [...board.moves, ...board.fills.map(({ entry, to }) => ({ entry, from: null, to }))];
	return {
		days,
		mostDays,
		round: { ...board.round, name: inLocale(board.round.name, ctx.locale) },
		silent: board.silent.map(({ judgeId, name, open, kept, quietDays, chosen }) => ({
			...{ judgeId, name, open, kept, quietDays, chosen }
		})),
		moves: board.moves.length,
		fills: board.fills.length,
		stays: board.stays.length,
		changes: changes.slice(0, shown),
		more: Math.max(0, changes.length - shown),
		hash: board.hash,
		refusal: board.refusal
	};
};

export const actions: Actions = {
	default: guarded(async (event) => {
		const { hash, judge } = await readForm(event, topUpForm);
		const roundId = event.params['round'] ?? '';
		const head = found(event.locals.event);
		const { moved, filled } = await topUpRound(event.locals.ctx, head.id, roundId, { hash, judges: judge });
		redirect(303, `/events/${head.slug}/organise/rounds/${roundId}/progress?moved=${moved + filled}`);
	})
};
