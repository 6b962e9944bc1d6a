import { and, eq, isNull } from 'drizzle-orm';
import { Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { countTry, forgetTries } from '#lib/foundation/server/limits/limit.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { lettersPerDay, lettersPerHour, passwordTries, passwordTriesBySource } from '../limits.ts';
import { confirmEmailLetter, signInLetter } from '../mails.ts';
import { makeToken, spendToken } from '../one-time-tokens.ts';
import { isPassword } from '../passwords.ts';
import { people } from '../schema.ts';
import { endSession, type NewSession, startSession } from '../sessions.ts';

/**
 * Sign in by password. Whether the address is known can't be told from the answer, nor from how long it took.
 * @throws Refused `wrong_sign_in`, `email_unconfirmed` (after the right password only; a new letter goes out), `slow_down`
 */
export async function signInByPassword(
	ctx: Context,
	{ email, password }: { email: string; password: string },
	device: string
): Promise<NewSession> {
	await countTry(ctx, passwordTriesBySource, ctx.source);
	await countTry(ctx, passwordTries, email);
	const [person] = await ctx.db
		.select()
		.from(people)
		.where(and(eq(people.email, email), isNull(people.disabledAt)));
	const right = await isPassword(person?.passwordHash ?? null, password);
	if (!right || !person) throw new Refused({ code: 'wrong_sign_in' });
	await forgetTries(ctx, passwordTries, email);
	if (!person.emailConfirmedAt) {
		await countTry(ctx, lettersPerHour, email);
		await change(ctx, async (tx) => {
			const token = await makeToken(tx, ctx, { purpose: 'confirm_email', personId: person.id });
			await post(tx, ctx, confirmEmailLetter({ ...person, personId: person.id }, token));
		});
		throw new Refused({ code: 'email_unconfirmed' });
	}
	return change(ctx, async (tx) => {
		await record(tx, ctx, { action: 'person.signed_in', subjectId: person.id, detail: { by: 'password' } });
		return startSession(tx, ctx, { personId: person.id, device });
	});
}

/**
 * Send a link that signs in, if the address has an account. The answer is the same either way.
 * @throws Refused `slow_down`
 */
export async function requestSignInLink(ctx: Context, email: string, returnTo: string | null): Promise<void> {
	await countTry(ctx, lettersPerHour, email);
	await countTry(ctx, lettersPerDay, email);
	await change(ctx, async (tx) => {
		const [person] = await tx
			.select()
			.from(people)
			.where(and(eq(people.email, email), isNull(people.disabledAt)));
		if (!person) return;
		const { id: personId, name, locale } = person;
		const token = await makeToken(tx, ctx, { purpose: 'sign_in', personId, returnTo });
		await post(tx, ctx, signInLetter({ personId, email, name, locale }, token));
	});
}

/**
 * Sign in by the link of a letter. The letter came to the address, so the address is confirmed by it too.
 * @throws Refused `link_spent`
 */
export async function signInByLink(
	ctx: Context,
	token: string,
	device: string
): Promise<NewSession & { returnTo: string | null }> {
	return change(ctx, async (tx) => {
		const { personId, returnTo } = await spendToken(tx, ctx, 'sign_in', token);
		await tx
			.update(people)
			.set({ emailConfirmedAt: ctx.now })
			.where(and(eq(people.id, personId), isNull(people.emailConfirmedAt)));
		await record(tx, ctx, { action: 'person.signed_in', subjectId: personId, detail: { by: 'link' } });
		return { ...(await startSession(tx, ctx, { personId, device })), returnTo };
	});
}

/**
 * Open the scope of an invitation by its letter's link: the session is good for that scope alone.
 * @throws Refused `link_spent`
 */
export async function signInByInvitation(
	ctx: Context,
	token: string,
	device: string
): Promise<NewSession & { scopeId: string; returnTo: string | null }> {
	return change(ctx, async (tx) => {
		const { personId, scopeId, returnTo } = await spendToken(tx, ctx, 'invitation', token);
		if (!scopeId) throw new Refused({ code: 'link_spent' });
		await tx
			.update(people)
			.set({ emailConfirmedAt: ctx.now })
			.where(and(eq(people.id, personId), isNull(people.emailConfirmedAt)));
		await record(tx, ctx, {
			action: 'person.signed_in',
			subjectId: personId,
			scopeId,
			detail: { by: 'invitation' }
		});
		const session = await startSession(tx, ctx, { personId, boundTo: scopeId, device });
		return { ...session, scopeId, returnTo };
	});
}

/** End the session at hand. */
export async function signOut(ctx: Context, sessionId: string): Promise<void> {
	await change(ctx, (tx) => endSession(tx, sessionId));
}
