import { and, asc, eq, gt } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { isMember } from '#lib/teams/rules.ts';
import type { EntryContent, EntryField } from '../../entry.ts';
import { mergeContent, sameContent } from '../../merge.ts';
import { maySave } from '../../rules.ts';
import { lockEntry } from '../entry-at-hand.ts';
import { entries, type EntryRow, entryRevisions } from '../schema.ts';

/** A part that two people changed at once, and not alike. What was saved first stays until a person has settled it. */
export interface Clash {
	field: EntryField;
	mine: string;
	theirs: string;
	/** The name of whoever saved `theirs`. */
	by: string;
}

/** How things stand after saving. */
export interface Saved {
	version: number;
	content: EntryContent;
	savedAt: Date;
	clashes: Clash[];
}

/**
 * Keep what a member wrote. What another saved since `version` is joined with it part by part; parts that both changed
 * come back as clashes, with both texts, and everything else is kept. Sending the same thing again changes nothing.
 * Every version is kept in `entry_revisions`, which says who wrote what and when; so the log does not repeat it.
 * @param version the version that the member wrote on
 * @throws Refused `not_found`, `not_yours`, `wrong_state`, `event_paused`, `not_open_yet`, `closed`, `stale` (no such version)
 */
export async function saveEntry(
	ctx: Context,
	entryId: string,
	{ version, content: mine }: { version: number; content: EntryContent }
): Promise<Saved> {
	return change(ctx, async (tx) => {
		const entry = await lockEntry(tx, entryId);
		const { row, team } = entry;
		demand(isMember(ctx.actor, entry.atHand.team));
		const base = await contentAt(tx, row, version);
		const merged = mergeContent(base, mine, row.content);
		const clashes = await describe(tx, row, version, mine, merged.clashes);
		if (sameContent(merged.content, row.content)) {
			// Nothing to write; but who clashes, or means to write too late, has to hear of it.
			if (clashes.length > 0) demand(maySave(ctx.actor, entry.atHand, entry.terms, ctx.now));
			return { version: row.version, content: row.content, savedAt: row.savedAt, clashes };
		}
		demand(maySave(ctx.actor, entry.atHand, entry.terms, ctx.now));
		const saved = { savedAt: ctx.now, savedBy: found(personId(ctx.actor)), content: merged.content };
		const next = row.version + 1;
		await tx
			.update(entries)
			.set({ ...saved, version: next, challengeId: team.challengeId })
			.where(eq(entries.id, row.id));
		await tx.insert(entryRevisions).values({ ...saved, entryId: row.id, version: next });
		return { version: next, content: merged.content, savedAt: ctx.now, clashes };
	});
}

async function contentAt(tx: Transaction, row: EntryRow, version: number): Promise<EntryContent> {
	if (version === row.version) return row.content;
	const [base] = await tx
		.select({ content: entryRevisions.content })
		.from(entryRevisions)
		.where(and(eq(entryRevisions.entryId, row.id), eq(entryRevisions.version, version)));
	if (!base) throw new Refused({ code: 'stale', version: row.version });
	return base.content;
}

/** Who wrote what now stands in the parts that clash: whoever gave each its present words, since `version`. */
async function describe(
	tx: Transaction,
	row: EntryRow,
	version: number,
	mine: EntryContent,
	fields: readonly EntryField[]
): Promise<Clash[]> {
	if (fields.length === 0) return [];
	const since = await tx
		.select({ content: entryRevisions.content, name: people.name })
		.from(entryRevisions)
		.innerJoin(people, eq(people.id, entryRevisions.savedBy))
		.where(and(eq(entryRevisions.entryId, row.id), gt(entryRevisions.version, version)))
		.orderBy(asc(entryRevisions.version));
	return fields.map((field) => {
		const theirs = row.content[field];
		const before = since.findLastIndex(({ content }) => content[field] !== theirs);
		return { field, mine: mine[field], theirs, by: since[before + 1]?.name ?? '' };
	});
}
