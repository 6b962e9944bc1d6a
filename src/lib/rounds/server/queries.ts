import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Context } from '#lib/foundation/server/context.ts';
import { type ReleaseRow, releases } from './schema.ts';

/** The releases of an event that can be read at this instant: confirmed by a second person, their time come. */
export async function visibleReleases(
	ctx: Context,
	eventId: string,
	kind: ReleaseRow['kind']
): Promise<ReleaseRow[]> {
	return ctx.db
		.select()
		.from(releases)
		.where(
			and(
				eq(releases.eventId, eventId),
				eq(releases.kind, kind),
				isNull(releases.cancelledAt),
				lte(releases.visibleFrom, ctx.now)
			)
		);
}

/** Is anything of this kind out? */
export async function hasVisibleRelease(
	ctx: Context,
	eventId: string,
	kind: ReleaseRow['kind']
): Promise<boolean> {
	return (await visibleReleases(ctx, eventId, kind)).length > 0;
}
