import { ownOutcome } from '#lib/announcements/server/queries.ts';
import { found } from '#lib/foundation/refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	outcome: await ownOutcome(locals.ctx, found(locals.event).id)
});
