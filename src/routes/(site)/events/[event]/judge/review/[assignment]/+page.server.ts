import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Locale } from '#lib/foundation/i18n/locales.ts';
import { clockTime, inZone, shortDay } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { entryView } from '#lib/judging/entry-view.ts';
import { conflictForm } from '#lib/judging/judge-form.ts';
import { declareConflict } from '#lib/judging/server/commands/declare-conflict.ts';
import { saveReview } from '#lib/judging/server/commands/save-review.ts';
import { reviewSheet } from '#lib/judging/server/review-sheet.ts';
import { sheetForm } from '#lib/judging/sheet-form.ts';
import { m } from '#lib/paraglide/messages.js';
import { guarded, readForm } from '#http/form.ts';
import { readingOf, refusalText } from '#http/refusal-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx, timeZone } = locals;
	const { locale } = ctx;
	const event = found(locals.event);
	const sheet = await reviewSheet(ctx, event.id, params.assignment);
	const { review, round } = sheet;
	const zone = timeZone ?? event.timeZone;
	const home = `/events/${event.slug}/judge/review/${sheet.assignmentId}`;
	return {
		assignmentId: sheet.assignmentId,
		blind: sheet.blind,
		entry: entryView(sheet.entry, locale, (id) => `${home}/files/${id}`),
		criteria: sheet.criteria.map(({ id, name, question, weight, levels }) => ({
			...{ id, weight },
			name: inLocale(name, locale),
			question: inLocale(question, locale),
			levels: levels.map(({ value, label, description }) => ({
				value,
				label: inLocale(label, locale),
				description: inLocale(description, locale)
			}))
		})),
		review: {
			version: review.version,
			state: review.state,
			commentForTeam: review.commentForTeam,
			commentForPanel: review.commentForPanel,
			scores: review.scores,
			saved: review.savedAt && savedWords(review.savedAt, ctx.now, zone, locale)
		},
		locked: sheet.refusal ? refusalText(sheet.refusal, readingOf(locals)) : null,
		until:
			round.closesAt && inZone(round.closesAt, event.timeZone, locale, inLocale(event.zonePlace, locale)),
		minutesPerReview: round.minutesPerReview,
		progress: sheet.progress,
		wasSaved: url.searchParams.has('saved')
	};
};

/** "Saved at 10:47" on the same day, else with the day. */
function savedWords(savedAt: Date, now: Date, zone: string, locale: Locale): string {
	const day = shortDay(savedAt, zone, locale);
	return day === shortDay(now, zone, locale)
		? m.judging_saved_at({ time: clockTime(savedAt, zone, locale) })
		: m.judging_saved_on({ day });
}

/** Sent by the page's own script: it wants an answer, not another page. */
const byScript = ({ request }: RequestEvent) => request.headers.get('x-sveltekit-action') === 'true';

async function save(event: RequestEvent, finish: boolean) {
	const { locals, params } = event;
	const head = found(locals.event);
	const sheet = await readForm(event, sheetForm);
	const saved = await saveReview(locals.ctx, params['assignment'] ?? '', { ...sheet, finish }, head.id);
	const { locale, now } = locals.ctx;
	return { ...saved, words: savedWords(saved.savedAt, now, locals.timeZone ?? head.timeZone, locale) };
}

export const actions: Actions = {
	save: guarded(async (event) => {
		const { version, words } = await save(event, false);
		if (byScript(event)) return { saved: { version, words } };
		redirect(303, '?saved');
	}),
	finish: guarded(async (event) => {
		await save(event, true);
		redirect(303, `/events/${event.params['event']}/judge?finished=${event.params['assignment']}`);
	}),
	conflict: guarded(async (event) => {
		const { note } = await readForm(event, conflictForm.pick({ note: true }));
		const head = found(event.locals.event);
		await declareConflict(event.locals.ctx, head.id, event.params['assignment'] ?? '', note);
		redirect(303, `/events/${event.params['event']}/judge?conflict`);
	})
};
