import { redirect } from '@sveltejs/kit';
import { numberFormat } from '#lib/foundation/i18n/formats.ts';
import { intlTag, type Locale } from '#lib/foundation/i18n/locales.ts';

import { languageName } from '#lib/foundation/i18n/languages.ts';
import { listWords } from '#lib/foundation/i18n/lists.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { least, most } from '#lib/judging/assigning/shares.ts';
import { planForm } from '#lib/judging/assignment-form.ts';
import type { PlanWishes } from '#lib/judging/server/assignment-plan.ts';
import {
	type NamedEntry,
	type PlannedGap,
	type PlannedJudge,
	planPreview,
	type PlanPreview
} from '#lib/judging/server/assigning/plan-preview.ts';
import { assignJudges } from '#lib/judging/server/commands/assign-judges.ts';
import { m } from '#lib/paraglide/messages.js';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

const wishesIn = (query: URLSearchParams): Required<PlanWishes> => ({
	anew: query.has('anew'),
	even: query.has('even'),
	unanswered: query.has('unanswered')
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const { locale } = ctx;
	const event = found(locals.event);
	const wishes = wishesIn(url.searchParams);
	const plan = await planPreview(ctx, event.id, params.round, wishes);
	return {
		wishes,
		round: { ...plan.round, name: inLocale(plan.round.name, locale) },
		...{ hash: plan.hash, added: plan.added, removed: plan.removed, refusal: plan.refusal },
		withheld: plan.withheld,
		told: plan.judges.filter(({ added, removed }) => added.length + removed.length > 0).length,
		judges: plan.judges.map((judge) => ({ ...judge, ...sharesOf(judge, locale) })),
		gaps: plan.gaps.map((gap) => ({ ...gap, reason: whyWords(gap, locale) })),
		refused: plan.refused,
		...fitWords(plan, locale),
		links: {
			groups: plan.links.groups,
			split: plan.links.split.map(({ challenge, groups }) => ({
				challenge: inLocale(challenge, locale),
				groups: groups.map(({ entries, judges }) => ({ entries, judges: listWords(judges, locale) }))
			}))
		}
	};
};

/** The words and figures of one judge's line. */
function sharesOf({ share, after, before, added, removed }: PlannedJudge, locale: Locale) {
	const figure = numberFormat(intlTag(locale));
	const [low, high] = [least(share), most(share)];
	const numbers = (list: readonly NamedEntry[]) =>
		listWords(
			list
				.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
				.map(({ number, title }) => (number === null ? title : String(number))),
			locale
		);
	return {
		share:
			low === high
				? figure.format(low)
				: m.assigning_share_between({ low: figure.format(low), high: figure.format(high) }),
		come: numbers(added),
		go: numbers(removed),
		first: before === 0 && after > 0,
		over: after > high
	};
}

/** Why an entry lacks judges, in one sentence. */
function whyWords({ why, judges, readers, eligible, language }: PlannedGap, locale: Locale): string {
	if (why === 'judges')
		return judges > 0 ? m.assigning_gap_judges({ count: judges }) : m.assigning_gap_judges_none();
	if (why === 'language') {
		const words = { count: readers, language: languageName(language, locale) };
		return readers > 0 ? m.assigning_gap_language(words) : m.assigning_gap_language_none(words);
	}
	return why === 'conflicts'
		? m.assigning_gap_conflicts({ count: readers - eligible, eligible })
		: m.assigning_gap_capacity({ count: eligible });
}

function fitWords({ fit: { mean, worst } }: PlanPreview, locale: Locale) {
	const percent = numberFormat(intlTag(locale), { style: 'percent' });
	return {
		fit: percent.format(mean),
		worst: worst
			? m.assigning_fit_worst({
					count: worst.pairs,
					fit: percent.format(worst.fit),
					number: worst.example.number ?? '–',
					judge: worst.example.judge
				})
			: null
	};
}

export const actions: Actions = {
	send: guarded(async (event) => {
		const { hash } = await readForm(event, planForm);
		const { added, removed } = await assignJudges(
			event.locals.ctx,
			found(event.locals.event).id,
			event.params['round'] ?? '',
			{ ...wishesIn(event.url.searchParams), hash }
		);
		const home = event.url.pathname.replace(/\/plan$/, '');
		redirect(303, `${home}?done=assigned&added=${added}&removed=${removed}`);
	})
};
