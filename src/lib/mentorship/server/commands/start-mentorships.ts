import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { newId } from '#lib/foundation/ids.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mentorships } from '../schema.ts';

/**
 * Make the mentorships that were won: one for each allocation of an award that carries one. Part of the release of the
 * results, so it asks no rule; a second call makes nothing twice.
 */
export async function startMentorships(
	tx: Transaction,
	ctx: Context,
	eventId: string,
	allocationIds: readonly string[]
): Promise<void> {
	if (allocationIds.length === 0) return;
	const won = await tx
		.select({
			allocationId: allocations.id,
			teamId: entries.teamId,
			partnerId: awards.partnerId,
			months: awards.mentorshipMonths
		})
		.from(allocations)
		.innerJoin(awards, eq(awards.id, allocations.awardId))
		.innerJoin(entries, eq(entries.id, allocations.entryId))
		.where(
			and(
				inArray(allocations.id, [...allocationIds]),
				eq(awards.eventId, eventId),
				isNotNull(awards.mentorshipMonths),
				isNull(allocations.withdrawnAt)
			)
		);
	const rows = won.flatMap(({ months, ...row }) =>
		months === null ? [] : [{ ...row, id: newId(), eventId, months, createdAt: ctx.now }]
	);
	if (rows.length === 0) return;
	const made = await tx
		.insert(mentorships)
		.values(rows)
		.onConflictDoNothing({ target: mentorships.allocationId })
		.returning({ id: mentorships.id, allocationId: mentorships.allocationId, months: mentorships.months });
	for (const { id, allocationId, months } of made)
		await record(tx, ctx, {
			action: 'mentorship.made',
			subjectId: id,
			scopeId: eventId,
			detail: { allocationId, months }
		});
}
