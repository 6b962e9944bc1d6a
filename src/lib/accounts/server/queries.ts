import { and, desc, eq, gt } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import { personId } from '#lib/foundation/actor.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayUseAccount } from '../rules.ts';
import { people, sessions, totpKeys } from './schema.ts';

/** The reader's own account: what they told us, and where they are signed in. */
export async function ownAccount(ctx: Context, currentSession: string | null) {
	demand(mayUseAccount(ctx.actor));
	const own = personId(ctx.actor) ?? '';
	const [[person], open] = await Promise.all([
		ctx.db
			.select({
				name: people.name,
				email: people.email,
				country: people.country,
				stakeholderType: people.stakeholderType,
				gender: people.gender,
				organisation: people.organisation,
				timeZone: people.timeZone,
				locale: people.locale,
				secondFactorAt: totpKeys.confirmedAt
			})
			.from(people)
			.leftJoin(totpKeys, eq(totpKeys.personId, people.id))
			.where(eq(people.id, own)),
		ctx.db
			.select({ id: sessions.id, device: sessions.device, lastSeenAt: sessions.lastSeenAt })
			.from(sessions)
			.where(and(eq(sessions.personId, own), gt(sessions.expiresAt, ctx.now)))
			.orderBy(desc(sessions.lastSeenAt))
			.limit(50)
	]);
	return {
		...found(person),
		sessions: open.map(({ id, device, lastSeenAt }) => ({
			device,
			lastSeenAt,
			current: id === currentSession
		}))
	};
}
