import { and, eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { countTry, type Limit } from '#lib/foundation/server/limits/limit.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { invitedPerson } from '#lib/accounts/server/invited.ts';
import { grants } from '#lib/accounts/server/schema.ts';
import type { PersonForm, RoleForm } from '../../person-form.ts';
import type {} from '../../refusals.ts';
import { mayGiveRole } from '../../rules.ts';
import { roleLetter } from '../mails.ts';
import { events } from '../schema.ts';

const lettersPerHour: Limit = { name: 'role-letters', tries: 60, seconds: 3600 };

/**
 * Give somebody a role in the event. Who has no account gets one without a password; everybody gets a letter. Given twice,
 * it is given once.
 * @throws Refused `role_needed`, `not_found`, `slow_down`
 */
export async function giveRole(ctx: Context, eventId: string, form: PersonForm): Promise<void> {
	demand(mayGiveRole(ctx.actor, eventId, form.role));
	await countTry(ctx, lettersPerHour, personId(ctx.actor) ?? '');
	await change(ctx, async (tx) => {
		const [row] = await tx.select().from(events).where(eq(events.id, eventId));
		const event = found(row);
		const { email, name, role } = form;
		const to = await invitedPerson(tx, ctx, { email, name, locale: ctx.locale, timeZone: event.timeZone });
		const [given] = await tx
			.insert(grants)
			.values({
				...{ personId: to.personId, scopeId: eventId, role },
				...{ grantedAt: ctx.now, grantedBy: personId(ctx.actor) ?? null }
			})
			.onConflictDoNothing()
			.returning({ id: grants.id });
		if (!given) return;
		await record(tx, ctx, {
			action: 'person.role_given',
			subjectId: to.personId,
			scopeId: eventId,
			detail: { role }
		});
		const by = ctx.actor.kind === 'person' ? ctx.actor.name : '';
		await post(tx, ctx, roleLetter(to, { event, role, by }));
	});
}

/**
 * Take a role away. It ends at once: roles are read anew with every request.
 * @throws Refused `role_needed`, `not_found`, `last_owner`
 */
export async function takeRole(
	ctx: Context,
	eventId: string,
	{ personId: of, role }: RoleForm
): Promise<void> {
	demand(mayGiveRole(ctx.actor, eventId, role));
	await change(ctx, async (tx) => {
		// The event is locked, so that two owners can't take the role from each other at the same instant.
		const [event] = await tx.select().from(events).where(eq(events.id, eventId)).for('update');
		found(event);
		const holders = await tx
			.select({ personId: grants.personId })
			.from(grants)
			.where(and(eq(grants.scopeId, eventId), eq(grants.role, role)));
		if (!holders.some(({ personId }) => personId === of)) return;
		if (role === 'owner' && holders.length === 1) demand({ code: 'last_owner' });
		await tx
			.delete(grants)
			.where(and(eq(grants.scopeId, eventId), eq(grants.role, role), eq(grants.personId, of)));
		await record(tx, ctx, {
			action: 'person.role_taken',
			subjectId: of,
			scopeId: eventId,
			detail: { role }
		});
	});
}
