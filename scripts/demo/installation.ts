import type { Actor, Person } from '#lib/foundation/actor.ts';
import { system } from '#lib/foundation/actor.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';

/** Where the demo is built. */
export interface Installation {
	db: Database;
	seed: string;
	/** The real instant, up to which everything has happened. */
	now: Date;
	origin: string;
}

/** What a command needs to know: who did it, and when in the demo's past. */
export function contextAt({ db, origin }: Installation, actor: Actor, at: Date): Context {
	const locale = 'en';
	return { actor, now: at, db, locale, origin, source: 'demo' };
}

/** The program itself, as in a job. */
export function systemAt(installation: Installation, at: Date): Context {
	return contextAt(installation, system, at);
}

/** Somebody who is signed in, as yet without a role. */
export function asPerson(personId: string, { name, email }: { name: string; email: string }): Person {
	return { kind: 'person', personId, name, email, grants: [], secondFactor: true, boundTo: null };
}

const lanes = 10;

/** Do the same for all of them, several at a time. What fails stops everything. */
export async function forEach<T>(list: readonly T[], work: (one: T, index: number) => Promise<void>) {
	const waiting = list.entries();
	const lane = async () => {
		for (const [index, one] of waiting) await work(one, index);
	};
	await Promise.all(Array.from({ length: Math.min(lanes, list.length) }, lane));
}

/** An instant between two, by share. */
export function between(from: Date, to: Date, share: number): Date {
	return new Date(Math.round(from.getTime() + share * (to.getTime() - from.getTime())));
}

/** The earlier of two instants. */
export function earlier(one: Date, other: Date): Date {
	return one < other ? one : other;
}
