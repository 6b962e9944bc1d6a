import { redirect } from '@sveltejs/kit';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { entryView } from '#lib/judging/entry-view.ts';
import { screeningForm } from '#lib/judging/screening-form.ts';
import { screenEntry } from '#lib/judging/server/commands/screen-entry.ts';
import { screeningDesk, screeningSheet } from '#lib/judging/server/screening-desk.ts';
import { guarded, readForm } from '#http/form.ts';
import { readingOf, refusalText } from '#http/refusal-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const { locale } = ctx;
	const event = found(locals.event);
	const sheet = await screeningSheet(ctx, event.id, params.round, params.entry);
	const home = `/events/${event.slug}/organise/rounds/${sheet.round.id}/screening`;
	return {
		home,
		roundName: inLocale(sheet.round.name, locale),
		blind: sheet.blind,
		entry: entryView(sheet.entry, locale, (id) => `${home}/${params.entry}/files/${id}`),
		checklist: sheet.checklist.map(({ condition, whenNot }) => ({
			condition: inLocale(condition, locale),
			whenNot: inLocale(whenNot, locale)
		})),
		outcome: sheet.outcome,
		own: sheet.own,
		others: sheet.others,
		locked: sheet.refusal ? refusalText(sheet.refusal, readingOf(locals)) : null,
		before: url.searchParams.get('before')
	};
};

export const actions: Actions = {
	default: guarded(async (event) => {
		const { ctx } = event.locals;
		const head = found(event.locals.event);
		const [round, entry] = [event.params['round'] ?? '', event.params['entry'] ?? ''];
		await screenEntry(ctx, head.id, round, entry, await readForm(event, screeningForm));
		const { next, rows } = await screeningDesk(ctx, head.id, round);
		const home = `/events/${head.slug}/organise/rounds/${round}/screening`;
		const number = rows.find(({ entryId }) => entryId === entry)?.number ?? '';
		redirect(303, next ? `${home}/${next}?before=${number}` : `${home}?done`);
	})
};
