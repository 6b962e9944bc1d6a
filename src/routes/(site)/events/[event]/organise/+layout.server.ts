import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { consoleOf } from '#lib/setup/server/console.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const { rounds, organises, observes, screens, chairs, counts } = await consoleOf(
		ctx,
		found(locals.event).id
	);
	return {
		/** May change things; who only observes sees the same pages without buttons. */
		mayChange: organises,
		rail: {
			...{ organises, observes, screens, chairs, counts },
			rounds: rounds.map(({ id, name, kind, state }) => ({
				...{ id, kind, state },
				name: inLocale(name, ctx.locale)
			}))
		}
	};
};
