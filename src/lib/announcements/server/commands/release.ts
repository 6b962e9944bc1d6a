import { and, eq, isNull } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Database, Transaction } from '#lib/foundation/server/db/database.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { mayCancelRelease, mayConfirmRelease } from '#lib/rounds/rules.ts';
import { entrantsOf, freezeInForce } from '#lib/rounds/server/entrants.ts';
import { lastRound, roundOf } from '#lib/rounds/server/rounds.ts';
import { releases, type RoundRow } from '#lib/rounds/server/schema.ts';

/** An outcome that an organiser wants to let out. */
export interface NewRelease {
	/** Made when the form was shown. */
	id: string;
	eventId: string;
	roundId: string;
	/** One challenge; null for all. */
	challengeId: string | null;
	/** Not before this instant; as soon as it is confirmed where it is null. */
	releaseAt: Date | null;
}

/**
 * Propose to let an outcome out: the results, for the last round; the list of those who went on, for an earlier one. It
 * becomes visible when another organiser confirms it, or at its instant after that.
 * @throws Refused `role_needed`, `not_ready_to_release`
 */
export async function proposeRelease(ctx: Context, wanted: NewRelease): Promise<void> {
	const { id, eventId, roundId, challengeId, releaseAt } = wanted;
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const round = await roundOf(tx, eventId, roundId);
		const isLast = (await lastRound(tx, eventId)).id === round.id;
		await demandReady(tx, round, challengeId, isLast);
		await tx
			.insert(releases)
			.values({
				...{ id, eventId, roundId, challengeId, releaseAt },
				kind: isLast ? 'results' : 'shortlist',
				proposedBy: found(personId(ctx.actor)),
				proposedAt: ctx.now
			})
			.onConflictDoNothing({ target: releases.id });
		await record(tx, ctx, {
			action: 'release.proposed',
			subjectId: id,
			scopeId: eventId,
			detail: { roundId, challengeId, releaseAt: releaseAt?.toISOString() ?? null }
		});
	});
}

/** The round is closed; and where awards are given, each challenge with entries has its winners. */
async function demandReady(
	db: Database,
	round: RoundRow,
	challengeId: string | null,
	isLast: boolean
): Promise<void> {
	if (challengeId !== null) {
		const [own] = await db
			.select({ id: challenges.id })
			.from(challenges)
			.where(and(eq(challenges.id, challengeId), eq(challenges.eventId, round.eventId)));
		found(own);
	}
	if (!(await freezeInForce(db, round.id))) throw new Refused({ code: 'not_ready_to_release' });
	if (!isLast) return;
	const inScope = (id: string) => challengeId === null || challengeId === id;
	const judged = new Set((await entrantsOf(db, round)).map((entrant) => entrant.challengeId).filter(inScope));
	const given = await db
		.selectDistinct({ challengeId: awards.challengeId })
		.from(allocations)
		.innerJoin(awards, eq(awards.id, allocations.awardId))
		.where(and(eq(awards.eventId, round.eventId), isNull(allocations.withdrawnAt)));
	const missing = judged.difference(new Set(given.map((one) => one.challengeId)));
	if (judged.size === 0 || missing.size > 0) throw new Refused({ code: 'not_ready_to_release' });
}

async function lockRelease(tx: Transaction, eventId: string, releaseId: string) {
	const [row] = await tx
		.select()
		.from(releases)
		.where(and(eq(releases.id, releaseId), eq(releases.eventId, eventId)))
		.for('update');
	const release = found(row);
	return { ...release, confirmed: release.confirmedAt !== null, cancelled: release.cancelledAt !== null };
}

/**
 * Confirm a release that somebody else proposed. From its instant on everybody can read it; the letters are written then,
 * not before.
 * @throws Refused `role_needed`, `second_person_needed`, `wrong_state`
 */
export async function confirmRelease(ctx: Context, eventId: string, releaseId: string): Promise<void> {
	await change(ctx, async (tx) => {
		const release = await lockRelease(tx, eventId, releaseId);
		demand(mayConfirmRelease(ctx.actor, release));
		const { releaseAt } = release;
		const visibleFrom = releaseAt && releaseAt > ctx.now ? releaseAt : ctx.now;
		await tx
			.update(releases)
			.set({ confirmedBy: found(personId(ctx.actor)), confirmedAt: ctx.now, visibleFrom })
			.where(eq(releases.id, releaseId));
		await record(tx, ctx, {
			action: 'release.confirmed',
			subjectId: releaseId,
			scopeId: eventId,
			detail: { visibleFrom: visibleFrom.toISOString() }
		});
	});
}

/**
 * Take a release back before it can be read.
 * @throws Refused `role_needed`, `already_released`, `wrong_state`
 */
export async function cancelRelease(ctx: Context, eventId: string, releaseId: string): Promise<void> {
	await change(ctx, async (tx) => {
		const release = await lockRelease(tx, eventId, releaseId);
		demand(mayCancelRelease(ctx.actor, release, ctx.now));
		await tx
			.update(releases)
			.set({ cancelledAt: ctx.now, cancelledBy: found(personId(ctx.actor)) })
			.where(eq(releases.id, releaseId));
		await record(tx, ctx, { action: 'release.cancelled', subjectId: releaseId, scopeId: eventId });
	});
}
