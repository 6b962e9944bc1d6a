import { generateHOTP } from '@oslojs/otp';
import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { secret } from '#lib/foundation/server/environment.ts';

const stepSeconds = 30;
const digits = 6;

/** The time step of an instant (RFC 6238, 4.1). */
function stepAt(instant: Date): number {
	return Math.floor(instant.getTime() / 1000 / stepSeconds);
}

/** The code of a key at an instant; for tests and for the demo's sign-in page. */
export function codeAt(key: Uint8Array, instant: Date): string {
	return generateHOTP(key, BigInt(stepAt(instant)), digits);
}

/**
 * The time step whose code this is: the current one or a neighbour, but none that was used before.
 * @returns undefined where the code is wrong
 */
export function matchingStep(key: Uint8Array, code: string, now: Date, lastStep: number): number | undefined {
	const given = Buffer.from(code.replace(/\s/g, ''));
	const current = stepAt(now);
	return [current, current - 1, current + 1].find((step) => {
		const expected = Buffer.from(generateHOTP(key, BigInt(step), digits));
		return step > lastStep && given.length === expected.length && timingSafeEqual(given, expected);
	});
}

function encryptionKey(): Buffer {
	return createHash('sha256').update(`totp:${secret()}`).digest();
}

/** Encrypt a key for the table (AES-256-GCM: nonce, tag, text). */
export function sealKey(key: Uint8Array): Uint8Array {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', encryptionKey(), nonce);
	const text = Buffer.concat([cipher.update(key), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** The key of a table's row. Throws where the installation's secret is not the one that it was sealed with. */
export function openKey(sealed: Uint8Array): Uint8Array {
	const bytes = Buffer.from(sealed);
	const cipher = createDecipheriv('aes-256-gcm', encryptionKey(), bytes.subarray(0, 12));
	cipher.setAuthTag(bytes.subarray(12, 28));
	return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]);
}
