import { intlTag } from '#lib/foundation/i18n/locales.ts';
import { inLocale, otherLanguage } from '#lib/foundation/localized.ts';
import { markdownHtml } from '#lib/foundation/markdown.ts';
import { found } from '#lib/foundation/refusal.ts';
import { publicRules } from '#lib/events/server/public.ts';
import { publicRubrics } from '#lib/judging/server/public-rubric.ts';
import { publicLadders } from '#lib/judging/server/ties/public-ladders.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const { locale } = ctx;
	const { id: eventId } = found(locals.event);
	const [rules, rubrics, ladders] = await Promise.all([
		publicRules(ctx, eventId),
		publicRubrics(ctx, eventId),
		publicLadders(ctx, eventId)
	]);
	const perCent = new Intl.NumberFormat(intlTag(locale), { style: 'percent' });
	return {
		rules: rules.map(({ id, title, body }) => ({
			...{ id, title: inLocale(title, locale), lang: otherLanguage(body, locale) },
			html: markdownHtml(inLocale(body, locale))
		})),
		ladders: ladders.filter(({ steps }) => steps.length > 0),
		rubrics: rubrics.map(({ round, reviewsPerEntry, furtherShare, criteria }) => ({
			reviewsPerEntry,
			/** Null where the round gives no further reviews. */
			further: furtherShare > 0 ? perCent.format(furtherShare / 100) : null,
			round: inLocale(round, locale),
			criteria: criteria.map(({ id, name, question, weight, levels }) => ({
				...{ id, name: inLocale(name, locale), question: inLocale(question, locale) },
				weight: perCent.format(weight / 100),
				levels: levels.map(({ value, label, description }) => ({
					...{ value, label: inLocale(label, locale), description: inLocale(description, locale) }
				}))
			}))
		}))
	};
};
