import { and, eq, inArray, isNull } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { events } from '#lib/events/server/schema.ts';
import { allocateByPlace } from '../../allocate.ts';
import { mayAllocate } from '../../rules.ts';
import { finaleOf } from '../finale.ts';
import { allocations, awards } from '../schema.ts';

/** One allocation of an event at a time: two organisers who press the button together give each award once. */
async function lockEvent(tx: Transaction, eventId: string): Promise<void> {
	await tx.select({ id: events.id }).from(events).where(eq(events.id, eventId)).for('no key update');
}

/**
 * Give every award of the event that nobody has yet to the place that it is for. Safe to repeat.
 * @returns how many were given
 * @throws Refused `role_needed`, `no_final_standings`, `already_released`
 */
export async function allocateAwards(ctx: Context, eventId: string): Promise<number> {
	return change(ctx, async (tx) => {
		await lockEvent(tx, eventId);
		const finale = await finaleOf(tx, eventId, null);
		demand(mayAllocate(ctx.actor, finale));
		const open = await tx
			.select({ awardId: awards.id, challengeId: awards.challengeId, place: awards.place })
			.from(awards)
			.leftJoin(allocations, and(eq(allocations.awardId, awards.id), isNull(allocations.withdrawnAt)))
			.where(and(eq(awards.eventId, eventId), isNull(allocations.id)));
		const given = allocateByPlace(open, finale.places);
		if (given.length === 0) return 0;
		const allocatedBy = found(personId(ctx.actor));
		const rows = await tx
			.insert(allocations)
			.values(given.map((one) => ({ ...one, allocatedAt: ctx.now, allocatedBy })))
			.returning({ id: allocations.id, awardId: allocations.awardId, entryId: allocations.entryId });
		for (const { id, awardId, entryId } of rows)
			await record(tx, ctx, {
				action: 'award.allocated',
				subjectId: id,
				scopeId: eventId,
				detail: { awardId, entryId }
			});
		return rows.length;
	});
}

/** An award given by hand, with the reason why it does not follow from the places. */
export interface HandAllocation {
	/** Made when the form was shown. */
	id: string;
	eventId: string;
	awardId: string;
	entryId: string;
	reason: string;
}

/**
 * Give an award by hand: to another entry than the place says, or to one more (joint winners).
 * @throws Refused `not_found`, `other_challenge`, and those of `allocateAwards`
 */
export async function allocateByHand(ctx: Context, wanted: HandAllocation): Promise<void> {
	const { id, eventId, awardId, entryId, reason } = wanted;
	await change(ctx, async (tx) => {
		await lockEvent(tx, eventId);
		const [award] = await tx
			.select()
			.from(awards)
			.where(and(eq(awards.id, awardId), eq(awards.eventId, eventId)));
		const { challengeId } = found(award);
		const finale = await finaleOf(tx, eventId, challengeId);
		demand(mayAllocate(ctx.actor, finale));
		const standing = found(finale.places.find((one) => one.entryId === entryId));
		if (standing.challengeId !== challengeId) throw new Refused({ code: 'other_challenge' });
		const allocatedBy = found(personId(ctx.actor));
		await tx
			.insert(allocations)
			.values({ id, awardId, entryId, reason, allocatedAt: ctx.now, allocatedBy })
			.onConflictDoNothing();
		await record(tx, ctx, {
			action: 'award.allocated_by_hand',
			subjectId: id,
			scopeId: eventId,
			detail: { awardId, entryId, reason }
		});
	});
}

/**
 * Take an award back, with a reason.
 * @throws Refused `not_found`, and those of `allocateAwards`
 */
export async function withdrawAllocation(
	ctx: Context,
	{ eventId, allocationId, reason }: { eventId: string; allocationId: string; reason: string }
): Promise<void> {
	await change(ctx, async (tx) => {
		await lockEvent(tx, eventId);
		const { challengeId } = await allocationOf(tx, eventId, allocationId);
		demand(mayAllocate(ctx.actor, await finaleOf(tx, eventId, challengeId)));
		await tx.update(allocations).set({ withdrawnAt: ctx.now }).where(eq(allocations.id, allocationId));
		await record(tx, ctx, {
			action: 'award.allocation_withdrawn',
			subjectId: allocationId,
			scopeId: eventId,
			detail: { reason }
		});
	});
}

/**
 * Write the panel's words about a winner; they stand on the results page.
 * @throws Refused `not_found`, and those of `allocateAwards`
 */
export async function writeCitation(
	ctx: Context,
	{ eventId, allocationId, citation }: { eventId: string; allocationId: string; citation: string }
): Promise<void> {
	await change(ctx, async (tx) => {
		const { challengeId } = await allocationOf(tx, eventId, allocationId);
		demand(mayAllocate(ctx.actor, await finaleOf(tx, eventId, challengeId)));
		await tx.update(allocations).set({ citation }).where(eq(allocations.id, allocationId));
		await record(tx, ctx, { action: 'award.citation_written', subjectId: allocationId, scopeId: eventId });
	});
}

async function allocationOf(tx: Transaction, eventId: string, allocationId: string) {
	const ofEvent = tx.select({ id: awards.id }).from(awards).where(eq(awards.eventId, eventId));
	const [row] = await tx
		.select({ challengeId: awards.challengeId })
		.from(allocations)
		.innerJoin(awards, eq(awards.id, allocations.awardId))
		.where(
			and(
				eq(allocations.id, allocationId),
				isNull(allocations.withdrawnAt),
				inArray(allocations.awardId, ofEvent)
			)
		)
		.for('update', { of: allocations });
	return found(row);
}
