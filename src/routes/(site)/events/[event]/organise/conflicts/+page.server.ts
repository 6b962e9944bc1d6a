import { redirect } from '@sveltejs/kit';
import { intlTag } from '#lib/foundation/i18n/locales.ts';
import { found } from '#lib/foundation/refusal.ts';
import { addForm, liftForm, matchForm, pairKindForm } from '#lib/judging/conflicts/conflict-form.ts';
import { boardViews, conflictBoard } from '#lib/judging/server/conflicts/board.ts';
import {
	addConflict,
	liftConflict,
	matchName,
	restoreConflict
} from '#lib/judging/server/conflicts/commands/settle.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

const happenings = ['added', 'lifted', 'restored', 'matched'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const asked = url.searchParams;
	const view = boardViews.find((one) => one === asked.get('show')) ?? 'walls';
	const search = (asked.get('search') ?? '').trim().slice(0, 100);
	const wanted = Math.floor(Number(asked.get('page')));
	const page = wanted > 0 ? wanted : 1;
	const board = await conflictBoard(ctx, found(locals.event).id, { view, search, page });
	const figure = new Intl.NumberFormat(intlTag(ctx.locale));
	const { from, total, perPage, ...pages } = board.pages;
	return {
		...{ view, search, ties: board.ties, counts: board.counts, withheld: board.withheld },
		...{ unmatched: board.unmatched, judges: board.judges },
		pages: {
			...pages,
			from: figure.format(from),
			to: figure.format(Math.min(total, pages.page * perPage)),
			total: figure.format(total)
		},
		happened: happenings.find((one) => asked.has(one)) ?? null
	};
};

export const actions: Actions = {
	add: guarded(async (event) => {
		const { judge, number, soft, note } = await readForm(event, addForm);
		const wanted = { judgeId: judge, number, hard: !soft, note };
		await addConflict(event.locals.ctx, found(event.locals.event).id, wanted);
		redirect(303, '?added');
	}),
	lift: guarded(async (event) => {
		const { judge, entry, kind, reason } = await readForm(event, liftForm);
		const tie = { judgeId: judge, entryId: entry, kind, reason };
		await liftConflict(event.locals.ctx, found(event.locals.event).id, tie);
		redirect(303, '?lifted');
	}),
	restore: guarded(async (event) => {
		const { judge, entry, kind } = await readForm(event, pairKindForm);
		const tie = { judgeId: judge, entryId: entry, kind };
		await restoreConflict(event.locals.ctx, found(event.locals.event).id, tie);
		redirect(303, '?restored');
	}),
	match: guarded(async (event) => {
		const { named, judge } = await readForm(event, matchForm);
		await matchName(event.locals.ctx, found(event.locals.event).id, named, judge);
		redirect(303, '?matched');
	})
};
