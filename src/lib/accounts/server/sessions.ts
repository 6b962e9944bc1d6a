import { and, eq, gt, isNull, ne } from 'drizzle-orm';
import type { Actor, Grant } from '#lib/foundation/actor.ts';
import { anonymous } from '#lib/foundation/actor.ts';
import type { Locale } from '#lib/foundation/i18n/locales.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database, Transaction } from '#lib/foundation/server/db/database.ts';
import { grants, people, sessions, totpKeys } from './schema.ts';
import { newToken, tokenHash } from './tokens.ts';

// Sessions as the Lucia guide (lucia-auth.com) lays them out: a random token in a cookie, its hash in our table.
const day = 86_400_000;
const lifeDays = 30;
const refreshAfterMs = day;

/** A session that was just made; `token` goes into the cookie and nowhere else. */
export interface NewSession {
	token: string;
	expiresAt: Date;
}

/** Start a session. Signing in always makes a new one: a token that was planted before is worth nothing. */
export async function startSession(
	tx: Transaction,
	ctx: Context,
	{ personId, secondFactor = false, boundTo = null, device = '' }: SessionOptions
): Promise<NewSession> {
	const token = newToken();
	const expiresAt = new Date(ctx.now.getTime() + lifeDays * day);
	await tx.insert(sessions).values({
		id: tokenHash(token),
		personId,
		createdAt: ctx.now,
		expiresAt,
		lastSeenAt: ctx.now,
		secondFactorAt: secondFactor ? ctx.now : null,
		boundTo,
		device: device.slice(0, 200)
	});
	return { token, expiresAt };
}

interface SessionOptions {
	personId: string;
	secondFactor?: boolean;
	boundTo?: string | null;
	device?: string;
}

/** Who is behind a cookie's token, and how they like to read. */
export interface Reader {
	actor: Actor;
	sessionId: string | null;
	/** Signed in by password or link, and a second factor is still to be shown: nobody yet, as far as rules go. */
	waitsForCode: boolean;
	locale: Locale | null;
	timeZone: string | null;
	theme: 'light' | 'dark' | null;
}

const nobody: Reader = {
	actor: anonymous,
	sessionId: null,
	waitsForCode: false,
	locale: null,
	timeZone: null,
	theme: null
};

/** Find out who holds this token. One query, and a write at most once a day to keep the session alive. */
export async function readerOf(db: Database, now: Date, token: string | undefined): Promise<Reader> {
	if (!token) return nobody;
	const rows = await db
		.select({
			session: sessions,
			person: people,
			totp: totpKeys.confirmedAt,
			role: grants.role,
			scopeId: grants.scopeId
		})
		.from(sessions)
		.innerJoin(people, eq(people.id, sessions.personId))
		.leftJoin(totpKeys, eq(totpKeys.personId, people.id))
		.leftJoin(grants, eq(grants.personId, people.id))
		.where(and(eq(sessions.id, tokenHash(token)), gt(sessions.expiresAt, now), isNull(people.disabledAt)));
	const [first] = rows;
	if (!first) return nobody;
	const { session, person } = first;
	if (now.getTime() - session.lastSeenAt.getTime() > refreshAfterMs)
		await db
			.update(sessions)
			.set({ lastSeenAt: now, expiresAt: new Date(now.getTime() + lifeDays * day) })
			.where(eq(sessions.id, session.id));
	const waitsForCode = first.totp !== null && session.secondFactorAt === null && session.boundTo === null;
	const held: Grant[] = rows.flatMap(({ role, scopeId }) => (role && scopeId ? [{ role, scopeId }] : []));
	return {
		actor: waitsForCode
			? anonymous
			: {
					kind: 'person',
					personId: person.id,
					name: person.name,
					email: person.email,
					grants: held,
					secondFactor: session.secondFactorAt !== null,
					boundTo: session.boundTo
				},
		sessionId: session.id,
		waitsForCode,
		locale: person.locale,
		timeZone: person.timeZone,
		theme: person.theme
	};
}

/** End one session. */
export async function endSession(tx: Transaction, sessionId: string): Promise<void> {
	await tx.delete(sessions).where(eq(sessions.id, sessionId));
}

/** End all sessions of a person, but perhaps the one at hand. */
export async function endSessions(tx: Transaction, personId: string, but?: string): Promise<void> {
	await tx
		.delete(sessions)
		.where(and(eq(sessions.personId, personId), but ? ne(sessions.id, but) : undefined));
}
