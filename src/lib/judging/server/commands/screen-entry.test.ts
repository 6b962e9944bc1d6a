import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Person } from '#lib/foundation/actor.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { freezes } from '#lib/rounds/server/schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEntry } from '#tests/factories/entry.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aTeam } from '#tests/factories/team.ts';
import { screeningDesk, screeningSheet } from '../screening-desk.ts';
import { screeningOutcomes } from '../screening-outcomes.ts';
import { screenings } from '../schema.ts';
import { screenEntry } from './screen-entry.ts';

const database = testDatabase();
const code = (expected: string) => ({ refusal: { code: expected } });
/** Within the screening of `anEvent`. */
const screeningNow = new Date('2021-03-03T12:00Z');
const yes = { verdict: 'eligible', ticked: [0, 1, 2, 3, 4], reason: '' } as const;
const no = { verdict: 'not_eligible', ticked: [1, 2, 3, 4], reason: '' } as const;

async function aScreening(db: Database) {
	const { event, owner, rounds } = await anEvent(db);
	const [round] = rounds;
	if (!round) throw new Error('the template has rounds');
	const { team, lead, members } = await aTeam(db, event, { members: 2 });
	const entry = await anEntry(db, team);
	const screeners: Person[] = [];
	for (let n = 0; n < 4; n++) screeners.push(await aPerson(db, { roles: [[event.id, 'screener']] }));
	const ctx = (n: number) => aContext(db, { actor: screeners[n] ?? owner, now: screeningNow });
	const say = (n: number, word: typeof yes | typeof no) =>
		screenEntry(ctx(n), event.id, round.id, entry.id, { ...word, ticked: [...word.ticked] });
	return { event, owner, round, lead, members, entry, screeners, ctx, say };
}

const lettersIn = (db: Database) =>
	db.select({ email: letters.email, body: letters.body, subject: letters.subject }).from(letters);

test('two who agree settle it; a “no” is told to the whole team once, with the condition that does not hold', () =>
	rolledBack(database.db, async (db) => {
		const { round, say, members, entry } = await aScreening(db);
		expect(await say(0, no)).toBe('open');
		expect(await lettersIn(db)).toEqual([]);
		expect(await say(1, no)).toBe('not_eligible');
		expect(await say(1, no)).toBe('not_eligible');
		const sent = await lettersIn(db);
		expect(new Set(sent.map(({ email }) => email))).toEqual(new Set(members.map(({ email }) => email)));
		expect(sent).toHaveLength(2);
		expect(sent[0]?.body.paragraphs[1]).toBe(
			'The entry does not answer the challenge that it was handed in for.'
		);
		expect(sent[0]?.body.paragraphs).toHaveLength(3);
		expect(await screeningOutcomes(db, round)).toEqual(new Map([[entry.id, 'not_eligible']]));
		const lines = await db.select().from(auditLines).where(eq(auditLines.action, 'entry.screened'));
		expect(lines).toHaveLength(3);
	}));

test('a disagreement goes to a third; and who looks again can change their word', () =>
	rolledBack(database.db, async (db) => {
		const { say } = await aScreening(db);
		await say(0, yes);
		expect(await say(1, no)).toBe('disagree');
		expect(await say(2, no)).toBe('not_eligible');
		expect(await say(2, yes)).toBe('eligible');
		const subjects = (await lettersIn(db)).map(({ subject }) => subject);
		expect(subjects.filter((subject) => subject.includes('cannot'))).toHaveLength(2);
		expect(subjects.filter((subject) => subject.includes('after all'))).toHaveLength(2);
	}));

test('what a screener wrote stands beside the conditions', () =>
	rolledBack(database.db, async (db) => {
		const { event, round, entry, ctx, say } = await aScreening(db);
		await say(0, no);
		await screenEntry(ctx(1), event.id, round.id, entry.id, {
			...no,
			ticked: [1, 2, 3, 4],
			reason: 'A shop.'
		});
		const [letter] = await lettersIn(db);
		expect(letter?.body.paragraphs.slice(1, 3)).toEqual([
			'The entry does not answer the challenge that it was handed in for.',
			'A shop.'
		]);
	}));

