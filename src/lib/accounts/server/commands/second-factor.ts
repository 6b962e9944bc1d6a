import { createTOTPKeyURI } from '@oslojs/otp';
import { encodeBase32NoPadding } from '@oslojs/encoding';
import { randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { countTry, forgetTries } from '#lib/foundation/server/limits/limit.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { mayUseAccount } from '../../rules.ts';
import { codeTries } from '../limits.ts';
import { securityLetter } from '../mails.ts';
import { sessions, totpKeys } from '../schema.ts';
import { newToken, tokenHash } from '../tokens.ts';
import { matchingStep, openKey, sealKey } from '../totp.ts';

/** What an authenticator needs to know, as an address for a QR code and as text to type. */
export interface Enrolment {
	uri: string;
	text: string;
}

/** The key to put into an authenticator. It is made on the first visit and stays the same until it is confirmed. */
export async function beginSecondFactor(ctx: Context): Promise<Enrolment | 'confirmed'> {
	demand(mayUseAccount(ctx.actor));
	if (ctx.actor.kind !== 'person') throw new Refused({ code: 'sign_in_needed' });
	const { personId, email } = ctx.actor;
	const sealed = await change(ctx, async (tx) => {
		await tx
			.insert(totpKeys)
			.values({ personId, encryptedKey: sealKey(randomBytes(20)) })
			.onConflictDoNothing();
		const [row] = await tx.select().from(totpKeys).where(eq(totpKeys.personId, personId));
		return found(row);
	});
	if (sealed.confirmedAt) return 'confirmed';
	const key = openKey(sealed.encryptedKey);
	return { uri: createTOTPKeyURI('Laureate', email, key, 30, 6), text: encodeBase32NoPadding(key) };
}

/**
 * Confirm the key by a first code. From now on signing in takes a code.
 * @returns ten recovery codes, shown once and kept as hashes only
 * @throws Refused `wrong_code`, `slow_down`
 */
export async function confirmSecondFactor(ctx: Context, sessionId: string, code: string): Promise<string[]> {
	demand(mayUseAccount(ctx.actor));
	if (ctx.actor.kind !== 'person') throw new Refused({ code: 'sign_in_needed' });
	const { personId, email, name } = ctx.actor;
	await countTry(ctx, codeTries, personId);
	const recoveryCodes = Array.from({ length: 10 }, () => newToken().slice(0, 12));
	await change(ctx, async (tx) => {
		const [row] = await tx
			.select()
			.from(totpKeys)
			.where(and(eq(totpKeys.personId, personId), isNull(totpKeys.confirmedAt)))
			.for('update');
		const key = found(row);
		const step = matchingStep(openKey(key.encryptedKey), code, ctx.now, key.lastStep);
		if (step === undefined) throw new Refused({ code: 'wrong_code' });
		await tx
			.update(totpKeys)
			.set({ confirmedAt: ctx.now, lastStep: step, recoveryHashes: recoveryCodes.map(tokenHash) })
			.where(eq(totpKeys.personId, personId));
		await tx.update(sessions).set({ secondFactorAt: ctx.now }).where(eq(sessions.id, sessionId));
		await record(tx, ctx, { action: 'person.second_factor_set', subjectId: personId });
		await post(tx, ctx, securityLetter({ personId, email, name, locale: ctx.locale }, 'second_factor'));
	});
	return recoveryCodes;
}

/**
 * Show the second factor for a session that waits for it: a code of the authenticator, or a recovery code.
 * @throws Refused `wrong_code`, `slow_down`, `sign_in_needed`
 */
export async function passSecondFactor(ctx: Context, sessionId: string, code: string): Promise<void> {
	const [session] = await ctx.db.select().from(sessions).where(eq(sessions.id, sessionId));
	if (!session) throw new Refused({ code: 'sign_in_needed' });
	const { personId } = session;
	await countTry(ctx, codeTries, personId);
	await change(ctx, async (tx) => {
		const [row] = await tx.select().from(totpKeys).where(eq(totpKeys.personId, personId)).for('update');
		const key = found(row);
		const step = matchingStep(openKey(key.encryptedKey), code, ctx.now, key.lastStep);
		const recovery = tokenHash(code.trim());
		if (step === undefined && !key.recoveryHashes.includes(recovery))
			throw new Refused({ code: 'wrong_code' });
		await tx
			.update(totpKeys)
			.set(
				step === undefined
					? { recoveryHashes: key.recoveryHashes.filter((hash) => hash !== recovery) }
					: { lastStep: sql`${step}` }
			)
			.where(eq(totpKeys.personId, personId));
		await tx.update(sessions).set({ secondFactorAt: ctx.now }).where(eq(sessions.id, sessionId));
		await record(tx, ctx, { action: 'person.second_factor_shown', subjectId: personId });
	});
	await forgetTries(ctx, codeTries, personId);
}
