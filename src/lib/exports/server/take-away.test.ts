import { parse } from 'csv-parse/sync';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { aContext, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEntry } from '#tests/factories/entry.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aTeam } from '#tests/factories/team.ts';
import { exportColumns, exportFormats, exportNames } from '../export.ts';
import { takeAway } from './take-away.ts';
import { written } from './written.ts';

const database = testDatabase();

async function read(
	db: Database,
	{ event, owner }: Awaited<ReturnType<typeof anEvent>>,
	name: (typeof exportNames)[number],
	format: (typeof exportFormats)[number]
): Promise<string> {
	const rows = await takeAway(aContext(db, { actor: owner }), event.id, { name, format });
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
		await new Response(written(name, format, rows)).arrayBuffer()
	);
}

const table = (csv: string) => parse<Record<string, string>>(csv, { columns: true, bom: true });

test.each(exportNames)('%s has its columns, in both formats, also where there is nothing yet', (name) =>
	rolledBack(database.db, async (db) => {
		const made = await anEvent(db);
		const [head = ''] = (await read(db, made, name, 'csv')).split('\n');
		expect(head).toBe(`\uFEFF${exportColumns[name].join(',')}`);
		expect(Array.isArray(JSON.parse(await read(db, made, name, 'json')))).toBe(true);
	})
);

// IN-03: what a team writes must not become a formula on an organiser's machine.
test.each([
	'=HYPERLINK("http://evil.example","x")',
	'+1+1',
	'-2+3',
	'@SUM(A1)',
	'\t=1',
	'\r=1',
	'=cmd|calc!A0',
	'＝1+1'
])('%j does not act in a spreadsheet', (title) =>
	rolledBack(database.db, async (db) => {
		const made = await anEvent(db);
		const { team } = await aTeam(db, made.event);
		await anEntry(db, team, { content: { title, summary: 'a, "b"\nc' } });
		const [row] = table(await read(db, made, 'entries', 'csv'));
		expect(row).toMatchObject({ title: `'${title}`, summary: 'a, "b"\nc', state: 'submitted' });
		expect(JSON.parse(await read(db, made, 'entries', 'json'))).toMatchObject([{ title }]);
	})
);

test('more entries than are fetched at once are all there, each once', async () => {
	const made = await anEvent(database.db);
	const { team } = await aTeam(database.db, made.event);
	const one = await anEntry(database.db, team);
	const { newId } = await import('#lib/foundation/ids.ts');
	const { teams } = await import('#lib/teams/server/schema.ts');
	const fresh = Array.from({ length: 1200 }, () => ({ teamId: newId(), id: newId() }));
	await database.db.insert(teams).values(
		fresh.map(({ teamId }) => ({
			...{ ...team, id: teamId, name: teamId, nameKey: teamId }
		}))
	);
	await database.db.insert(entries).values(fresh.map((ids) => ({ ...one, ...ids, number: null })));
	const rows = table(await read(database.db, made, 'entries', 'csv'));
	expect([rows.length, new Set(rows.map(({ id }) => id)).size]).toEqual([1201, 1201]);
});

test('the log tells who took what, and nobody but organisers takes anything', () =>
	rolledBack(database.db, async (db) => {
		const made = await anEvent(db);
		const { team, lead } = await aTeam(db, made.event);
		await anEntry(db, team);
		await read(db, made, 'members', 'json');
		const [line] = await db
			.select()
			.from(auditLines)
			.where(and(eq(auditLines.subjectId, made.event.id), eq(auditLines.action, 'event.exported')));
		expect(line).toMatchObject({
			...{ scopeId: made.event.id, actorId: made.owner.personId },
			detail: { what: 'members', format: 'json' }
		});
		const asLead = as(aContext(db), lead);
		await expect(takeAway(asLead, made.event.id, { name: 'entries', format: 'csv' })).rejects.toMatchObject({
			refusal: { code: 'role_needed' }
		});
	}));

test('another event’s data is not among it', () =>
	rolledBack(database.db, async (db) => {
		const [mine, other] = [await anEvent(db), await anEvent(db)];
		const { team } = await aTeam(db, other.event);
		await anEntry(db, team);
		for (const name of exportNames.filter((one) => one !== 'judges'))
			expect(JSON.parse(await read(db, mine, name, 'json'))).toEqual([]);
	}));
