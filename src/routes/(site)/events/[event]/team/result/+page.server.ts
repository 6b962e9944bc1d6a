import { ownBands } from '#lib/announcements/server/own-scores.ts';
import { ownOutcome } from '#lib/announcements/server/queries.ts';
import { found } from '#lib/foundation/refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { id } = found(locals.event);
	const [outcome, feedback] = await Promise.all([ownOutcome(locals.ctx, id), ownBands(locals.ctx, id)]);
	return { outcome, feedback };
};
