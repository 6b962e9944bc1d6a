import { connect } from '#lib/foundation/server/db/database.ts';
import { migrate } from '#lib/foundation/server/db/migrate.ts';
import { keepMissingWords } from '#lib/entries/server/search/words-of-entry.ts';

/** Bring a database up to date: its tables, and what is computed from what they hold. */
export async function bringUpToDate(url: string): Promise<void> {
	await migrate(url);
	const { db, close } = connect(url, { max: 2 });
	await keepMissingWords(db).finally(close);
}
