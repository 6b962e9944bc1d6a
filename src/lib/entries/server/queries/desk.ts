import { desc, eq, sql } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import { demand, found, type Verdict } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { mayUseAccount } from '#lib/accounts/rules.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { teamOf } from '#lib/teams/server/team-at-hand.ts';
import { type EntryContent, type EntryField, entryFields, type EntryState } from '../../entry.ts';
import { mayReopen, maySave, mayWithdraw, submissionWindow } from '../../rules.ts';
import { withTeam } from '../entry-at-hand.ts';
import { entries, entryReceipts } from '../schema.ts';
import { type EntryFile, filesOf } from './files.ts';

/** Who gave a part its present words, and when. */
export interface LastChange {
	field: EntryField;
	name: string;
	at: Date;
	/** It was the reader. */
	own: boolean;
}

/** All that a team's page about its entry shows. */
export interface EntryDesk {
	id: string;
	state: EntryState;
	number: number | null;
	version: number;
	content: EntryContent;
	savedAt: Date;
	submittedAt: Date | null;
	team: string;
	challenge: Localized;
	members: { name: string; lead: boolean }[];
	files: EntryFile[];
	changes: LastChange[];
	receiptId: string | null;
	closesAt: Date | null;
	hasPass: boolean;
	/** Why the reader may not, where they may not. */
	refusals: { save: Verdict; reopen: Verdict; withdraw: Verdict };
}

/**
 * The entry of the reader's team; undefined where it was not begun.
 * @throws Refused `sign_in_needed`, `not_found` (no team)
 */
export async function entryDesk(ctx: Context, eventId: string): Promise<EntryDesk | undefined> {
	demand(mayUseAccount(ctx.actor));
	const reader = found(personId(ctx.actor));
	const own = found(await teamOf(ctx.db, eventId, reader));
	const [row] = await ctx.db.select().from(entries).where(eq(entries.teamId, own.id));
	if (!row) return undefined;
	const [{ team, terms, atHand }, attached, changes, [receipt], [challenge]] = await Promise.all([
		withTeam(ctx.db, row),
		filesOf(ctx.db, row.id),
		lastChanges(ctx.db, row.id, reader),
		ctx.db
			.select({ id: entryReceipts.id })
			.from(entryReceipts)
			.where(eq(entryReceipts.entryId, row.id))
			.orderBy(desc(entryReceipts.submittedAt))
			.limit(1),
		ctx.db.select({ name: challenges.name }).from(challenges).where(eq(challenges.id, own.challengeId))
	]);
	const { closesAt } = submissionWindow(terms, row.latePassUntil);
	return {
		...{ id: row.id, state: row.state, number: row.number, version: row.version, content: row.content },
		...{ savedAt: row.savedAt, submittedAt: row.submittedAt, team: team.name },
		challenge: found(challenge).name,
		members: atHand.team.members.map(({ name, lead }) => ({ name, lead })),
		files: attached,
		changes,
		receiptId: receipt?.id ?? null,
		closesAt,
		hasPass: closesAt !== terms.submission.closesAt,
		refusals: {
			save: maySave(ctx.actor, atHand, terms, ctx.now),
			reopen: mayReopen(ctx.actor, atHand, terms, ctx.now),
			withdraw: mayWithdraw(ctx.actor, atHand)
		}
	};
}

/** For each part the version that gave it its present words; none for parts that nobody touched. */
async function lastChanges(db: Database, entryId: string, reader: string): Promise<LastChange[]> {
	const rows = await db.execute<{ field: string; name: string; at: string; own: boolean }>(sql`
		select distinct on (field) field, people.name, saved_at as at, people.id = ${reader} as own
		from (
			select part.key as field, part.value, revision.version, revision.saved_at, revision.saved_by,
				lag(part.value) over (partition by part.key order by revision.version) as before
			from entry_revisions as revision, jsonb_each_text(revision.content) as part
			where revision.entry_id = ${entryId}
		) as steps
		join people on people.id = steps.saved_by
		where steps.before is not null and steps.value <> steps.before
		order by field, version desc`);
	return rows.flatMap(({ field, name, at, own }) => {
		const known = entryFields.find((one) => one === field);
		return known ? [{ field: known, name, at: new Date(at), own }] : [];
	});
}
