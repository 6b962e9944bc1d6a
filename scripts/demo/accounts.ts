import { encodeBase32NoPadding } from '@oslojs/encoding';
import { createHmac } from 'node:crypto';
import { newId } from '#lib/foundation/ids.ts';
import { type Person, system } from '#lib/foundation/actor.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { secret } from '#lib/foundation/server/environment.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { people, totpKeys } from '#lib/accounts/server/schema.ts';
import { sealKey } from '#lib/accounts/server/totp.ts';
import type { DemoPerson } from './content/people.ts';
import { asPerson, contextAt, type Installation } from './installation.ts';

const asOften = 200;

/**
 * Accounts as if each had signed up and followed the letter's link. They are made in bulk, without the letters and the
 * limits of signing up one by one; without a password a person signs in by a link that comes by letter.
 */
export async function makeAccounts(
	installation: Installation,
	wanted: readonly DemoPerson[],
	at: (index: number) => Date,
	passwordHash: string | null = null
): Promise<Person[]> {
	const made = wanted.map((person, index) => ({
		person,
		account: asPerson(newId(), person),
		createdAt: at(index)
	}));
	for (let start = 0; start < made.length; start += asOften) {
		const batch = made.slice(start, start + asOften);
		const ctx = contextAt(installation, system, installation.now);
		await change(ctx, async (tx) => {
			await tx.insert(people).values(
				batch.map(({ person, account, createdAt }) => {
					const { name, email, country, stakeholderType, gender, organisation, timeZone, locale } = person;
					return {
						...{ name, email, country, stakeholderType, gender, organisation, timeZone, locale },
						...{ id: account.personId, passwordHash, languages: [...person.languages] },
						...{ createdAt, consentedAt: createdAt, emailConfirmedAt: createdAt }
					};
				})
			);
			for (const { account, createdAt } of batch)
				await record(
					tx,
					{ ...ctx, actor: account, now: createdAt },
					{ action: 'person.signed_up', subjectId: account.personId }
				);
		});
	}
	return made.map(({ account }) => account);
}

/** Made from the installation's secret: the same at every start, and unknown to whoever only reads this file. */
function drawn(purpose: string): Buffer {
	return createHmac('sha256', secret()).update(`demo:${purpose}`).digest();
}

/** The password of all demo sign-ins of this installation. */
export function demoPassword(): string {
	return `ageing-better-${encodeBase32NoPadding(drawn('password')).slice(0, 12).toLowerCase()}`;
}

export function demoPasswordHash(): Promise<string> {
	return hashPassword(demoPassword());
}

/** The authenticator's key of a demo sign-in. */
export function demoTotpKey(email: string): Uint8Array {
	return drawn(`totp:${email}`).subarray(0, 20);
}

/** Give somebody a second factor, as if they had scanned the code and typed the first figures. */
export async function giveSecondFactor(installation: Installation, person: Person, at: Date): Promise<void> {
	await change(contextAt(installation, person, at), async (tx) => {
		await tx.insert(totpKeys).values({
			personId: person.personId,
			encryptedKey: sealKey(demoTotpKey(person.email)),
			confirmedAt: at
		});
	});
}
