import '../dot-env.ts';
import { writeFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { announcedEntries } from '#lib/announcements/server/round-bundles.ts';
import { anonymous } from '#lib/foundation/actor.ts';
import { canonical } from '#lib/foundation/canonical.ts';
import { isId } from '#lib/foundation/ids.ts';
import { connect } from '#lib/foundation/server/db/database.ts';
import { bundleOf } from '#lib/judging/server/proof/bundle.ts';
import { freezeInForce } from '#lib/rounds/server/entrants.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { provideDatabase } from '../database.ts';

/** Writes the bundle of a closed round to a file, or to stdout. */
export async function writeBundle(roundId: string, out: string | undefined): Promise<void> {
	const database = await provideDatabase();
	const { db, close } = connect(database.url, { max: 2 });
	try {
		const [round] = isId(roundId) ? await db.select().from(rounds).where(eq(rounds.id, roundId)) : [];
		if (!round) throw new Error(`There is no round ${roundId}.`);
		if (!(await freezeInForce(db, round.id))) throw new Error('This round is not closed.');
		const reader = {
			actor: anonymous,
			now: new Date(),
			db,
			locale: 'en',
			origin: '',
			source: 'bundle'
		} as const;
		const bundle = await bundleOf(db, round.id, await announcedEntries(reader, round.eventId));
		const text = `${canonical(bundle)}\n`;
		if (out === undefined) process.stdout.write(text);
		else await writeFile(out, text);
	} finally {
		await close();
		await database.stop();
	}
}
