import { and, eq, like } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Person } from '#lib/foundation/actor.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { canonical } from '#lib/foundation/canonical.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEntry } from '#tests/factories/entry.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aTeam } from '#tests/factories/team.ts';
import { entries, entryReceipts } from '../schema.ts';
import { openEntry } from './open-entry.ts';
import { disqualifyEntry, giveLatePass } from './organiser-steps.ts';
import { submitEntry } from './submit-entry.ts';
import { reopenEntry, withdrawEntry } from './team-steps.ts';

const database = testDatabase();

async function aDraft(db: Database) {
	const { event, owner } = await anEvent(db);
	const { team, lead, members } = await aTeam(db, event, { members: 3 });
	const entry = await anEntry(db, team, { state: 'draft' });
	const other = members[1] ?? lead;
	return { event, owner, team, lead, other, entry, ctx: aContext(db, { actor: lead }) };
}

const entryNow = async (db: Database, id: string) =>
	(await db.select().from(entries).where(eq(entries.id, id)))[0];
const actionsOf = async (db: Database, id: string) =>
	(
		await db
			.select({ action: auditLines.action })
			.from(auditLines)
			.where(eq(auditLines.subjectId, id))
			.orderBy(auditLines.arrival)
	).map(({ action }) => action);
const lettersAbout = (db: Database, code: string) =>
	db
		.select()
		.from(letters)
		.where(like(letters.subject, `%${code}%`));

test('an entry is handed in: state, number, receipt with its hash, log line, and a letter to every member', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, entry, other } = await aDraft(db);
		await db
			.update(people)
			.set({ locale: 'ar', timeZone: 'Asia/Kolkata' })
			.where(eq(people.id, other.personId));
		const id = await submitEntry(ctx, entry.id);
		const [receipt] = await db.select().from(entryReceipts).where(eq(entryReceipts.id, id));
		expect(await entryNow(db, entry.id)).toMatchObject({ state: 'submitted', submittedAt: ctx.now });
		expect(receipt?.sha256).toBe(createHash('sha256').update(canonical(receipt?.snapshot)).digest('hex'));
		expect(receipt?.snapshot).toMatchObject({
			content: entry.content,
			version: 1,
			submittedAt: ctx.now.toISOString()
		});
		expect(await actionsOf(db, entry.id)).toEqual(['entry.submitted']);
		const told = await lettersAbout(db, receipt?.code ?? '');
		expect(told.map(({ locale }) => locale).sort()).toEqual(['ar', 'en', 'en']);
		expect(told.find(({ locale }) => locale === 'ar')?.body.paragraphs[0]).toContain('17:30:00');
	}));

test('a double click hands in once: 200 at the same time make one receipt and one letter each', async () => {
	const { ctx, entry } = await aDraft(database.db);
	const receipts = await Promise.all(Array.from({ length: 200 }, () => submitEntry(ctx, entry.id)));
	expect(new Set(receipts).size).toBe(1);
	const rows = await database.db.select().from(entryReceipts).where(eq(entryReceipts.entryId, entry.id));
	expect(rows).toHaveLength(1);
	expect(await lettersAbout(database.db, rows[0]?.code ?? '')).toHaveLength(3);
	expect(await actionsOf(database.db, entry.id)).toEqual(['entry.submitted']);
}, 60_000);

test('200 teams at the same time get 200 numbers', async () => {
	const { event } = await anEvent(database.db);
	const drafts = [];
	while (drafts.length < 200) {
		const { team, lead } = await aTeam(database.db, event);
		drafts.push({ lead, entry: await anEntry(database.db, team, { state: 'draft' }) });
	}
	await Promise.all(
		drafts.map(({ lead, entry }) => submitEntry(aContext(database.db, { actor: lead }), entry.id))
	);
	const numbers = await database.db
		.select({ number: entries.number })
		.from(entries)
		.where(and(eq(entries.eventId, event.id), eq(entries.state, 'submitted')));
	expect(new Set(numbers.map(({ number }) => number)).size).toBe(200);
}, 60_000);

