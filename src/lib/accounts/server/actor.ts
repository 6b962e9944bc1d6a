import { eq } from 'drizzle-orm';
import type { Person } from '#lib/foundation/actor.ts';
import { found } from '#lib/foundation/refusal.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { grants, people } from './schema.ts';

/** A person as an actor, with the roles of this moment: for jobs, the demo and tests, where nobody holds a session. */
export async function personAsActor(db: Database, personId: string): Promise<Person> {
	const [person] = await db.select().from(people).where(eq(people.id, personId));
	const { name, email } = found(person);
	const held = await db
		.select({ role: grants.role, scopeId: grants.scopeId })
		.from(grants)
		.where(eq(grants.personId, personId));
	return { kind: 'person', personId, name, email, grants: held, secondFactor: true, boundTo: null };
}
