import { and, arrayOverlaps, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#lib/foundation/server/db/database.ts';
import { forgiven, gramsOf, spellingDistance, wordsOf } from '#lib/foundation/search/words.ts';
import type { EntryContent } from '../../entry.ts';
import { entries } from '../schema.ts';
import { entryVocabulary, entryWords } from './schema.ts';

const batch = 1000;
const mostWords = 20;

/** Keep the words of entries that are handed in, in place of those that were kept before. */
export async function keepWords(
	tx: Transaction,
	handedIn: readonly { id: string; eventId: string; content: EntryContent }[]
): Promise<void> {
	if (handedIn.length === 0) return;
	const rows = handedIn.map(({ id, content }) => ({ entryId: id, words: vectorOf(content) }));
	await tx
		.insert(entryWords)
		.values(rows)
		.onConflictDoUpdate({ target: entryWords.entryId, set: { words: sql`excluded.words` } });
	const known = handedIn.flatMap(({ eventId, content }) =>
		weighted(content).map(([word]) => ({ eventId, word, grams: gramsOf(word) }))
	);
	// In one order, so that two teams who hand in at once never wait for each other in a circle.
	known.sort((a, b) => (a.word < b.word ? -1 : 1));
	for (let start = 0; start < known.length; start += batch)
		await tx
			.insert(entryVocabulary)
			.values(known.slice(start, start + batch))
			.onConflictDoNothing();
}

/** Each word of an entry with where it stands: A in the title, B in summary and topics, C in the description. */
function weighted({ title, summary, topics, description }: EntryContent): [word: string, weight: string][] {
	const weights = new Map<string, string>();
	for (const [text, weight] of [
		[title, 'A'],
		[summary, 'B'],
		[topics, 'B'],
		[description, 'C']
	] as const)
		for (const word of wordsOf(text)) if (!weights.has(word)) weights.set(word, weight);
	return [...weights];
}

/** As PostgreSQL reads it: `'walk':1A`. A word has letters and digits only, so nothing in it has to be escaped. */
function vectorOf(content: EntryContent): string {
	return weighted(content)
		.map(([word, weight]) => `'${word}':1${weight}`)
		.join(' ');
}

/** What somebody searches for, as PostgreSQL reads it: every word, each at least as a beginning. Null: no word at all. */
export function queryFor(search: string): string | null {
	const words = wordsOf(search).slice(0, mostWords);
	return words.length === 0 ? null : words.map((word) => `'${word}':*`).join(' & ');
}

/**
 * The same for somebody who misspelled: each word, or one of the event that is spelled nearly so.
 * @returns null where no other word is near
 */
export async function forgivingQueryFor(
	db: Database,
	eventId: string,
	search: string
): Promise<string | null> {
	const words = [...new Set(wordsOf(search).slice(0, mostWords))];
	const grams = [...new Set(words.filter((word) => forgiven(word) > 0).flatMap(gramsOf))];
	if (grams.length === 0) return null;
	const near = await db
		.select({ word: entryVocabulary.word })
		.from(entryVocabulary)
		.where(and(eq(entryVocabulary.eventId, eventId), arrayOverlaps(entryVocabulary.grams, grams)));
	const parts = words.map((word) => [
		`'${word}':*`,
		...near
			.filter((one) => one.word !== word && spellingDistance(one.word, word) <= forgiven(word))
			.map((one) => `'${one.word}'`)
	]);
	return parts.every(({ length }) => length === 1)
		? null
		: parts.map((one) => `(${one.join(' | ')})`).join(' & ');
}

/** Keep the words of all entries that were handed in before there was a place for them. */
export async function keepMissingWords(db: Database): Promise<void> {
	const missing = await db
		.select({ id: entries.id })
		.from(entries)
		.leftJoin(entryWords, eq(entryWords.entryId, entries.id))
		.where(and(eq(entries.state, 'submitted'), isNull(entryWords.entryId)));
	for (let start = 0; start < missing.length; start += batch) {
		const ids = missing.slice(start, start + batch).map(({ id }) => id);
		await db.transaction(async (tx) => {
			const rows = await tx
				.select({ id: entries.id, eventId: entries.eventId, content: entries.content })
				.from(entries)
				.where(inArray(entries.id, ids))
				.for('update');
			await keepWords(tx, rows);
		});
	}
}