test('it can be taken back and handed in again: the number stays, the receipt is another', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, entry, other } = await aDraft(db);
		const first = await submitEntry(ctx, entry.id);
		const { number } = (await entryNow(db, entry.id)) ?? {};
		await reopenEntry(as(ctx, other), entry.id);
		await reopenEntry(as(ctx, other), entry.id);
		expect(await entryNow(db, entry.id)).toMatchObject({ state: 'draft' });
		const later = { ...ctx, now: new Date(ctx.now.getTime() + 1000) };
		const second = await submitEntry(later, entry.id);
		expect(second).not.toBe(first);
		expect(await submitEntry(later, entry.id)).toBe(second);
		expect(await entryNow(db, entry.id)).toMatchObject({ number, submittedAt: later.now });
		expect(await actionsOf(db, entry.id)).toEqual(['entry.submitted', 'entry.reopened', 'entry.submitted']);
	}));

test('to the millisecond: the grace counts, its end does not, and one team with a pass has longer', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, entry, event, owner } = await aDraft(db);
		const end = (event.submissionClosesAt?.getTime() ?? 0) + event.graceMinutes * 60_000;
		const at = (ms: number) => as(ctx, ctx.actor, new Date(end + ms));
		await expect(submitEntry(at(0), entry.id)).rejects.toMatchObject({ refusal: { code: 'closed' } });
		const until = new Date(end + 3_600_000);
		await giveLatePass(as(ctx, owner, new Date(end)), entry.id, { until, reason: 'Our server was away.' });
		const passEnd = 3_600_000 + event.graceMinutes * 60_000;
		await expect(submitEntry(at(passEnd), entry.id)).rejects.toMatchObject({
			refusal: { code: 'closed', closedAt: until }
		});
		await submitEntry(at(passEnd - 1), entry.id);
		expect(await actionsOf(db, entry.id)).toEqual(['entry.pass_given', 'entry.submitted']);
	}));

test('what is incomplete is not handed in, and leaves no trace', () =>
	rolledBack(database.db, async (db) => {
		const { event } = await anEvent(db);
		const { team, lead } = await aTeam(db, event);
		const entry = await anEntry(db, team, { state: 'draft', content: { summary: '' } });
		await expect(submitEntry(aContext(db, { actor: lead }), entry.id)).rejects.toMatchObject({
			refusal: { code: 'entry_incomplete', fields: ['summary'] }
		});
		expect(await actionsOf(db, entry.id)).toEqual([]);
	}));

test('the lead withdraws, others do not, and nothing leads back', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, entry, lead, other } = await aDraft(db);
		await submitEntry(ctx, entry.id);
		await expect(withdrawEntry(as(ctx, other), entry.id)).rejects.toMatchObject({
			refusal: { code: 'lead_only', lead: lead.name }
		});
		await withdrawEntry(ctx, entry.id);
		for (const step of [submitEntry, reopenEntry, withdrawEntry])
			await expect(step(ctx, entry.id)).rejects.toMatchObject({ refusal: { code: 'wrong_state' } });
	}));

test('an organiser takes an entry out, with a reason that the team reads; the organiser of another event can’t', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, entry, owner } = await aDraft(db);
		await submitEntry(ctx, entry.id);
		const elsewhere = (await anEvent(db)).owner;
		for (const actor of [elsewhere, await aPerson(db), ctx.actor])
			await expect(disqualifyEntry(as(ctx, actor), entry.id, { reason: 'No.' })).rejects.toMatchObject({
				refusal: { code: 'role_needed' }
			});
		await disqualifyEntry(as(ctx, owner), entry.id, { reason: 'It was handed in elsewhere in 2019.' });
		await disqualifyEntry(as(ctx, owner), entry.id, { reason: 'A second click.' });
		expect(await entryNow(db, entry.id)).toMatchObject({ state: 'disqualified' });
		const told = await db.select().from(letters);
		const reasons = told.filter(({ body }) => body.paragraphs.some((text) => text.includes('in 2019')));
		expect(reasons).toHaveLength(3);
	}));

test('a team begins one entry, whoever comes first; nobody else begins it', async () => {
	const { event } = await anEvent(database.db);
	const { members } = await aTeam(database.db, event, { members: 3 });
	const open = (actor: Person) => openEntry(aContext(database.db, { actor }), event.id);
	const ids = await Promise.all([...members, ...members].map(open));
	expect(new Set(ids).size).toBe(1);
	await expect(open(await aPerson(database.db))).rejects.toMatchObject({ refusal: { code: 'not_found' } });
	await expect(open((await anEvent(database.db)).owner)).rejects.toMatchObject({
		refusal: { code: 'not_found' }
	});
});
