import { redirect } from '@sveltejs/kit';
import { forReader, inZone, timeLeft } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { missingParts } from '#lib/setup/readiness.ts';
import { publishEvent } from '#lib/setup/server/commands/publish-event.ts';
import { overviewOf } from '#lib/setup/server/overview.ts';
import { guarded } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

const day = 86_400_000;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { ctx, timeZone: readerZone } = locals;
	const event = found(locals.event);
	if (mayObserve(ctx.actor, event.id)) {
		const { rail } = await parent();
		const home = `/events/${event.slug}/organise`;
		const screening = rail.screens ? rail.rounds.find(({ kind }) => kind === 'screening') : undefined;
		if (screening) redirect(303, `${home}/rounds/${screening.id}/screening`);
		const panel = rail.chairs ? rail.rounds.find(({ kind }) => kind === 'panel') : undefined;
		if (panel) redirect(303, `${home}/rounds/${panel.id}`);
	}
	const { state, pausedAt, missing, figures, current, next } = await overviewOf(ctx, event.id);
	const place = inLocale(event.zonePlace, ctx.locale);
	const when = (instant: Date) => inZone(instant, event.timeZone, ctx.locale, place);
	return {
		state,
		pausedSince: pausedAt && when(pausedAt),
		checks: missingParts.map((part) => ({ part, done: !missing.includes(part) })),
		missing: missing.length,
		figures,
		current: current && {
			id: current.id,
			name: inLocale(current.name, ctx.locale),
			kind: current.kind,
			done: current.done,
			of: current.of,
			closes: current.closesAt && when(current.closesAt)
		},
		next: next && {
			what: next.what,
			round: inLocale(next.round ?? {}, ctx.locale),
			left: timeLeft(next.at, ctx.now, ctx.locale),
			when: when(next.at),
			yours: forReader(next.at, event.timeZone, readerZone, ctx.locale),
			at: next.at.toISOString(),
			near: next.at.getTime() - ctx.now.getTime() < day
		},
		now: ctx.now.toISOString(),
		news: url.searchParams.has('published') ? 'published' : url.searchParams.has('started') ? 'started' : null
	};
};

export const actions: Actions = {
	publish: guarded(async ({ locals }) => {
		const event = found(locals.event);
		await publishEvent(locals.ctx, event.id);
		redirect(303, `/events/${event.slug}/organise?published`);
	})
};
