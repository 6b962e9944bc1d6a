import { connect, type Database } from '#lib/foundation/server/db/database.ts';
import { environment } from '#lib/foundation/server/environment.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { buildDemo, sizes } from './build.ts';
import { signInLines, signInsOf } from './sign-ins.ts';

/** Is nobody there yet? The demo is built into an empty database only. */
export async function isEmpty(db: Database): Promise<boolean> {
	const somebody = await db.select({ id: people.id }).from(people).limit(1);
	return somebody.length === 0;
}

/**
 * On the first start, fill an empty database with three made-up events: two that are being judged, one with results. Not
 * where letters really go out: nobody lives at the addresses of made-up people.
 * @returns lines that say how to sign in; none where there is no demo
 */
export async function demoForStart(url: string): Promise<string[]> {
	const { LAUREATE_DEMO, SMTP_URL, ORIGIN } = environment();
	if (LAUREATE_DEMO === 'off') return [];
	const { db, close } = connect(url, { max: 12 });
	try {
		if (!SMTP_URL && (await isEmpty(db))) {
			console.log('Filling the empty database with three made-up events.');
			const { hackathon, prize, photos, pictureWidth } = sizes.small;
			await buildDemo(
				{ db, seed: '1', now: new Date(), origin: ORIGIN },
				{
					hackathon: { stage: 'mentorship', size: hackathon },
					prize: { stage: 'judging', size: prize },
					photos: { stage: 'judging', size: photos },
					pictureWidth,
					canaries: false,
					tell: () => undefined
				}
			);
		}
		return signInLines(await signInsOf(db), new Date());
	} finally {
		await close();
	}
}
