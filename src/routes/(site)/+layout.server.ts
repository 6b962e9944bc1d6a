import { Refused } from '#lib/foundation/refusal.ts';
import type { LayoutServerLoad } from './$types';

/** Where the outer door said no, this makes the page that explains; see hooks.server.ts. */
export const load: LayoutServerLoad = ({ locals }) => {
	if (locals.refusal) throw new Refused(locals.refusal);
};
