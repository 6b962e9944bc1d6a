import { createHmac, timingSafeEqual } from 'node:crypto';
import { secret } from '../environment.ts';

/** The key that signs the addresses to which files are sent. Like the rest of the token, known to this installation only. */
function apiKey(): string {
	return `sk_live_${createHmac('sha256', secret()).update('uploads').digest('hex')}`;
}

/** What UploadThing's router takes for an account's token: here it is the installation itself. */
export function ownToken(): string {
	const token = { apiKey: apiKey(), appId: 'laureate', regions: ['here'] };
	return Buffer.from(JSON.stringify(token)).toString('base64');
}

/** The signature of a text, in the form in which UploadThing writes it. */
export function signatureOf(text: string): string {
	return `hmac-sha256=${createHmac('sha256', apiKey()).update(text).digest('hex')}`;
}

/** Was this address made by our router, and is it still good? By the clock by which the router made it. */
export function isOurAddress(url: URL): boolean {
	const plain = new URL(url);
	const given = Buffer.from(plain.searchParams.get('signature') ?? '');
	plain.searchParams.delete('signature');
	const right = Buffer.from(signatureOf(plain.href));
	const genuine = given.length === right.length && timingSafeEqual(given, right);
	return genuine && Number(plain.searchParams.get('expires')) > Date.now();
}
