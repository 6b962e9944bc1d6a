import type { Database } from '#lib/foundation/server/db/database.ts';
import { knownWalls } from '../conflicts/ties.ts';

const lastsMs = 60_000;
const mostKept = 2000;
const kept = new Map<string, { entries: ReadonlySet<string>; staleAt: number }>();

/**
 * Entries that a judge must not meet for reasons that follow from who people are. These hardly change, and to find them all
 * members of all teams are read: so they may be a minute old. What was declared is asked with every pair.
 */
export async function wallsOf(
	db: Database,
	eventId: string,
	judgeId: string,
	now: Date
): Promise<ReadonlySet<string>> {
	const known = kept.get(judgeId);
	if (known && now.getTime() < known.staleAt) return known.entries;
	const walls = await knownWalls(db, eventId, { judgeId });
	const entries = new Set(walls.map(({ entryId }) => entryId));
	kept.delete(judgeId);
	const [oldest] = kept.keys();
	if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
	kept.set(judgeId, { entries, staleAt: now.getTime() + lastsMs });
	return entries;
}
