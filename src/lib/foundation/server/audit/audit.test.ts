import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { aContext, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { record } from './record.ts';
import { auditLines } from './schema.ts';
import { seal } from './seal.ts';
import { verifyAudit } from './verify.ts';

const database = testDatabase();

async function write(db: Database, many: number): Promise<void> {
	const ctx = aContext(db);
	for (let n = 1; n <= many; n++)
		await ctx.db.transaction((tx) =>
			record(tx, ctx, { action: `test.${n}`, subjectId: newId(), detail: { n } })
		);
}

/** What somebody can do who owns the database: the triggers stop everybody else. */
async function tamper(db: Database, statement: ReturnType<typeof sql>): Promise<void> {
	await db.execute(sql`alter table audit_lines disable trigger user`);
	await db.execute(statement);
	await db.execute(sql`alter table audit_lines enable trigger user`);
}

test('a log that nobody touched is whole, sealed in one go or in several', () =>
	rolledBack(database.db, async (db) => {
		await write(db, 3);
		await seal(db);
		await write(db, 2);
		expect(await verifyAudit(db)).toMatchObject({ whole: true, lines: 5 });
	}));

test.each([
	[
		'a changed line',
		sql`update audit_lines set action = 'x' where position = 2`,
		{ position: 2, fault: 'changed' }
	],
	['a line taken out', sql`delete from audit_lines where position = 2`, { position: 2, fault: 'missing' }],
	[
		'the last line cut off',
		sql`delete from audit_lines where position = 4`,
		{ position: 4, fault: 'missing' }
	],
	[
		'two lines that changed places',
		sql`update audit_lines set position = case position when 2 then -3 else -2 end where position in (2, 3)`,
		{ position: 2, fault: 'reordered' }
	]
])('finds %s', (_, statement, fault) =>
	rolledBack(database.db, async (db) => {
		await write(db, 4);
		await seal(db);
		await tamper(db, statement);
		await tamper(db, sql`update audit_lines set position = -position where position < 0`);
		expect(await verifyAudit(db)).toEqual({ whole: false, ...fault });
	})
);

test.each([
	['changed', sql`update audit_lines set action = 'x'`],
	['sealed anew', sql`update audit_lines set hash = 'x', position = 9`],
	['deleted', sql`delete from audit_lines`],
	['emptied', sql`truncate audit_lines`]
])('a line can’t be %s', (_, statement) =>
	rolledBack(database.db, async (db) => {
		await write(db, 1);
		await seal(db);
		const attempt = db.transaction((tx) => tx.execute(statement));
		await expect(attempt).rejects.toMatchObject({ cause: { message: 'the audit log is append-only' } });
		expect(await db.select().from(auditLines).where(eq(auditLines.action, 'test.1'))).toHaveLength(1);
	})
);
