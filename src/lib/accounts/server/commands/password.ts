import { and, eq, isNull } from 'drizzle-orm';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { found } from '#lib/foundation/refusal.ts';
import { countTry } from '#lib/foundation/server/limits/limit.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { lettersPerDay, lettersPerHour } from '../limits.ts';
import { resetLetter, securityLetter } from '../mails.ts';
import { makeToken, spendToken } from '../one-time-tokens.ts';
import { hashPassword } from '../passwords.ts';
import { people } from '../schema.ts';
import { endSessions } from '../sessions.ts';

/**
 * Send a link to choose a new password, if the address has an account. The answer is the same either way.
 * @throws Refused `slow_down`
 */
export async function requestReset(ctx: Context, email: string): Promise<void> {
	await countTry(ctx, lettersPerHour, email);
	await countTry(ctx, lettersPerDay, email);
	await change(ctx, async (tx) => {
		const [person] = await tx
			.select()
			.from(people)
			.where(and(eq(people.email, email), isNull(people.disabledAt)));
		if (!person) return;
		const { id: personId, name, locale } = person;
		const token = await makeToken(tx, ctx, { purpose: 'reset_password', personId });
		await post(tx, ctx, resetLetter({ personId, email, name, locale }, token));
	});
}

/**
 * Choose a new password by the letter's link. All sessions end; the second factor stays.
 * @throws Refused `link_spent`
 */
export async function resetPassword(ctx: Context, token: string, password: string): Promise<void> {
	const passwordHash = await hashPassword(password);
	await change(ctx, async (tx) => {
		const { personId } = await spendToken(tx, ctx, 'reset_password', token);
		const [person] = await tx
			.update(people)
			.set({ passwordHash, emailConfirmedAt: ctx.now })
			.where(eq(people.id, personId))
			.returning();
		const { email, name, locale } = found(person);
		await endSessions(tx, personId);
		await record(tx, ctx, { action: 'person.password_changed', subjectId: personId });
		await post(tx, ctx, securityLetter({ personId, email, name, locale }, 'password'));
	});
}
