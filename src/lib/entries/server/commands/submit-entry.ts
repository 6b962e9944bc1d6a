import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { personId } from '#lib/foundation/actor.ts';
import { newId } from '#lib/foundation/ids.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { canonical } from '#lib/foundation/canonical.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { files } from '#lib/foundation/server/files/schema.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { isMember } from '#lib/teams/rules.ts';
import { entrySteps } from '../../entry.ts';
import { receiptCode, type ReceiptFile, type ReceiptSnapshot } from '../../receipt.ts';
import { maySubmit, submissionWindow } from '../../rules.ts';
import { type EntryWithTeam, lockTeamAndEntry, membersToTell } from '../entry-at-hand.ts';
import { entryReceived } from '../mails.ts';
import { entries, entryFiles, entryReceipts } from '../schema.ts';
import { keepWords } from '../search/words-of-entry.ts';

/**
 * Hand the entry in. All members get a receipt; the organisers see it at once. Handed in a second time (a double click, the
 * back button) it is the first receipt that comes back.
 * @returns the receipt's id
 * @throws Refused `not_found`, `not_yours`, `wrong_state`, `event_paused`, `not_open_yet`, `closed`, `entry_incomplete`,
 *   `team_too_small`
 */
export async function submitEntry(ctx: Context, entryId: string): Promise<string> {
	return change(ctx, async (tx) => {
		const entry = await lockTeamAndEntry(tx, entryId);
		demand(isMember(ctx.actor, entry.atHand.team));
		if (entry.row.state === entrySteps.submit.to) return lastReceipt(tx, entryId);
		demand(maySubmit(ctx.actor, entry.atHand, entry.terms, ctx.now));

		const number = entry.row.number ?? (await freeNumber(tx, entry.event.id));
		await tx
			.update(entries)
			.set({
				state: entrySteps.submit.to,
				submittedAt: ctx.now,
				number,
				challengeId: entry.team.challengeId
			})
			.where(eq(entries.id, entryId));
		await keepWords(tx, [entry.row]);
		const snapshot = await snapshotOf(tx, ctx, entry, number);
		const receipt = {
			id: newId(),
			code: receiptCode(randomBytes(8)),
			sha256: createHash('sha256').update(canonical(snapshot)).digest('hex')
		};
		const { version } = entry.row;
		await tx.insert(entryReceipts).values({
			...{ ...receipt, entryId, version, submittedAt: ctx.now, submittedBy: found(personId(ctx.actor)) },
			snapshot
		});
		await record(tx, ctx, {
			action: 'entry.submitted',
			subjectId: entryId,
			scopeId: entry.event.id,
			detail: { number, version, receipt: receipt.code, sha256: receipt.sha256 }
		});
		const closesAt = submissionWindow(entry.terms, entry.row.latePassUntil).closesAt;
		const news = { title: entry.row.content.title, submittedAt: ctx.now, closesAt, ...receipt };
		const members = await membersToTell(tx, entry.team.id);
		await post(tx, ctx, ...members.map((to) => entryReceived(to, entry.event, news)));
		return receipt.id;
	});
}

async function lastReceipt(tx: Transaction, entryId: string): Promise<string> {
	const [last] = await tx
		.select({ id: entryReceipts.id })
		.from(entryReceipts)
		.where(eq(entryReceipts.entryId, entryId))
		.orderBy(desc(entryReceipts.submittedAt))
		.limit(1);
	return found(last).id;
}

/**
 * A number that no entry of the event has, drawn so that it tells nothing of who came first. Numbers of an event are given
 * one at a time, under a lock of their own that other work does not wait for.
 */
async function freeNumber(tx: Transaction, eventId: string): Promise<number> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`entry number ${eventId}`}, 0))`);
	const taken = await tx.select({ number: entries.number }).from(entries).where(eq(entries.eventId, eventId));
	const numbers = new Set(taken.flatMap(({ number }) => (number === null ? [] : [number])));
	let digits = 3;
	while (numbers.size * 2 > 10 ** digits) digits++;
	for (;;) {
		const number = randomInt(10 ** (digits - 1), 10 ** digits);
		if (!numbers.has(number)) return number;
	}
}

async function snapshotOf(
	tx: Transaction,
	ctx: Context,
	{ row, team, event }: EntryWithTeam,
	number: number
): Promise<ReceiptSnapshot> {
	const [challenge] = await tx
		.select({ slug: challenges.slug })
		.from(challenges)
		.where(eq(challenges.id, team.challengeId));
	return {
		format: 'laureate-entry-1',
		event: event.slug,
		entry: row.id,
		number,
		team: team.name,
		challenge: found(challenge).slug,
		version: row.version,
		submittedAt: ctx.now.toISOString(),
		content: row.content,
		files: await receiptFiles(tx, row.id)
	};
}

async function receiptFiles(tx: Transaction, entryId: string): Promise<ReceiptFile[]> {
	const rows = await tx
		.select({
			id: files.id,
			name: files.name,
			type: files.type,
			bytes: files.bytes,
			sha256: files.sha256,
			cover: entryFiles.cover
		})
		.from(entryFiles)
		.innerJoin(files, eq(files.id, entryFiles.fileId))
		.where(and(eq(entryFiles.entryId, entryId), isNull(entryFiles.removedAt)))
		.orderBy(entryFiles.position);
	return rows.map(({ sha256, ...file }) => ({ ...file, sha256: found(sha256) }));
}
