import { redirect, type RequestEvent } from '@sveltejs/kit';
import { intlTag } from '#lib/foundation/i18n/locales.ts';
import { shortDay } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { excludeForm, includeForm, layDownForm, pairForm, seatForm } from '#lib/judging/assignment-form.ts';
import type { PairRuleKind } from '#lib/judging/assigning/pair-rule.ts';
import { layDownPair, liftPair } from '#lib/judging/server/assigning/pair-rules.ts';
import { assignmentBoard } from '#lib/judging/server/assignment-board.ts';
import { excludeReview, includeReview } from '#lib/judging/server/commands/exclude-review.ts';
import { addAssignment, removeAssignment } from '#lib/judging/server/commands/pair.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

const perPage = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const event = found(locals.event);
	const board = await assignmentBoard(ctx, event.id, params.round);
	const lacking = url.searchParams.has('lacking');
	const wanted = board.round.reviewsPerEntry;
	const lacks = ({ seats }: { seats: readonly { state: string }[] }) =>
		seats.filter(({ state }) => state !== 'excluded').length < wanted;
	const shown = board.entries.filter((entry) => !lacking || lacks(entry));
	const pages = Math.max(1, Math.ceil(shown.length / perPage));
	const page = Math.min(pages, Math.max(1, Math.floor(Number(url.searchParams.get('page')) || 1)));
	const figure = new Intl.NumberFormat(intlTag(ctx.locale));
	const start = (page - 1) * perPage;
	const chosen = url.searchParams.get('entry');
	return {
		lacking,
		withheld: board.withheld,
		round: { ...board.round, name: inLocale(board.round.name, ctx.locale) },
		refusal: board.refusal,
		/** Who can be chosen by hand; the command looks at walls and capacity again. */
		loads: board.loads,
		totals: {
			entries: board.entries.length,
			enough: board.entries.filter((entry) => !lacks(entry)).length,
			assigned: board.entries.reduce((sum, { seats }) => sum + seats.length, 0)
		},
		entries: shown.slice(start, start + perPage).map(({ challenge, ...entry }) => ({
			...entry,
			challenge: inLocale(challenge, ctx.locale)
		})),
		chosen: board.entries.some(({ entryId }) => entryId === chosen) ? chosen : null,
		declared: board.declared.map(({ at, ...one }) => ({
			...one,
			day: shortDay(at, event.timeZone, ctx.locale)
		})),
		pages: {
			from: figure.format(shown.length === 0 ? 0 : start + 1),
			to: figure.format(Math.min(shown.length, start + perPage)),
			total: figure.format(shown.length),
			page,
			last: pages
		},
		happened: url.searchParams.get('done'),
		added: Number(url.searchParams.get('added') ?? 0) || 0,
		removed: Number(url.searchParams.get('removed') ?? 0) || 0
	};
};

function ids(event: RequestEvent) {
	return [event.locals.ctx, found(event.locals.event).id, event.params['round'] ?? ''] as const;
}

async function layDown(event: RequestEvent, rule: PairRuleKind): Promise<void> {
	const { entry, judge, reason } = await readForm(event, layDownForm);
	await layDownPair(...ids(event), { entryId: entry, judgeId: judge, rule, reason });
}

export const actions: Actions = {
	add: guarded(async (event) => {
		const { entry, judge } = await readForm(event, pairForm);
		await addAssignment(...ids(event), { entryId: entry, judgeId: judge });
		redirect(303, '?done=added');
	}),
	must: guarded(async (event) => {
		await layDown(event, 'must');
		redirect(303, '?done=laid');
	}),
	never: guarded(async (event) => {
		await layDown(event, 'never');
		redirect(303, '?done=laid');
	}),
	lift: guarded(async (event) => {
		const { entry, judge } = await readForm(event, pairForm);
		await liftPair(...ids(event), { entryId: entry, judgeId: judge });
		redirect(303, '?done=lifted');
	}),
	remove: guarded(async (event) => {
		const { assignment } = await readForm(event, seatForm);
		await removeAssignment(...ids(event), assignment);
		redirect(303, '?done=removed');
	}),
	exclude: guarded(async (event) => {
		const { review, reason } = await readForm(event, excludeForm);
		const [ctx, eventId] = ids(event);
		await excludeReview(ctx, eventId, review, reason);
		redirect(303, '?done=excluded');
	}),
	include: guarded(async (event) => {
		const { review } = await readForm(event, includeForm);
		const [ctx, eventId] = ids(event);
		await includeReview(ctx, eventId, review);
		redirect(303, '?done=included');
	})
};
