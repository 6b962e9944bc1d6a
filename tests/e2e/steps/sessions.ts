import type { BrowserContext } from '@playwright/test';
import { system } from '#lib/foundation/actor.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { startSession } from '#lib/accounts/server/sessions.ts';

interface Wishes {
	url: string;
	personId: string;
	/** Without, a code is still asked for where there is an authenticator. */
	secondFactor?: boolean;
}

/** Gives a browser the session of somebody who has signed in: signing in is another journey. */
export async function signedInAs(
	context: BrowserContext,
	db: Database,
	{ url, personId, secondFactor = true }: Wishes
): Promise<void> {
	const ctx = { actor: system, now: new Date(), db, locale: 'en' as const, origin: url, source: 'test' };
	const { token } = await db.transaction((tx) => startSession(tx, ctx, { personId, secondFactor }));
	// Playwright takes from the address whether a cookie is secure, and this one has to be; localhost passes for that.
	const secure = url.replace(/^http:/, 'https:');
	await context.addCookies([
		{ name: '__Host-session', value: token, url: secure, httpOnly: true, sameSite: 'Lax' }
	]);
}
