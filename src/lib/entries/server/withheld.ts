import { isId } from '#lib/foundation/ids.ts';
import type { Context } from '#lib/foundation/server/context.ts';

/**
 * Which entries of an event a reader must learn nothing of behind the scenes, whatever they are allowed otherwise; with
 * `among`, only these are looked at. A later slice knows, and passes its answer in.
 */
export type WithheldFrom = (
	ctx: Context,
	eventId: string,
	among?: readonly string[]
) => Promise<ReadonlySet<string>>;

/** Is this an entry's id, and may the reader know of that entry? */
export async function isReadable(
	ctx: Context,
	eventId: string,
	entryId: string,
	withheldFrom: WithheldFrom
): Promise<boolean> {
	return isId(entryId) && !(await withheldFrom(ctx, eventId, [entryId])).has(entryId);
}
