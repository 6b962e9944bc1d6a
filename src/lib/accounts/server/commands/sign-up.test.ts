import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { aContext, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { confirmEmail, signUp } from './sign-up.ts';

const database = testDatabase();
const form = {
	...{ name: 'Amara Diallo', email: 'amara@example.org', country: 'NG', gender: null, organisation: '' },
	...({ stakeholderType: 'academia', timeZone: 'Africa/Lagos', locale: 'en', consent: true } as const)
};

/** The token of the last letter to the address. */
async function tokenIn(db: Database): Promise<string> {
	const sent = await db.select().from(letters).where(eq(letters.email, form.email));
	return sent.at(-1)?.body.action?.href.split('/').at(-1) ?? '';
}

test('the letter’s link leads on to where somebody came from, and works once', () =>
	rolledBack(database.db, async (db) => {
		const ctx = aContext(db, { source: 'sign-up-test' });
		await signUp(ctx, form, '/events/x/register');
		const token = await tokenIn(db);
		expect(await confirmEmail(ctx, token, '')).toMatchObject({ returnTo: '/events/x/register' });
		await expect(confirmEmail(ctx, token, '')).rejects.toMatchObject({ refusal: { code: 'link_spent' } });
	}));

test('who came from nowhere is led nowhere; the address of an account gets another letter', () =>
	rolledBack(database.db, async (db) => {
		const ctx = aContext(db, { source: 'sign-up-test' });
		await signUp(ctx, form);
		expect((await confirmEmail(ctx, await tokenIn(db), '')).returnTo).toBeNull();
		await signUp(ctx, form);
		const sent = await db.select().from(letters).where(eq(letters.email, form.email));
		expect(sent.map(({ secret }) => secret).sort()).toEqual([false, true]);
	}));
