import { found } from '#lib/foundation/refusal.ts';

/** The event that an action is about, and the address of a page of its console to go back to. */
export function at({ locals }: { locals: App.Locals }, page: string): { id: string; page: string } {
	const { id, slug } = found(locals.event);
	return { id, page: `/events/${slug}/organise/${page}` };
}
