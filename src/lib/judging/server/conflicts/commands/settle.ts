import { and, eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { teams } from '#lib/teams/server/schema.ts';
import type { ConflictKind } from '../../../conflicts/kinds.ts';
import { mayLift } from '../../../conflicts/rules.ts';
import { lockJudge } from '../../judge-at-hand.ts';
import { conflicts } from '../../schema.ts';
import { enforceWalls } from '../enforce.ts';
import { liftedConflicts, namedTies } from '../schema.ts';
import { allTies } from '../ties.ts';
import { demandUnwalled } from '../withheld.ts';
import { enforceForTeam } from './name-judge.ts';

/** A judge and an entry of the event. */
interface Pair {
	judgeId: string;
	entryId: string;
}

/**
 * An organiser knows of a tie: a wall, or something to watch. Where the judge holds the entry, it goes, and the judge is
 * told.
 * @param number what lists call the entry
 * @throws Refused `role_needed`, `not_found`, `conflict_own`
 */
export async function addConflict(
	ctx: Context,
	eventId: string,
	{ judgeId, number, hard, note }: { judgeId: string; number: number; hard: boolean; note: string }
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	const [entry] = await ctx.db
		.select({ id: entries.id })
		.from(entries)
		.where(and(eq(entries.eventId, eventId), eq(entries.number, number)));
	const entryId = found(entry).id;
	await demandUnwalled(ctx, eventId, entryId);
	await change(ctx, async (tx) => {
		await atHand(tx, ctx, eventId, { judgeId, entryId }, 'organiser');
		const said = { hard, note, declaredBy: found(personId(ctx.actor)), declaredAt: ctx.now };
		await tx
			.insert(conflicts)
			.values({ judgeId, entryId, kind: 'organiser', ...said })
			.onConflictDoUpdate({ target: [conflicts.judgeId, conflicts.entryId, conflicts.kind], set: said });
		await tx.delete(liftedConflicts).where(isLifted({ judgeId, entryId, kind: 'organiser' }));
		const withdrawn = await enforceWalls(tx, ctx, eventId, { judgeId, entryIds: [entryId] }, { tell: true });
		await record(tx, ctx, {
			action: 'conflict.added',
			subjectId: entryId,
			scopeId: eventId,
			detail: { judgeId, hard, reason: note, withdrawn }
		});
	});
}

/**
 * Set a tie aside: it neither walls off nor warns any more. The reason stays in the log.
 * @throws Refused `role_needed`, `not_found`, `conflict_own`, `conflict_pinned`
 */
export async function liftConflict(
	ctx: Context,
	eventId: string,
	{ judgeId, entryId, kind, reason }: Pair & { kind: ConflictKind; reason: string }
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await demandUnwalled(ctx, eventId, entryId);
	await change(ctx, async (tx) => {
		await atHand(tx, ctx, eventId, { judgeId, entryId }, kind);
		const ties = await allTies(tx, eventId, { judgeId, entryIds: [entryId] });
		if (found(ties.find((tie) => tie.kind === kind)).lifted) return;
		await tx
			.insert(liftedConflicts)
			.values({ judgeId, entryId, kind, reason, liftedBy: found(personId(ctx.actor)), liftedAt: ctx.now });
		await record(tx, ctx, {
			action: 'conflict.lifted',
			subjectId: entryId,
			scopeId: eventId,
			detail: { judgeId, kind, reason }
		});
	});
}

/**
 * Let a tie count again that was set aside.
 * @throws Refused `role_needed`, `not_found`, `conflict_own`, `conflict_pinned`
 */
export async function restoreConflict(
	ctx: Context,
	eventId: string,
	{ judgeId, entryId, kind }: Pair & { kind: ConflictKind }
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await demandUnwalled(ctx, eventId, entryId);
	await change(ctx, async (tx) => {
		await atHand(tx, ctx, eventId, { judgeId, entryId }, kind);
		const [gone] = await tx
			.delete(liftedConflicts)
			.where(isLifted({ judgeId, entryId, kind }))
			.returning({ kind: liftedConflicts.kind });
		if (!gone) return;
		const withdrawn = await enforceWalls(tx, ctx, eventId, { judgeId, entryIds: [entryId] }, { tell: true });
		await record(tx, ctx, {
			action: 'conflict.restored',
			subjectId: entryId,
			scopeId: eventId,
			detail: { judgeId, kind, withdrawn }
		});
	});
}

/**
 * An organiser says which judge a team means whom nobody could be found for by the words.
 * @throws Refused `role_needed`, `not_found`, `conflict_own`
 */
export async function matchName(
	ctx: Context,
	eventId: string,
	namedId: string,
	judgeId: string
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const [row] = await tx
			.select({ team: teams })
			.from(namedTies)
			.innerJoin(teams, eq(teams.id, namedTies.teamId))
			.where(and(eq(namedTies.id, namedId), eq(namedTies.eventId, eventId)))
			.for('update', { of: namedTies });
		const { team } = found(row);
		const [entry] = await tx.select({ id: entries.id }).from(entries).where(eq(entries.teamId, team.id));
		if (entry) await demandUnwalled(ctx, eventId, entry.id);
		const judge = await lockJudge(tx, eventId, judgeId);
		if (judge.personId === personId(ctx.actor)) demand({ code: 'conflict_own' });
		await tx.update(namedTies).set({ meantJudgeId: judge.id }).where(eq(namedTies.id, namedId));
		await enforceForTeam(tx, ctx, team);
		await record(tx, ctx, {
			action: 'conflict.matched',
			subjectId: team.id,
			scopeId: eventId,
			detail: { judgeId: judge.id }
		});
	});
}

function isLifted({ judgeId, entryId, kind }: Pair & { kind: ConflictKind }) {
	return and(
		eq(liftedConflicts.judgeId, judgeId),
		eq(liftedConflicts.entryId, entryId),
		eq(liftedConflicts.kind, kind)
	);
}

/** Both belong to the event, and the actor may settle what is between them. The judge is locked. */
async function atHand(
	tx: Transaction,
	ctx: Context,
	eventId: string,
	{ judgeId, entryId }: Pair,
	kind: ConflictKind
): Promise<void> {
	const judge = await lockJudge(tx, eventId, judgeId);
	const [entry] = await tx
		.select({ id: entries.id })
		.from(entries)
		.where(and(eq(entries.id, entryId), eq(entries.eventId, eventId)));
	found(entry);
	demand(mayLift(ctx.actor, eventId, { kind, judgePersonId: judge.personId }));
}
