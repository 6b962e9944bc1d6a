import { and, eq, inArray, isNull } from 'drizzle-orm';
import { found } from '#lib/foundation/refusal.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import { freezes, rounds, standings } from '#lib/rounds/server/schema.ts';
import { type Bundle, bundleFormat } from '../../proof/bundle.ts';
import { criteria } from '../schema.ts';
import { sealRound } from './sealing.ts';

/**
 * The bundle of a closed round. Callers have asked who may have it.
 * @param told entries whose success was announced: they stand in it with their public number
 */
export async function bundleOf(db: Database, roundId: string, told: ReadonlySet<string>): Promise<Bundle> {
	const [row] = await db
		.select({
			freeze: freezes,
			kind: rounds.kind,
			round: rounds.name,
			event: events.slug,
			eventId: events.id
		})
		.from(freezes)
		.innerJoin(rounds, eq(rounds.id, freezes.roundId))
		.innerJoin(events, eq(events.id, rounds.eventId))
		.where(and(eq(freezes.roundId, roundId), isNull(freezes.reopenedAt)));
	const { freeze, kind, round, event, eventId } = found(row);
	const [lines, areas, asked, numbers] = await Promise.all([
		db.select().from(standings).where(eq(standings.freezeId, freeze.id)),
		db
			.select({ id: challenges.id, slug: challenges.slug })
			.from(challenges)
			.where(eq(challenges.eventId, eventId)),
		db.select({ id: criteria.id, name: criteria.name }).from(criteria).where(eq(criteria.roundId, roundId)),
		db
			.select({ id: entries.id, number: entries.number })
			.from(entries)
			.where(inArray(entries.id, [...told]))
	]);
	const { method, rulesVersion, inputs, salt } = freeze;
	const { parts, sha256, names } = await sealRound(db, {
		...{ kind, method, rulesVersion, inputs, salt },
		standings: lines
	});
	const by = <Value>(pairs: readonly (readonly [string, Value])[]): Record<string, Value> =>
		Object.fromEntries(
			pairs.flatMap(([id, value]): [string, Value][] => {
				const name = names.get(id);
				return name === undefined ? [] : [[name, value]];
			})
		);
	return {
		format: bundleFormat,
		...parts,
		sha256,
		names: {
			event,
			round,
			challenges: by(areas.map(({ id, slug }) => [id, slug] as const)),
			criteria: by(asked.map(({ id, name }) => [id, name] as const)),
			entries: by(numbers.flatMap(({ id, number }) => (number === null ? [] : [[id, number] as const])))
		}
	};
}
