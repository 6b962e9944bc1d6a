import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#lib/foundation/actor.ts';
import { mayChair, mayObserve } from '#lib/events/rules.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { inZone } from '#lib/foundation/i18n/times.ts';
import { found } from '#lib/foundation/refusal.ts';
import { phaseOf } from '#lib/foundation/time-window.ts';
import { closeRound } from '#lib/judging/server/commands/close-round.ts';
import { demandUnwalled } from '#lib/judging/server/conflicts/withheld.ts';
import { reviewProgress } from '#lib/judging/server/review-progress.ts';
import { nameOf, roundConsole } from '#lib/judging/server/round-console.ts';
import { applyLadder, letAllThrough, oneMoreReview } from '#lib/judging/server/ties/commands/settle-tie.ts';
import { tieBoard } from '#lib/judging/server/ties/tie-board.ts';
import { decisionForm, reasonForm, throughForm, tieForm } from '#lib/rounds/decision-form.ts';
import { decide, undecide } from '#lib/judging/server/commands/decide.ts';
import { belowFloor, leastReviews } from '#lib/rounds/quorum.ts';
import { reopenRound } from '#lib/rounds/server/commands/reopen-round.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

const observes = (actor: Actor, eventId: string) => mayObserve(actor, eventId) === undefined;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const event = found(locals.event);
	const round = await roundConsole(ctx, event.id, params.round);
	const ties =
		round.kind === 'review' && observes(ctx.actor, event.id)
			? await tieBoard(ctx, event.id, params.round)
			: [];
	const progress = round.kind === 'review' ? await reviewProgress(ctx, round.id) : null;
	const place = inLocale(event.zonePlace, ctx.locale);
	const say = (instant: Date | null) => instant && inZone(instant, event.timeZone, ctx.locale, place);
	const window = { opensAt: round.opensAt, closesAt: round.closesAt, graceMinutes: 0, zone: event.timeZone };
	const late = progress?.judges.filter(({ assigned, done }) => done < assigned) ?? [];
	const chosen = url.searchParams.get('challenge');
	const current = round.perChallenge
		? (round.challenges.find(({ slug }) => slug === chosen) ?? round.challenges[0])
		: undefined;
	const titles = new Map(round.rows.map((row) => [row.entryId, row]));
	const named = (below: readonly { entryId: string; reviews: number }[]) =>
		below.flatMap(({ entryId, reviews }) => {
			const row = titles.get(entryId);
			return row ? { entryId, reviews, number: row.number, title: row.title } : [];
		});
	const least = leastReviews(round.settings);
	return {
		/** May open what stands around the round: its entries, the other rounds. */
		observes: observes(ctx.actor, event.id),
		ties: ties.filter(({ challengeId }) => challengeId === null || challengeId === current?.id),
		mayDecide: mayChair(ctx.actor, event.id) === undefined,
		round: {
			...round,
			opensAt: say(round.opensAt),
			closesAt: say(round.closesAt),
			phase: phaseOf(window, ctx.now),
			frozen: round.frozen && {
				...round.frozen,
				at: say(round.frozen.at),
				quorum: round.frozen.quorum && {
					...round.frozen.quorum,
					below: named(round.frozen.quorum.below)
				},
				reopening: round.frozen.reopening && {
					name: await nameOf(ctx, event.id, round.frozen.reopening.by),
					reason: round.frozen.reopening.reason,
					own: ctx.actor.kind === 'person' && ctx.actor.personId === round.frozen.reopening.by
				}
			},
			rows: round.rows.filter(({ challengeId }) => !current || challengeId === current.id),
			all: round.rows.length,
			goingOn: round.rows.filter(({ goesOn }) => goesOn).length
		},
		/** What stands in the way of closing: entries below the floor of reviews. */
		floor:
			round.kind === 'review' && !round.frozen && round.fed
				? { least, below: named(belowFloor(round.rows, least)), asked: url.searchParams.has('quorum') }
				: null,
		current: current?.slug ?? null,
		progress: progress && {
			done: progress.done,
			assigned: progress.assigned,
			judges: progress.judges.filter(({ assigned }) => assigned > 0).length,
			finished: progress.judges.filter(({ assigned, done }) => assigned > 0 && done === assigned).length,
			notBegun: late.filter(({ begun, done }) => begun + done === 0).length,
			enough: progress.entries.filter(({ done }) => done >= round.settings.reviewsPerEntry).length,
			entries: progress.entries.length
		},
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	close: guarded(async (event) => {
		await closeRound(event.locals.ctx, found(event.locals.event).id, event.params['round'] ?? '');
		redirect(303, '?done=closed');
	}),
	closeAtQuorum: guarded(async (event) => {
		const { reason } = await readForm(event, reasonForm);
		const eventId = found(event.locals.event).id;
		await closeRound(event.locals.ctx, eventId, event.params['round'] ?? '', { atQuorum: reason });
		redirect(303, '?done=closed');
	}),
	decide: guarded(async (event) => {
		const form = await readForm(event, decisionForm);
		const eventId = found(event.locals.event).id;
		await demandUnwalled(event.locals.ctx, eventId, form.entryId);
		await decide(event.locals.ctx, { ...form, eventId, roundId: event.params['round'] ?? '' });
		redirect(303, backTo(event.url));
	}),
	undecide: guarded(async (event) => {
		const { entryId } = await readForm(event, decisionForm.pick({ entryId: true }));
		const eventId = found(event.locals.event).id;
		await demandUnwalled(event.locals.ctx, eventId, entryId);
		await undecide(event.locals.ctx, { eventId, roundId: event.params['round'] ?? '', entryId });
		redirect(303, backTo(event.url));
	}),
	ladder: guarded(async (event) => {
		const { challengeId } = await readForm(event, tieForm);
		await applyLadder(event.locals.ctx, { ...where(event), challengeId });
		redirect(303, backTo(event.url, 'ladder'));
	}),
	through: guarded(async (event) => {
		const { challengeId, reason } = await readForm(event, throughForm);
		await letAllThrough(event.locals.ctx, { ...where(event), challengeId, reason });
		redirect(303, backTo(event.url, 'through'));
	}),
	more: guarded(async (event) => {
		const { entryId } = await readForm(event, decisionForm.pick({ entryId: true }));
		await oneMoreReview(event.locals.ctx, { ...where(event), entryId });
		redirect(303, backTo(event.url, 'more'));
	}),
	reopen: guarded(async (event) => {
		const { reason } = await readForm(event, reasonForm);
		const eventId = found(event.locals.event).id;
		await reopenRound(event.locals.ctx, { eventId, roundId: event.params['round'] ?? '', reason });
		redirect(303, '?done=saved');
	})
};

const where = (event: RequestEvent) => ({
	eventId: found(event.locals.event).id,
	roundId: event.params['round'] ?? ''
});

/** The same challenge's tab, with a word of what was done. */
function backTo(url: URL, done = 'saved'): string {
	const challenge = url.searchParams.get('challenge');
	return challenge ? `?done=${done}&challenge=${encodeURIComponent(challenge)}` : `?done=${done}`;
}