test.each([
	['eligible with a condition open', { verdict: 'eligible', ticked: [0], reason: '' }, 'checklist_open'],
	[
		'not eligible for no reason',
		{ verdict: 'not_eligible', ticked: [0, 1, 2, 3, 4], reason: '' },
		'reason_missing'
	]
] as const)('%s', (_, word, expected) =>
	rolledBack(database.db, async (db) => {
		const { event, round, entry, ctx } = await aScreening(db);
		const said = screenEntry(ctx(0), event.id, round.id, entry.id, { ...word, ticked: [...word.ticked] });
		await expect(said).rejects.toMatchObject(code(expected));
		expect(await db.select().from(screenings)).toEqual([]);
	})
);

test('the own team’s entry, other rounds, other entries, other people, other times', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, round, entry, ctx, say } = await aScreening(db);
		const word = { ...yes, ticked: [...yes.ticked] };
		const { team: own, lead } = await aTeam(db, event, {
			members: [await aPerson(db, { roles: [[event.id, 'screener']] })]
		});
		const ownEntry = await anEntry(db, own);
		await expect(screenEntry(as(ctx(0), lead), event.id, round.id, ownEntry.id, word)).rejects.toMatchObject(
			code('own_entry')
		);
		const { event: other, rounds } = await anEvent(db);
		await expect(screenEntry(ctx(0), event.id, rounds[0]?.id ?? '', entry.id, word)).rejects.toMatchObject(
			code('not_found')
		);
		await expect(screenEntry(ctx(0), other.id, rounds[0]?.id ?? '', entry.id, word)).rejects.toMatchObject(
			code('role_needed')
		);
		await expect(
			screenEntry(as(ctx(0), await aPerson(db)), event.id, round.id, entry.id, word)
		).rejects.toMatchObject(code('role_needed'));
		const early = as(ctx(0), owner, new Date('2021-03-01T22:59Z'));
		await expect(screenEntry(early, event.id, round.id, entry.id, word)).rejects.toMatchObject(
			code('not_open_yet')
		);
		const frozen = { roundId: round.id, frozenAt: screeningNow, frozenBy: owner.personId };
		await db.insert(freezes).values({ ...frozen, method: 'screening', inputs: {}, sha256: '0' });
		await expect(say(0, yes)).rejects.toMatchObject(code('round_closed'));
	}));

test('the desk asks each screener for what needs their word, and hides others’ until it is said', () =>
	rolledBack(database.db, async (db) => {
		const { event, round, entry, ctx, say } = await aScreening(db);
		expect(await screeningDesk(ctx(0), event.id, round.id)).toMatchObject({
			next: entry.id,
			rows: [{ outcome: 'open', own: null, looks: 0, waits: true }]
		});
		await say(0, no);
		expect((await screeningDesk(ctx(0), event.id, round.id)).next).toBeNull();
		expect((await screeningDesk(ctx(1), event.id, round.id)).next).toBe(entry.id);
		expect((await screeningSheet(ctx(1), event.id, round.id, entry.id)).others).toEqual([]);
		await say(1, yes);
		expect((await screeningSheet(ctx(1), event.id, round.id, entry.id)).others).toMatchObject([
			{ verdict: 'not_eligible' }
		]);
		expect((await screeningDesk(ctx(2), event.id, round.id)).rows).toMatchObject([
			{ outcome: 'disagree', looks: 2, waits: true }
		]);
	}));

test('two screeners at the same instant: both words are kept, the team is told once', async () => {
	const { db } = database;
	const { say, round, entry, members } = await aScreening(db);
	await Promise.all([say(0, no), say(1, no)]);
	const words = await db
		.select({ verdict: screenings.verdict })
		.from(screenings)
		.where(eq(screenings.roundId, round.id))
		.orderBy(asc(screenings.screenedAt));
	expect(words).toHaveLength(2);
	expect((await screeningOutcomes(db, round)).get(entry.id)).toBe('not_eligible');
	const sent = (await lettersIn(db)).filter(({ email }) => members.some((one) => one.email === email));
	expect(sent).toHaveLength(2);
});
