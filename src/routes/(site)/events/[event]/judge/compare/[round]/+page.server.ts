import { redirect, type RequestEvent } from '@sveltejs/kit';
import { inZone } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { comparisonForm, undoForm } from '#lib/judging/comparing/comparison-form.ts';
import { entryView } from '#lib/judging/entry-view.ts';
import {
	answerPair,
	type AtWork,
	startComparing
} from '#lib/judging/server/comparing/commands/answer-pair.ts';
import { undoAnswer } from '#lib/judging/server/comparing/commands/undo-answer.ts';
import { comparingPage } from '#lib/judging/server/comparing/comparing-page.ts';
import { pairToRead } from '#lib/judging/server/comparing/pair-to-read.ts';
import { roundSettings } from '#lib/rounds/round.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const { locale } = ctx;
	const event = found(locals.event);
	const page = await comparingPage(ctx, event.id, params.round);
	const { round, done, refusal } = page;
	const { question, comparisonsPerJudge, blind } = roundSettings.parse(round.settings);
	return {
		roundId: round.id,
		name: inLocale(round.name, locale),
		question: inLocale(question, locale),
		...{ blind, done, goal: comparisonsPerJudge, secondsEach: page.secondsEach },
		/** Why nothing can be compared now. */
		closed: !refusal
			? null
			: refusal.code === 'not_open_yet' || refusal.code === 'round_before_open'
				? ('before' as const)
				: ('over' as const),
		opens: round.opensAt && inZone(round.opensAt, event.timeZone, locale, inLocale(event.zonePlace, locale)),
		until:
			round.closesAt && inZone(round.closesAt, event.timeZone, locale, inLocale(event.zonePlace, locale)),
		pair: page.pair && (await pairView(locals, page.pair, { id: round.id, blind })),
		undo: page.undo,
		undone: url.searchParams.has('undone'),
		allSeen: url.searchParams.has('all')
	};
};

async function pairView(
	{ ctx, event }: App.Locals,
	pair: { id: string; leftId: string; rightId: string },
	round: { id: string; blind: boolean }
) {
	const { left, right } = await pairToRead(ctx, pair, round);
	const file = (id: string) => `/events/${found(event).slug}/judge/compare/${round.id}/files/${id}`;
	const view = (entry: typeof left) => entryView(entry, ctx.locale, file);
	return { id: pair.id, left: view(left), right: view(right) };
}

/** Sent by the page's own script: it wants the next pair, not another page. */
const byScript = ({ request }: RequestEvent) => request.headers.get('x-sveltekit-action') === 'true';

/** What the page shows after an answer. */
async function shownNow({ locals }: RequestEvent, { comparer, pair, done }: AtWork, undo: string | null) {
	const { id, settings } = comparer.round;
	return { done, undo, pair: pair ? await pairView(locals, pair, { id, blind: settings.blind }) : null };
}

export const actions: Actions = {
	start: guarded(async (event) => {
		const eventId = found(event.locals.event).id;
		const { pair } = await startComparing(event.locals.ctx, eventId, event.params['round'] ?? '');
		redirect(303, pair ? '?' : '?all');
	}),
	answer: guarded(async (event) => {
		const { comparison, answer } = await readForm(event, comparisonForm);
		const now = await answerPair(event.locals.ctx, found(event.locals.event).id, comparison, answer);
		if (!byScript(event)) redirect(303, now.pair ? '?' : '?all');
		return { now: await shownNow(event, now, answer.startsWith('conflict') ? null : comparison) };
	}),
	undo: guarded(async (event) => {
		const { comparison } = await readForm(event, undoForm);
		await undoAnswer(event.locals.ctx, found(event.locals.event).id, comparison);
		redirect(303, '?undone');
	})
};
