import { and, eq, gt, isNull } from 'drizzle-orm';
import { Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { oneTimeTokens, type tokenPurposes } from './schema.ts';
import { newToken, tokenHash } from './tokens.ts';

export type TokenPurpose = (typeof tokenPurposes)[number];

const minute = 60_000;
const lifeMinutes: Record<TokenPurpose, number> = {
	confirm_email: 48 * 60,
	reset_password: 60,
	sign_in: 30,
	invitation: 60 * 24 * 60
};

interface NewToken {
	purpose: TokenPurpose;
	personId: string;
	scopeId?: string | null;
	returnTo?: string | null;
}

/** Make a link's token. Earlier unused ones for the same purpose stop working, but for invitations, which stand side by side. */
export async function makeToken(tx: Transaction, ctx: Context, wanted: NewToken): Promise<string> {
	const { purpose, personId, scopeId = null, returnTo = null } = wanted;
	const token = newToken();
	if (purpose !== 'invitation')
		await tx
			.delete(oneTimeTokens)
			.where(
				and(
					eq(oneTimeTokens.personId, personId),
					eq(oneTimeTokens.purpose, purpose),
					isNull(oneTimeTokens.usedAt)
				)
			);
	await tx.insert(oneTimeTokens).values({
		id: tokenHash(token),
		purpose,
		personId,
		scopeId,
		returnTo,
		createdAt: ctx.now,
		expiresAt: new Date(ctx.now.getTime() + lifeMinutes[purpose] * minute)
	});
	return token;
}

/** A token that was good a moment ago, and is used up now. */
export type SpentToken = typeof oneTimeTokens.$inferSelect;

/**
 * Use a link's token: it works once, for its own purpose, in its time. An invitation stays good until it expires, because
 * judges come back by the same letter.
 * @throws Refused `link_spent`
 */
export async function spendToken(
	tx: Transaction,
	ctx: Context,
	purpose: TokenPurpose,
	token: string
): Promise<SpentToken> {
	const [spent] = await tx
		.update(oneTimeTokens)
		.set({ usedAt: ctx.now })
		.where(
			and(
				eq(oneTimeTokens.id, tokenHash(token)),
				eq(oneTimeTokens.purpose, purpose),
				gt(oneTimeTokens.expiresAt, ctx.now),
				purpose === 'invitation' ? undefined : isNull(oneTimeTokens.usedAt)
			)
		)
		.returning();
	if (!spent) throw new Refused({ code: 'link_spent' });
	return spent;
}
