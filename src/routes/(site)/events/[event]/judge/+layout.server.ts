import { personId } from '#lib/foundation/actor.ts';
import type { LayoutServerLoad } from './$types';

/** Whose desk it is: what a device keeps of it is kept under this name. */
export const load: LayoutServerLoad = ({ locals }) => ({ judge: personId(locals.ctx.actor) ?? '' });
