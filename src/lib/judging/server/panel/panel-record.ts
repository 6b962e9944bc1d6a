import type { Database } from '#lib/foundation/server/db/database.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { membersOf, sittingsOf } from './sittings.ts';

/**
 * What a round's panels voted, and who disagreed, as plain data that is frozen with the decision. Only orders that were
 * handed in stand in it. Two queries; callers have asked who may know.
 */
export async function panelRecord(db: Database, round: RoundRow) {
	const [sittings, members] = await Promise.all([sittingsOf(db, round), membersOf(db, round.id)]);
	return sittings
		.map(({ id, challengeId, openedAt, openedBy }) => ({
			challengeId,
			openedAt: openedAt?.toISOString() ?? null,
			openedEarly: openedBy !== null,
			members: members
				.filter(({ sittingId }) => sittingId === id)
				.map(({ judgeId, vote, dissent }) => ({
					judge: judgeId,
					places: vote?.castAt ? vote.places : null,
					remark: vote?.castAt ? vote.remark : '',
					dissent
				}))
				.sort((a, b) => a.judge.localeCompare(b.judge))
		}))
		.sort((a, b) => (a.challengeId ?? '').localeCompare(b.challengeId ?? ''));
}
