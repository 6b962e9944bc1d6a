import { ownScores } from '#lib/announcements/server/own-scores.ts';
import { found } from '#lib/foundation/refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	own: await ownScores(locals.ctx, found(locals.event).id)
});
