import { afterAll, beforeAll } from 'vitest';
import { anonymous, type Actor } from '#lib/foundation/actor.ts';
import { newId } from '#lib/foundation/ids.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { type Connection, connect, type Database } from '#lib/foundation/server/db/database.ts';
import { personAsActor } from '#lib/accounts/server/actor.ts';
import { grants, people } from '#lib/accounts/server/schema.ts';
import { freshDatabase } from '../fresh-database.ts';

/** The instant at which tests play, unless they say otherwise. */
export const testNow = new Date('2021-02-01T12:00Z');

/** A database of its own for the tests of a file. */
export function testDatabase(): { readonly db: Database; readonly url: string } {
	let connection: Connection | undefined;
	let address = '';
	beforeAll(async () => {
		address = await freshDatabase();
		connection = connect(address, { max: 12 });
	});
	afterAll(() => connection?.close());
	const opened = () => {
		if (!connection) throw new Error('the test database opens in beforeAll');
		return connection;
	};
	return {
		get db() {
			return opened().db;
		},
		get url() {
			return address;
		}
	};
}

const rollback = new Error('rolled back');

/** Run a test within a transaction that leaves nothing behind. */
export async function rolledBack(db: Database, work: (db: Database) => Promise<void>): Promise<void> {
	await db
		.transaction(async (tx) => {
			await work(tx);
			throw rollback;
		})
		.catch((error: unknown) => {
			if (error !== rollback) throw error;
		});
}

/** A context for a command or query: nobody, at the tests' instant, in English; unless said otherwise. */
export function aContext(db: Database, change: Partial<Context> = {}): Context {
	return {
		actor: anonymous,
		now: testNow,
		db,
		locale: 'en',
		origin: 'http://localhost:3000',
		source: 'test',
		...change
	};
}

interface PersonWishes {
	name?: string;
	email?: string;
	country?: string;
	/** Roles, as `[scopeId, role]`. */
	roles?: [string, string][];
}

/** Somebody with a confirmed account, as an actor. */
export async function aPerson(db: Database, { name, email, country, roles = [] }: PersonWishes = {}) {
	const id = newId();
	await db.insert(people).values({
		id,
		name: name ?? `Person ${id.slice(0, 4)}`,
		email: email ?? `${id}@example.org`,
		country: country ?? 'CH',
		stakeholderType: 'civil-society',
		locale: 'en',
		emailConfirmedAt: testNow,
		consentedAt: testNow,
		createdAt: testNow
	});
	if (roles.length > 0)
		await db
			.insert(grants)
			.values(roles.map(([scopeId, role]) => ({ personId: id, scopeId, role, grantedAt: testNow })));
	return personAsActor(db, id);
}

/** The same context with somebody else, or at another time. */
export function as(ctx: Context, actor: Actor, now = ctx.now): Context {
	return { ...ctx, actor, now };
}
