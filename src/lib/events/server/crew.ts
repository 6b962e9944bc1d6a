import { and, asc, eq, inArray } from 'drizzle-orm';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { grants, people, totpKeys } from '#lib/accounts/server/schema.ts';
import { type CrewRole, crewRoles } from '../event.ts';
import { mayObserve, mayOrganise } from '../rules.ts';

/** Somebody with a role behind the scenes. */
export interface CrewMember {
	personId: string;
	name: string;
	/** Only organisers see addresses. */
	email: string | null;
	roles: CrewRole[];
	/** Has followed a letter's link at least once. */
	arrived: boolean;
	/** Without an authenticator, the roles open nothing yet. */
	secondFactor: boolean;
}

/** Who runs an event, helps with it or watches it, by name. One query. */
export async function crewOf(ctx: Context, eventId: string): Promise<CrewMember[]> {
	demand(mayObserve(ctx.actor, eventId));
	const seesEmail = mayOrganise(ctx.actor, eventId) === undefined;
	const rows = await ctx.db
		.select({
			personId: people.id,
			name: people.name,
			email: people.email,
			arrivedAt: people.emailConfirmedAt,
			factorAt: totpKeys.confirmedAt,
			role: grants.role
		})
		.from(grants)
		.innerJoin(people, eq(people.id, grants.personId))
		.leftJoin(totpKeys, eq(totpKeys.personId, people.id))
		.where(and(eq(grants.scopeId, eventId), inArray(grants.role, [...crewRoles])))
		.orderBy(asc(people.name), asc(people.id));
	return [...Map.groupBy(rows, ({ personId }) => personId).values()].flatMap((held) => {
		const [first] = held;
		if (!first) return [];
		return [
			{
				personId: first.personId,
				name: first.name,
				email: seesEmail ? first.email : null,
				roles: crewRoles.filter((role) => held.some((one) => one.role === role)),
				arrived: first.arrivedAt !== null,
				secondFactor: first.factorAt !== null
			}
		];
	});
}
