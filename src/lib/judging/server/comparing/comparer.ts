import { and, eq, sql } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { isId } from '#lib/foundation/ids.ts';
import { found, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database, Transaction } from '#lib/foundation/server/db/database.ts';
import { events } from '#lib/events/server/schema.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';
import type { ShownPair, SkipReason } from '../../comparing/comparison.ts';
import type { ComparerNow } from '../../comparing/rules.ts';
import { conflicts, judgeChallenges, judges } from '../schema.ts';
import { comparisons } from './schema.ts';

/** A pair as it stands in the database. */
export interface StoredPair extends ShownPair {
	id: string;
	better: string | null;
	skipped: SkipReason | null;
	answered: boolean;
}

const pairColumns = sql`json_build_object(
	'id', ${comparisons.id}, 'leftId', ${comparisons.leftId}, 'rightId', ${comparisons.rightId},
	'better', ${comparisons.better}, 'skipped', ${comparisons.skipped},
	'answered', ${comparisons.answeredAt} is not null)`;

const own = sql`${comparisons.roundId} = ${rounds.id} and ${comparisons.judgeId} = ${judges.id}`;

/** Subqueries rather than joins: the database plans them one by one, and this is asked with every answer. */
const lookedUp = {
	zone: sql<string>`(select ${events.timeZone} from ${events} where ${events.id} = ${rounds.eventId})`,
	frozen: sql<boolean>`exists (
		select 1 from ${freezes} where ${freezes.roundId} = ${rounds.id} and ${freezes.reopenedAt} is null)`,
	fed: sql<boolean>`not exists (
		select 1 from ${rounds} before
		where before.event_id = ${rounds.eventId} and before.position = ${rounds.position} - 1
			and not exists (
				select 1 from ${freezes} where ${freezes.roundId} = before.id and ${freezes.reopenedAt} is null))`,
	/** Entries that the judge declared a conflict with, or that somebody else walled off. */
	walled: sql<string[]>`(
		select coalesce(json_agg(${conflicts.entryId}), '[]') from ${conflicts}
		where ${conflicts.judgeId} = ${judges.id} and ${conflicts.hard})`,
	challenges: sql<string[]>`(
		select coalesce(json_agg(${judgeChallenges.challengeId}), '[]') from ${judgeChallenges}
		where ${judgeChallenges.judgeId} = ${judges.id})`,
	/** The pair that the judge has before them. */
	open: sql<StoredPair | null>`(
		select ${pairColumns} from ${comparisons} where ${own} and ${comparisons.answeredAt} is null)`,
	/** Pairs that the judge answered, those included that they could not tell. */
	done: sql<number>`(
		select count(*)::int from ${comparisons} where ${own} and ${comparisons.answeredAt} is not null
			and (${comparisons.skipped} is null or ${comparisons.skipped} = 'cannot_tell'))`
};

/** Which round, or the round of which pair. */
type Wanted = { roundId: string } | { comparisonId: string };

/**
 * The judge that the actor is before a comparison round, with the pair that is meant and all that the rules ask, in one
 * query; not found where round or pair are not the judge's own, or of another event.
 */
export async function comparerAt(db: Database, ctx: Context, eventId: string, wanted: Wanted) {
	const byPair = 'comparisonId' in wanted;
	const id = byPair ? wanted.comparisonId : wanted.roundId;
	if (!isId(id)) throw new Refused({ code: 'not_found' });
	const [row] = await db
		.select({
			...{ round: rounds, judgeId: judges.id, personId: judges.personId, judgeState: judges.state },
			...lookedUp,
			at: byPair
				? sql<StoredPair | null>`(
					select ${pairColumns} from ${comparisons} where ${own} and ${comparisons.id} = ${id})`
				: sql<StoredPair | null>`null::json`
		})
		.from(judges)
		.innerJoin(rounds, eq(rounds.eventId, judges.eventId))
		.where(
			and(
				byPair
					? sql`${rounds.id} = (select ${comparisons.roundId} from ${comparisons} where ${comparisons.id} = ${id})`
					: eq(rounds.id, id),
				eq(judges.personId, personId(ctx.actor) ?? ''),
				eq(judges.eventId, eventId)
			)
		)
		// Planned once a connection: planning takes longer than the looking up.
		.prepare(byPair ? 'comparer_at_pair' : 'comparer_at_round')
		.execute();
	const comparer = found(row);
	if (byPair) found(comparer.at);
	const { round, zone, frozen, fed, judgeState } = comparer;
	const { kind, opensAt, closesAt, graceMinutes } = round;
	const now: ComparerNow = {
		...{ kind, judgeState, personId: comparer.personId },
		round: { eventId, frozen, fed, window: { opensAt, closesAt, graceMinutes, zone } }
	};
	return { ...comparer, now };
}

export type Comparer = Awaited<ReturnType<typeof comparerAt>>;

/**
 * Hold a pair and a share of its round until the end of the transaction: nobody closes the round meanwhile, and a second
 * click on the same button waits. Sent at once, before whatever the caller asks next.
 */
export function holdPair(tx: Transaction, comparisonId: string): Promise<unknown> {
	const hold = sql`
		select 1 from ${comparisons} join ${rounds} on ${rounds.id} = ${comparisons.roundId}
		where ${comparisons.id} = ${comparisonId}
		for update of ${comparisons} for share of ${rounds}`;
	return tx.execute(hold).execute();
}

/** The same for a judge who has no pair yet: the judge's own row stands in for it. */
export function holdComparer(
	tx: Transaction,
	ctx: Context,
	eventId: string,
	roundId: string
): Promise<unknown> {
	const hold = sql`
		select 1 from ${judges} join ${rounds} on ${rounds.eventId} = ${judges.eventId}
		where ${rounds.id} = ${roundId} and ${judges.eventId} = ${eventId}
			and ${judges.personId} = ${personId(ctx.actor) ?? ''}
		for no key update of ${judges} for share of ${rounds}`;
	return tx.execute(hold).execute();
}
