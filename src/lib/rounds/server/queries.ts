import { and, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Context } from '#lib/foundation/server/context.ts';
import { type ReleaseRow, releases } from './schema.ts';

/** A release that can be read at this instant. Confirming it by a second person is what sets `visibleFrom`. */
export function isReadable(now: Date) {
	return and(isNull(releases.cancelledAt), lte(releases.visibleFrom, now));
}

/** The releases of an event that can be read at this instant: confirmed by a second person, their time come. */
export async function visibleReleases(
	ctx: Context,
	eventId: string,
	kind: ReleaseRow['kind']
): Promise<ReleaseRow[]> {
	return ctx.db
		.select()
		.from(releases)
		.where(and(eq(releases.eventId, eventId), eq(releases.kind, kind), isReadable(ctx.now)));
}

/** Which of these events have results that can be read at this instant? */
export async function eventsWithResults(ctx: Context, eventIds: readonly string[]): Promise<Set<string>> {
	if (eventIds.length === 0) return new Set();
	const rows = await ctx.db
		.selectDistinct({ eventId: releases.eventId })
		.from(releases)
		.where(and(inArray(releases.eventId, [...eventIds]), eq(releases.kind, 'results'), isReadable(ctx.now)));
	return new Set(rows.map(({ eventId }) => eventId));
}

/** Is anything of this kind out? */
export async function hasVisibleRelease(
	ctx: Context,
	eventId: string,
	kind: ReleaseRow['kind']
): Promise<boolean> {
	return (await visibleReleases(ctx, eventId, kind)).length > 0;
}
