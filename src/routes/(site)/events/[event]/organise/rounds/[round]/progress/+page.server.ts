import { redirect } from '@sveltejs/kit';
import { inZone, shortDay } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { firstPlan, planOf } from '#lib/judging/pace/planner-form.ts';
import { judgesNeeded, judgesThere } from '#lib/judging/pace/planner.ts';
import { remindLate } from '#lib/judging/server/pace/commands/remind-late.ts';
import { roundPace } from '#lib/judging/server/pace/round-pace.ts';
import { belowFloor, leastReviews } from '#lib/rounds/quorum.ts';
import { guarded } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { forecastView } from './forecast-view.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const { locale } = ctx;
	const event = found(locals.event);
	const { round, ...pace } = await roundPace(ctx, event.id, params.round);
	const place = inLocale(event.zonePlace, locale);
	const least = leastReviews(round.settings);
	const below = belowFloor(
		pace.entries.map(({ entryId, done }) => ({ entryId, reviews: done })),
		least
	);
	const entryOf = new Map(pace.entries.map((entry) => [entry.entryId, entry]));
	const plan = planOf(
		firstPlan(Math.max(1, pace.entries.length), round.settings, pace.capacities),
		url.searchParams
	);
	const needed = judgesNeeded(plan);
	const letters = url.searchParams.get('letters');
	return {
		round: {
			id: round.id,
			name: inLocale(round.name, locale),
			phase: round.phase,
			frozen: round.frozen,
			closes: round.closesAt && inZone(round.closesAt, event.timeZone, locale, place),
			wanted: round.settings.reviewsPerEntry,
			minutes: round.settings.minutesPerReview,
			least
		},
		assigned: pace.assigned,
		done: pace.done,
		entries: pace.entries.length,
		enough: pace.entries.filter(({ done }) => done >= round.settings.reviewsPerEntry).length,
		forecast: pace.forecast && forecastView(pace.forecast, round.closesAt, event.timeZone, locale),
		late: pace.late.map(({ lastHereAt, ...judge }) => ({
			...judge,
			lastHere: lastHereAt && shortDay(lastHereAt, event.timeZone, locale)
		})),
		below: below.map(({ entryId, reviews }) => ({
			...{ entryId, reviews },
			number: entryOf.get(entryId)?.number ?? null,
			title: entryOf.get(entryId)?.title ?? ''
		})),
		anomalies: pace.anomalies.map(({ agreement, ...one }) => ({ ...one, disagrees: agreement !== null })),
		planner: {
			plan,
			needed: needed ?? null,
			there: needed
				? { ...judgesThere(plan, needed, pace.capacities), judges: pace.capacities.length }
				: null,
			/** The figures were changed: the form stays open. */
			asked: url.searchParams.has('entries')
		},
		moved: Math.max(0, Math.floor(Number(url.searchParams.get('moved'))) || 0),
		letters: letters === null ? null : Math.max(0, Math.floor(Number(letters)) || 0)
	};
};

export const actions: Actions = {
	remind: guarded(async (event) => {
		const { ctx } = event.locals;
		const letters = await remindLate(ctx, found(event.locals.event).id, event.params['round'] ?? '');
		redirect(303, `?letters=${letters}`);
	})
};
