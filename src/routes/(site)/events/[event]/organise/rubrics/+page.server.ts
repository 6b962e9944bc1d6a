import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { roundSettings } from '#lib/rounds/round.ts';
import { chainOf } from '#lib/setup/server/rounds.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const chain = await chainOf(ctx, found(locals.event).id);
	return {
		rounds: chain.map(({ id, kind, name, advanceCount, perChallenge, criteria, weights, settings }) => ({
			...{ id, kind, advanceCount, perChallenge, criteria, weights },
			name: inLocale(name, ctx.locale),
			checks: roundSettings.parse(settings).checklist.length
		}))
	};
};
