import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { rubricsForJudges } from '#lib/judging/server/rubric-for-judges.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const rounds = await rubricsForJudges(ctx, found(locals.event).id);
	return {
		rounds: rounds.map(({ id, name, criteria }) => ({
			id,
			name: inLocale(name, ctx.locale),
			criteria: criteria.map(({ id, name, question, weight, levels }) => ({
				...{ id, weight },
				name: inLocale(name, ctx.locale),
				question: inLocale(question, ctx.locale),
				levels: levels.map(({ value, label, description }) => ({
					value,
					label: inLocale(label, ctx.locale),
					description: inLocale(description, ctx.locale)
				}))
			}))
		}))
	};
};
