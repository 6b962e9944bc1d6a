import { redirect } from '@sveltejs/kit';
import { forReader, inZone, timeZones, zoneCity } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { wallTime } from '#lib/foundation/zoned-time.ts';
import { pauseEvent, resumeEvent } from '#lib/events/server/commands/pause-event.ts';
import { changeTimetable } from '#lib/setup/server/commands/change-timetable.ts';
import { timetableOf } from '#lib/setup/server/timetable.ts';
import { timetableForm } from '#lib/setup/timetable-form.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

const news = ['saved', 'paused', 'resumed'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx, timeZone: readerZone } = locals;
	const { id, zonePlace } = found(locals.event);
	const timetable = await timetableOf(ctx, id);
	const zone = timetable.timeZone;
	const place = inLocale(zonePlace, ctx.locale);
	const shown = (at: Date | null) => ({
		wall: at ? wallTime(at, zone) : '',
		yours: at ? forReader(at, zone, readerZone, ctx.locale) : undefined
	});
	return {
		zone,
		place: place || zoneCity(zone),
		zones: timeZones(zone),
		dates: {
			registrationOpensAt: shown(timetable.registrationOpensAt),
			registrationClosesAt: shown(timetable.registrationClosesAt),
			submissionOpensAt: shown(timetable.submissionOpensAt),
			submissionClosesAt: shown(timetable.submissionClosesAt),
			ceremonyAt: shown(timetable.ceremonyAt)
		},
		graceMinutes: timetable.graceMinutes,
		rounds: timetable.rounds.map(({ id, name, opensAt, closesAt, graceMinutes, frozenAt }) => ({
			...{ id, graceMinutes },
			name: inLocale(name, ctx.locale),
			opensAt: shown(opensAt),
			closesAt: shown(closesAt),
			over: frozenAt !== null
		})),
		pausedSince: timetable.pausedAt && inZone(timetable.pausedAt, zone, ctx.locale, place),
		news: news.find((one) => url.searchParams.has(one))
	};
};

export const actions: Actions = {
	dates: guarded(async (event) => {
		const { id, slug } = found(event.locals.event);
		await changeTimetable(event.locals.ctx, id, await readForm(event, timetableForm));
		redirect(303, `/events/${slug}/organise/timetable?saved`);
	}),
	pause: guarded(async ({ locals }) => {
		const { id, slug } = found(locals.event);
		await pauseEvent(locals.ctx, id);
		redirect(303, `/events/${slug}/organise/timetable?paused`);
	}),
	resume: guarded(async ({ locals }) => {
		const { id, slug } = found(locals.event);
		await resumeEvent(locals.ctx, id);
		redirect(303, `/events/${slug}/organise/timetable?resumed`);
	})
};
