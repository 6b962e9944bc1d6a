import { redirect } from '@sveltejs/kit';
import { numberFormat } from '#lib/foundation/i18n/formats.ts';
import { intlTag, type Locale } from '#lib/foundation/i18n/locales.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { furtherForm } from '#lib/judging/assignment-form.ts';
import type { FurtherReason } from '#lib/judging/assigning/further.ts';
import { type FurtherBoard, furtherBoard } from '#lib/judging/server/assigning/further-board.ts';
import { giveFurther } from '#lib/judging/server/assigning/give-further.ts';
import { m } from '#lib/paraglide/messages.js';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const { locale } = ctx;
	const event = found(locals.event);
	const wanted = Math.floor(Number(url.searchParams.get('budget')));
	const board = await furtherBoard(ctx, event.id, params.round, wanted > 0 ? wanted : null);
	const percent = numberFormat(intlTag(locale), { style: 'percent' });
	const { round, proposals, ...rest } = board;
	return {
		...rest,
		share: board.share > 0 ? percent.format(board.share / 100) : null,
		round: { ...round, name: inLocale(round.name, locale), outcome: inLocale(round.outcome, locale) },
		proposals: proposals.map(({ reason, challenge, ...one }) => ({
			...{ ...one, challenge: inLocale(challenge, locale), why: whyWords(reason, round, locale) },
			lacks: reason.why === 'floor'
		})),
		judges: new Set(proposals.map(({ judge }) => judge)).size,
		given: Number(url.searchParams.get('given')) || 0
	};
};

/** Why an entry gets one more review. */
function whyWords(
	reason: FurtherReason,
	{ topK, reviewsPerEntry }: FurtherBoard['round'],
	locale: Locale
): string {
	if (reason.why === 'floor')
		return m.assigning_further_floor({ count: reason.reviews, wanted: reviewsPerEntry });
	const chance = numberFormat(intlTag(locale), { style: 'percent' }).format(reason.chance);
	return reason.why === 'top'
		? m.assigning_further_top({ chance, count: topK })
		: m.assigning_further_first({ chance });
}

export const actions: Actions = {
	give: guarded(async (event) => {
		const wanted = await readForm(event, furtherForm);
		const given = await giveFurther(
			event.locals.ctx,
			found(event.locals.event).id,
			event.params['round'] ?? '',
			wanted
		);
		redirect(303, `?given=${given}`);
	})
};
