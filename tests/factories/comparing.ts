import type { Database } from '#lib/foundation/server/db/database.ts';
import { freezes, standings } from '#lib/rounds/server/schema.ts';
import { testNow } from './context.ts';
import { anEntry } from './entry.ts';
import { anEvent } from './event.ts';
import { aTeam } from './team.ts';

/** An instant within the comparison round of a photo contest of `anEvent`. */
export const comparingNow = new Date('2021-03-05T12:00Z');

/** A photo contest whose screening is over: its pictures wait to be compared. */
export async function aComparisonRound(db: Database, { entries: many = 6 }: { entries?: number } = {}) {
	const made = await anEvent(db, 'photo-contest');
	const [screening, comparison, panel] = made.rounds;
	if (!screening || !comparison || !panel) throw new Error('the template has rounds');
	const pictures = [];
	for (let n = 1; n <= many; n++) {
		const { team, lead } = await aTeam(db, made.event);
		const entry = await anEntry(db, team, { content: { title: `Picture ${n}` } });
		pictures.push({ ...entry, lead });
	}
	const [freeze] = await db
		.insert(freezes)
		.values({
			...{ roundId: screening.id, frozenAt: testNow, frozenBy: made.owner.personId },
			...{ method: 'screening', inputs: {}, sha256: '0' }
		})
		.returning();
	if (!freeze) throw new Error('the screening was not closed');
	await db
		.insert(standings)
		.values(
			pictures.map(({ id, challengeId }) => ({ freezeId: freeze.id, entryId: id, challengeId, goesOn: true }))
		);
	return { ...made, screening, comparison, panel, pictures };
}
