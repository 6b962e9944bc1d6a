import { redirect } from '@sveltejs/kit';
import { newId } from '#lib/foundation/ids.ts';
import { forReader, inZone } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { instantAt } from '#lib/foundation/zoned-time.ts';
import { cancelRelease, confirmRelease, proposeRelease } from '#lib/announcements/server/commands/release.ts';
import { allocationBoard, releasesOf } from '#lib/announcements/server/queries.ts';
import { allocationForm, citationForm, withdrawalForm } from '#lib/awards/allocation-form.ts';
import {
	allocateAwards,
	allocateByHand,
	withdrawAllocation,
	writeCitation
} from '#lib/awards/server/commands/allocate.ts';
import { waitingComments } from '#lib/judging/server/feedback/comments.ts';
import { releaseChoice, releaseForm } from '#lib/rounds/release-form.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const event = found(locals.event);
	const [board, releases, waiting] = await Promise.all([
		allocationBoard(ctx, event.id),
		releasesOf(ctx, event.id),
		waitingComments(ctx, event.id)
	]);
	const place = inLocale(event.zonePlace, ctx.locale);
	const say = (instant: Date | null) =>
		instant && {
			there: inZone(instant, event.timeZone, ctx.locale, place),
			here: forReader(instant, event.timeZone, locals.timeZone, ctx.locale)
		};
	return {
		board,
		waiting,
		releases: releases.map(({ releaseAt, visibleFrom, ...release }) => ({
			...release,
			wanted: say(releaseAt),
			visible: say(visibleFrom),
			out: visibleFrom !== null && visibleFrom <= ctx.now
		})),
		newId: newId(),
		zone: place || event.timeZone,
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	allocate: guarded(async (event) => {
		await allocateAwards(event.locals.ctx, found(event.locals.event).id);
		redirect(303, '?done=allocated');
	}),
	byHand: guarded(async (event) => {
		const form = await readForm(event, allocationForm);
		await allocateByHand(event.locals.ctx, { ...form, eventId: found(event.locals.event).id });
		redirect(303, '?done=saved');
	}),
	withdraw: guarded(async (event) => {
		const form = await readForm(event, withdrawalForm);
		await withdrawAllocation(event.locals.ctx, { ...form, eventId: found(event.locals.event).id });
		redirect(303, '?done=saved');
	}),
	cite: guarded(async (event) => {
		const form = await readForm(event, citationForm);
		await writeCitation(event.locals.ctx, { ...form, eventId: found(event.locals.event).id });
		redirect(303, '?done=saved');
	}),
	propose: guarded(async (event) => {
		const { id: eventId, timeZone } = found(event.locals.event);
		const { id, roundId, challengeId, when, at } = await readForm(event, releaseForm(timeZone));
		const releaseAt = when === 'at' ? instantOf(at, timeZone) : null;
		await proposeRelease(event.locals.ctx, { id, eventId, roundId, challengeId, releaseAt });
		redirect(303, '?done=proposed');
	}),
	confirm: guarded(async (event) => {
		const { release } = await readForm(event, releaseChoice);
		await confirmRelease(event.locals.ctx, found(event.locals.event).id, release);
		redirect(303, '?done=saved');
	}),
	cancel: guarded(async (event) => {
		const { release } = await readForm(event, releaseChoice);
		await cancelRelease(event.locals.ctx, found(event.locals.event).id, release);
		redirect(303, '?done=saved');
	})
};

/** The form has checked it already. */
function instantOf(wall: string, zone: string): Date | null {
	const instant = instantAt(wall, zone);
	return instant instanceof Date ? instant : null;
}
