import { eq } from 'drizzle-orm';
import { newId } from '#lib/foundation/ids.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { countTry } from '#lib/foundation/server/limits/limit.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import type { SignUp } from '../../account-form.ts';
import { lettersPerDay, lettersPerHour, signUpsBySource } from '../limits.ts';
import { alreadyHereLetter, confirmEmailLetter } from '../mails.ts';
import { makeToken, spendToken } from '../one-time-tokens.ts';
import { hashPassword } from '../passwords.ts';
import { people } from '../schema.ts';
import { type NewSession, startSession } from '../sessions.ts';

/**
 * Make an account, and send a letter to confirm its address. Where the address has an account already, its owner gets
 * another letter; whoever asked can't tell the difference.
 * @param returnTo where the letter's link leads on to; a path of ours
 * @throws Refused `slow_down`
 */
export async function signUp(ctx: Context, form: SignUp, returnTo: string | null = null): Promise<void> {
	await countTry(ctx, signUpsBySource, ctx.source);
	await countTry(ctx, lettersPerHour, form.email);
	await countTry(ctx, lettersPerDay, form.email);
	const passwordHash = form.password ? await hashPassword(form.password) : null;
	await change(ctx, async (tx) => {
		const { name, email, country, stakeholderType, gender, organisation, timeZone, locale } = form;
		const [made] = await tx
			.insert(people)
			.values({
				id: newId(),
				...{ name, email, country, stakeholderType, gender, organisation, timeZone, locale, passwordHash },
				languages: [locale],
				consentedAt: ctx.now,
				createdAt: ctx.now
			})
			.onConflictDoNothing({ target: people.email })
			.returning({ id: people.id });
		if (made) {
			const token = await makeToken(tx, ctx, { purpose: 'confirm_email', personId: made.id, returnTo });
			await record(tx, ctx, { action: 'person.signed_up', subjectId: made.id });
			await post(tx, ctx, confirmEmailLetter({ personId: made.id, email, name, locale }, token));
			return;
		}
		const [known] = await tx.select().from(people).where(eq(people.email, email));
		if (!known) return;
		const to = { personId: known.id, email, name: known.name, locale: known.locale };
		if (known.emailConfirmedAt) return post(tx, ctx, alreadyHereLetter(to));
		const token = await makeToken(tx, ctx, { purpose: 'confirm_email', personId: known.id, returnTo });
		await post(tx, ctx, confirmEmailLetter(to, token));
	});
}

/**
 * Confirm the address by the letter's link, and sign in.
 * @throws Refused `link_spent`
 */
export async function confirmEmail(
	ctx: Context,
	token: string,
	device: string
): Promise<NewSession & { returnTo: string | null }> {
	return change(ctx, async (tx) => {
		const { personId, returnTo } = await spendToken(tx, ctx, 'confirm_email', token);
		await tx.update(people).set({ emailConfirmedAt: ctx.now }).where(eq(people.id, personId));
		await record(tx, ctx, { action: 'person.email_confirmed', subjectId: personId });
		return { ...(await startSession(tx, ctx, { personId, device })), returnTo };
	});
}
