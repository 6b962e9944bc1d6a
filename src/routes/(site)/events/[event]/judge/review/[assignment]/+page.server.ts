import { redirect, type RequestEvent } from '@sveltejs/kit';
import { inZone } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { entryView } from '#lib/judging/entry-view.ts';
import { conflictForm } from '#lib/judging/judge-form.ts';
import { declareConflict } from '#lib/judging/server/commands/declare-conflict.ts';
import { saveReview } from '#lib/judging/server/commands/save-review.ts';
import { reviewSheet } from '#lib/judging/server/review-sheet.ts';
import { sheetForm } from '#lib/judging/sheet-form.ts';
import { guarded, readForm } from '#http/form.ts';
import { readingOf, refusalText } from '#http/refusal-words.ts';
import type { Actions, PageServerLoad } from './$types';
import { storedWords } from './stored-words.ts';

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
		roundId: round.id,
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
			saved: review.savedAt && storedWords(review.savedAt, ctx.now, zone, locale)
		},
		locked: sheet.refusal ? refusalText(sheet.refusal, readingOf(locals)) : null,
		until:
			round.closesAt && inZone(round.closesAt, event.timeZone, locale, inLocale(event.zonePlace, locale)),
		minutesPerReview: round.minutesPerReview,
		looksAtComments: round.looksAtComments,
		progress: sheet.progress,
		wasSaved: url.searchParams.has('saved')
	};
};

async function save(event: RequestEvent, finish: boolean): Promise<void> {
	const { locals, params } = event;
	const sheet = await readForm(event, sheetForm);
	const { id } = found(locals.event);
	await saveReview(locals.ctx, params['assignment'] ?? '', { ...sheet, finish }, id);
}

export const actions: Actions = {
	save: guarded(async (event) => {
		await save(event, false);
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
