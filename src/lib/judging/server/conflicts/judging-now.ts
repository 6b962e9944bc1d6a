import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';
import type { JudgingNow } from '../../conflicts/rules.ts';

/** How far the judging of an event is. */
export async function judgingNow(db: Database, eventId: string, now: Date): Promise<JudgingNow> {
	const chain = await db
		.select({ kind: rounds.kind, opensAt: rounds.opensAt, frozenAt: freezes.frozenAt })
		.from(rounds)
		.leftJoin(freezes, and(eq(freezes.roundId, rounds.id), isNull(freezes.reopenedAt)))
		.where(eq(rounds.eventId, eventId));
	return {
		begun: chain.some(
			({ kind, opensAt, frozenAt }) =>
				kind !== 'screening' && kind !== 'vote' && (frozenAt !== null || (opensAt !== null && opensAt <= now))
		),
		over: chain.length > 0 && chain.every(({ frozenAt }) => frozenAt !== null)
	};
}
