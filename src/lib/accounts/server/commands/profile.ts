import { eq } from 'drizzle-orm';
import { demand } from '#lib/foundation/refusal.ts';
import { personId } from '#lib/foundation/actor.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Profile } from '../../account-form.ts';
import { mayUseAccount } from '../../rules.ts';
import { people } from '../schema.ts';
import { endSessions } from '../sessions.ts';

/** Change what the reader told about themselves. */
export async function changeProfile(ctx: Context, form: Profile): Promise<void> {
	demand(mayUseAccount(ctx.actor));
	const own = personId(ctx.actor) ?? '';
	await change(ctx, async (tx) => {
		await tx.update(people).set(form).where(eq(people.id, own));
		await record(tx, ctx, { action: 'person.profile_changed', subjectId: own });
	});
}

/** End the reader's other sessions. */
export async function signOutElsewhere(ctx: Context, sessionId: string): Promise<void> {
	demand(mayUseAccount(ctx.actor));
	const own = personId(ctx.actor) ?? '';
	await change(ctx, async (tx) => {
		await endSessions(tx, own, sessionId);
		await record(tx, ctx, { action: 'person.signed_out_elsewhere', subjectId: own });
	});
}
