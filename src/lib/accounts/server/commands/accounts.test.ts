import { desc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { decodeBase32IgnorePadding } from '@oslojs/encoding';
import { aContext, as, rolledBack, testDatabase, testNow } from '#tests/factories/context.ts';
import type { SignUp } from '../../account-form.ts';
import { people, sessions } from '../schema.ts';
import { readerOf } from '../sessions.ts';
import { codeAt } from '../totp.ts';
import { requestReset, resetPassword } from './password.ts';
import { beginSecondFactor, confirmSecondFactor, passSecondFactor } from './second-factor.ts';
import { requestSignInLink, signInByLink, signInByPassword } from './sign-in.ts';
import { confirmEmail, signUp } from './sign-up.ts';

const database = testDatabase();
const refused = (code: string) => ({ refusal: { code } });
const password = 'a walk along the lake';

const form: SignUp = {
	name: 'Amara Diallo',
	email: 'amara@example.org',
	country: 'SN',
	stakeholderType: 'academia',
	gender: null,
	organisation: '',
	timeZone: 'Africa/Dakar',
	locale: 'fr',
	password,
	consent: true
};

/** The token of the newest letter's link. */
async function newestToken(db: Database): Promise<string> {
	const [letter] = await db
		.select()
		.from(letters)
		.orderBy(desc(letters.writtenAt), desc(letters.id))
		.limit(1);
	return letter?.body.action?.href.split('/').at(-1) ?? '';
}

async function signedUp(ctx: Context): Promise<string> {
	await signUp(ctx, form);
	const { token } = await confirmEmail(ctx, await newestToken(ctx.db), 'a phone');
	return token;
}

test('signing up, confirming, and being somebody', () =>
	rolledBack(database.db, async (db) => {
		const ctx = aContext(db);
		await signUp(ctx, form);
		// It sends a new link, and the first is spent.
		const later = { ...ctx, now: new Date(testNow.getTime() + 1000) };
		await expect(signInByPassword(later, { email: form.email, password }, '')).rejects.toMatchObject(
			refused('email_unconfirmed')
		);
		const token = await newestToken(db);
		const session = await confirmEmail(ctx, token, 'a phone');
		expect((await readerOf(db, testNow, session.token)).actor).toMatchObject({
			kind: 'person',
			name: 'Amara Diallo'
		});
		await expect(confirmEmail(ctx, token, '')).rejects.toMatchObject(refused('link_spent'));
		expect(await db.select({ id: sessions.id }).from(sessions)).not.toContainEqual({ id: session.token });
	}));

test('a second account for an address is not made, and its owner is told', () =>
	rolledBack(database.db, async (db) => {
		const ctx = aContext(db);
		await signedUp(ctx);
		await signUp({ ...ctx, now: new Date(testNow.getTime() + 1000) }, { ...form, name: 'Somebody else' });
		expect(await db.select({ name: people.name }).from(people)).toEqual([{ name: 'Amara Diallo' }]);
		const [letter] = await db.select().from(letters).orderBy(desc(letters.writtenAt)).limit(1);
		expect(letter?.subject).toBe('Vous avez déjà un compte');
	}));

test.each([
	['the right password', { email: form.email, password }, undefined],
	['a wrong one', { email: form.email, password: 'a walk along the sea' }, 'wrong_sign_in'],
	['an unknown address', { email: 'nobody@example.org', password }, 'wrong_sign_in']
])('signing in with %s', (_, given, code) =>
	rolledBack(database.db, async (db) => {
		const ctx = aContext(db);
		await signedUp(ctx);
		const attempt = signInByPassword(ctx, given, '');
		if (code) await expect(attempt).rejects.toMatchObject(refused(code));
		else expect((await readerOf(db, testNow, (await attempt).token)).actor.kind).toBe('person');
	})
);

test('after ten wrong passwords the right one has to wait, and a link still works', () =>
	rolledBack(database.db, async (db) => {
		const ctx = aContext(db);
		await signedUp(ctx);
		for (let n = 0; n < 10; n++)
			await expect(signInByPassword(ctx, { email: form.email, password: 'wrong' }, '')).rejects.toMatchObject(
				refused('wrong_sign_in')
			);
		await expect(signInByPassword(ctx, { email: form.email, password }, '')).rejects.toMatchObject(
			refused('slow_down')
		);
		await requestSignInLink({ ...ctx, now: new Date(testNow.getTime() + 1000) }, form.email, '/account');
		expect(await signInByLink(ctx, await newestToken(db), '')).toMatchObject({ returnTo: '/account' });
	}));

test('a link for an unknown address is no letter, and no error', () =>
	rolledBack(database.db, async (db) => {
		await requestSignInLink(aContext(db), 'nobody@example.org', null);
		expect(await db.select().from(letters)).toEqual([]);
	}));

test('a link is good for half an hour', () =>
	rolledBack(database.db, async (db) => {
		const ctx = aContext(db);
		await signedUp(ctx);
		const asked = { ...ctx, now: new Date(testNow.getTime() + 1000) };
		await requestSignInLink(asked, form.email, null);
		const late = { ...ctx, now: new Date(asked.now.getTime() + 30 * 60_000) };
		await expect(signInByLink(late, await newestToken(db), '')).rejects.toMatchObject(refused('link_spent'));
	}));

test('a new password ends all sessions', () =>
	rolledBack(database.db, async (db) => {
		const ctx = aContext(db);
		const token = await signedUp(ctx);
		await requestReset({ ...ctx, now: new Date(testNow.getTime() + 1000) }, form.email);
		await resetPassword(ctx, await newestToken(db), 'another walk, another lake');
		expect((await readerOf(db, testNow, token)).actor.kind).toBe('anonymous');
		await expect(signInByPassword(ctx, { email: form.email, password }, '')).rejects.toMatchObject(
			refused('wrong_sign_in')
		);
	}));

test('with an authenticator, a password alone is nobody; a code works once', () =>
	rolledBack(database.db, async (db) => {
		const ctx = aContext(db);
		const first = await readerOf(db, testNow, await signedUp(ctx));
		const own = as(ctx, first.actor);
		const enrolment = await beginSecondFactor(own);
		if (enrolment === 'confirmed') throw new Error('not confirmed yet');
		const key = decodeBase32IgnorePadding(enrolment.text);
		await expect(confirmSecondFactor(own, first.sessionId ?? '', '000000')).rejects.toMatchObject(
			refused('wrong_code')
		);
		const recovery = await confirmSecondFactor(own, first.sessionId ?? '', codeAt(key, testNow));
		expect(recovery).toHaveLength(10);

		const session = await signInByPassword(ctx, { email: form.email, password }, '');
		const waiting = await readerOf(db, testNow, session.token);
		expect(waiting).toMatchObject({ actor: { kind: 'anonymous' }, waitsForCode: true });
		const pass = (code: string, at = testNow) =>
			passSecondFactor({ ...ctx, now: at }, waiting.sessionId ?? '', code);
		await expect(pass(codeAt(key, testNow))).rejects.toMatchObject(refused('wrong_code'));
		const later = new Date(testNow.getTime() + 60_000);
		await pass(codeAt(key, later), later);
		expect((await readerOf(db, later, session.token)).actor).toMatchObject({ secondFactor: true });
		await pass(recovery[0] ?? '', later);
		await expect(pass(recovery[0] ?? '', later)).rejects.toMatchObject(refused('wrong_code'));
	}));

test('a session of somebody who was disabled is nobody’s', () =>
	rolledBack(database.db, async (db) => {
		const token = await signedUp(aContext(db));
		await db.update(people).set({ disabledAt: testNow }).where(eq(people.email, form.email));
		expect((await readerOf(db, testNow, token)).actor.kind).toBe('anonymous');
	}));
