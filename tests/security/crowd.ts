import type { Person } from '#lib/foundation/actor.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { type Connection, connect } from '#lib/foundation/server/db/database.ts';
import { startSession } from '#lib/accounts/server/sessions.ts';
import { makeAccounts } from '../../scripts/demo/accounts.ts';
import { people } from '../../scripts/demo/content/people.ts';
import { contextAt, type Installation } from '../../scripts/demo/installation.ts';
import type { DemoStage } from '../../scripts/demo/stage.ts';
import { Visitor } from './visitor.ts';

export interface Member {
	person: Person;
	visitor: Visitor;
}

export interface Backstage extends Connection {
	installation: Installation;
}

/** The database behind a server, for what a test prepares and for what it counts. */
export function backstage({ databaseUrl, url }: DemoStage): Backstage {
	const connection = connect(databaseUrl, { max: 4 });
	return { ...connection, installation: { db: connection.db, seed: 'crowd', now: new Date(), origin: url } };
}

/** So many people who signed up long ago and are signed in, each with a browser. */
export async function crowd({ installation }: Backstage, seed: string, count: number): Promise<Member[]> {
	const drawn = people(seed, count).map((person, nth) => ({
		...person,
		email: `${seed}-${nth}@example.org`
	}));
	const persons = await makeAccounts(
		installation,
		drawn,
		() => new Date(installation.now.getTime() - 86_400_000)
	);
	const members: Member[] = [];
	for (const person of persons) {
		const ctx = contextAt(installation, person, installation.now);
		const { token } = await change(ctx, (tx) => startSession(tx, ctx, { personId: person.personId }));
		members.push({ person, visitor: new Visitor(installation.origin, 'voter', { '__Host-session': token }) });
	}
	return members;
}
