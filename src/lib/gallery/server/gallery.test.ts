import { and, eq, isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { newId } from '#lib/foundation/ids.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { entries, entryFiles } from '#lib/entries/server/schema.ts';
import { freezes, standings } from '#lib/rounds/server/schema.ts';
import { aContext, rolledBack, testDatabase, testNow } from '#tests/factories/context.ts';
import { anEntry } from '#tests/factories/entry.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aFileInEntry, filesFolderForTests } from '#tests/factories/files.ts';
import { countingQueries } from '#tests/factories/queries.ts';
import { aResultsRelease } from '#tests/factories/release.ts';
import { aTeam } from '#tests/factories/team.ts';
import { filterFrom } from '../filter.ts';
import { gallery } from './gallery.ts';
import { publicEntry, publicFile } from './public-entry.ts';

filesFolderForTests();
const database = testDatabase();
const everything = filterFrom(new URLSearchParams());
const soon = new Date(testNow.getTime() + 1000);

async function aGallery(db: Database) {
	const made = await anEvent(db);
	const [first, second] = made.challenges;
	const winner = await aTeam(db, made.event, { challengeId: first?.id ?? '', name: 'Baobab', country: 'SN' });
	const other = await aTeam(db, made.event, { challengeId: second?.id ?? '', name: 'Other', country: 'FR' });
	const inFirst = await anEntry(db, winner.team, { content: { title: 'GentleSteps' } });
	const inSecond = await anEntry(db, other.team, { content: { title: 'Kitchen Coach' } });
	const [award] = await db
		.select()
		.from(awards)
		.where(and(eq(awards.challengeId, first?.id ?? ''), eq(awards.place, 1)));
	await db.insert(allocations).values({
		...{ awardId: award?.id ?? '', entryId: inFirst.id, citation: 'Clear and kind.' },
		...{ allocatedAt: testNow, allocatedBy: made.owner.personId }
	});
	return { ...made, winner, other, inFirst, inSecond };
}

const titlesIn = async (db: Database, eventId: string, now = testNow, filter = everything) =>
	(await gallery(aContext(db, { now }), eventId, filter)).cards.map(({ title }) => title).sort();

test('nothing is there before the results are out, not even for its own address, and all of it in that instant', () =>
	rolledBack(database.db, async (db) => {
		const made = await aGallery(db);
		await aResultsRelease(db, made, { round: 2, visibleFrom: soon });
		const ctx = aContext(db);
		expect(await gallery(ctx, made.event.id, everything)).toMatchObject({
			isOpen: false,
			cards: [],
			total: 0,
			all: 0,
			countries: []
		});
		await expect(publicEntry(ctx, made.event.id, made.inFirst.id)).rejects.toMatchObject({
			refusal: { code: 'not_found' }
		});
		const then = aContext(db, { now: soon });
		expect(await titlesIn(db, made.event.id, soon)).toEqual(['GentleSteps', 'Kitchen Coach']);
		expect(await publicEntry(then, made.event.id, made.inFirst.id)).toMatchObject({
			content: { title: 'GentleSteps' },
			distinction: { kind: 'award' },
			citation: 'Clear and kind.',
			members: [made.winner.lead.name]
		});
	}));

test('the results of one challenge open that challenge alone', () =>
	rolledBack(database.db, async (db) => {
		const made = await aGallery(db);
		await aResultsRelease(db, made, { round: 2, challengeId: made.challenges[1]?.id ?? null });
		expect(await titlesIn(db, made.event.id)).toEqual(['Kitchen Coach']);
		await expect(publicEntry(aContext(db), made.event.id, made.inFirst.id)).rejects.toMatchObject({
			refusal: { code: 'not_found' }
		});
	}));

test('a shortlist that is out shows who is on it, without award, names or citation', () =>
	rolledBack(database.db, async (db) => {
		const made = await aGallery(db);
		const roundId = made.rounds[1]?.id ?? '';
		const [freeze] = await db
			.insert(freezes)
			.values({
				...{ roundId, frozenAt: testNow, frozenBy: made.owner.personId },
				...{ method: 'plain', inputs: {}, sha256: '' }
			})
			.returning();
		for (const [entry, goesOn] of [
			[made.inFirst, true],
			[made.inSecond, false]
		] as const)
			await db.insert(standings).values({
				...{ freezeId: freeze?.id ?? '', entryId: entry.id, challengeId: entry.challengeId, goesOn }
			});
		await aResultsRelease(db, made, { round: 1, kind: 'shortlist' });
		expect(await titlesIn(db, made.event.id)).toEqual(['GentleSteps']);
		expect(await publicEntry(aContext(db), made.event.id, made.inFirst.id)).toMatchObject({
			distinction: { kind: 'listed' },
			citation: '',
			members: []
		});
		expect(await titlesIn(db, made.event.id, testNow, { ...everything, awarded: true })).toEqual([]);
	}));

test.each(['draft', 'withdrawn', 'disqualified'] as const)('what is %s is not public', (state) =>
	rolledBack(database.db, async (db) => {
		const made = await aGallery(db);
		await aResultsRelease(db, made, { round: 2 });
		await db.update(entries).set({ state }).where(eq(entries.id, made.inFirst.id));
		expect(await titlesIn(db, made.event.id)).toEqual(['Kitchen Coach']);
		await expect(publicEntry(aContext(db), made.event.id, made.inFirst.id)).rejects.toMatchObject({
			refusal: { code: 'not_found' }
		});
	})
);

test('it is searched by what its cards show, and filtered', () =>
	rolledBack(database.db, async (db) => {
		const made = await aGallery(db);
		await aResultsRelease(db, made, { round: 2 });
		const find = (change: Partial<typeof everything>) =>
			titlesIn(db, made.event.id, testNow, { ...everything, ...change });
		expect(await find({ search: 'gentle' })).toEqual(['GentleSteps']);
		expect(await find({ search: 'BAOBAB' })).toEqual(['GentleSteps']);
		expect(await find({ search: '%' })).toEqual([]);
		expect(await find({ search: `' or 1=1 --` })).toEqual([]);
		expect(await find({ challenges: [made.challenges[1]?.slug ?? ''] })).toEqual(['Kitchen Coach']);
		expect(await find({ country: 'SN' })).toEqual(['GentleSteps']);
		expect(await find({ awarded: true })).toEqual(['GentleSteps']);
		expect(await find({ page: 2 })).toEqual([]);
	}));

test('files are there with their entry, not before, not of another, and not once they are removed', () =>
	rolledBack(database.db, async (db) => {
		const made = await aGallery(db);
		await db.update(entries).set({ state: 'draft' }).where(eq(entries.id, made.inFirst.id));
		const fileId = await aFileInEntry(aContext(db, { actor: made.winner.lead }), made.inFirst.id);
		await db.update(entries).set({ state: 'submitted' }).where(eq(entries.id, made.inFirst.id));
		const read = (entryId: string, now = testNow) =>
			publicFile(aContext(db, { now }), made.event.id, entryId, fileId);
		const notFound = { refusal: { code: 'not_found' } };
		await expect(read(made.inFirst.id)).rejects.toMatchObject(notFound);
		await aResultsRelease(db, made, { round: 2, visibleFrom: soon });
		expect(await read(made.inFirst.id, soon)).toMatchObject({ name: 'slides.pdf' });
		await expect(read(made.inSecond.id, soon)).rejects.toMatchObject(notFound);
		await expect(read(newId(), soon)).rejects.toMatchObject(notFound);
		await db
			.update(entryFiles)
			.set({ removedAt: testNow })
			.where(and(eq(entryFiles.fileId, fileId), isNull(entryFiles.removedAt)));
		await expect(read(made.inFirst.id, soon)).rejects.toMatchObject(notFound);
	}));

test('a page takes as many queries for 10 entries as for 1,000, and the order holds for a day', async () => {
	const made = await anEvent(database.db);
	await aResultsRelease(database.db, made, { round: 2 });
	const count = async (entriesThere: number) => {
		const { queries, answer } = await countingQueries(database.url, (db) =>
			gallery(aContext(db), made.event.id, everything)
		);
		expect(answer.total).toBe(entriesThere);
		return queries;
	};
	const { team, lead } = await aTeam(database.db, made.event);
	const one = await anEntry(database.db, team);
	const more = (many: number) => aCrowd(database.db, one, lead.personId, many);
	await more(9);
	const few = await count(10);
	await more(990);
	expect(await count(1000)).toBe(few);
	const order = async (now: Date, page: number) =>
		(await gallery(aContext(database.db, { now }), made.event.id, { ...everything, page })).cards.map(
			({ id }) => id
		);
	expect(await order(soon, 1)).toEqual(await order(testNow, 1));
	expect(new Set([...(await order(testNow, 1)), ...(await order(testNow, 2))]).size).toBe(48);
	const tomorrow = new Date(testNow.getTime() + 86_400_000);
	expect(await order(tomorrow, 1)).not.toEqual(await order(testNow, 1));
}, 60_000);

/** Many teams with an entry each, quickly. */
async function aCrowd(
	db: Database,
	like: typeof entries.$inferSelect,
	personId: string,
	many: number
): Promise<void> {
	const { teams } = await import('#lib/teams/server/schema.ts');
	const fresh = Array.from({ length: many }, () => ({ teamId: newId(), id: newId() }));
	await db.insert(teams).values(
		fresh.map(({ teamId }) => ({
			...{ id: teamId, eventId: like.eventId, challengeId: like.challengeId, country: 'KE' },
			...{ name: teamId, nameKey: teamId, createdAt: testNow }
		}))
	);
	await db.insert(entries).values(fresh.map((ids) => ({ ...like, ...ids, number: null, savedBy: personId })));
}
