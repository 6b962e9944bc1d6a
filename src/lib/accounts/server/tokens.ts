import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a link, in characters that an address may hold. */
export function newToken(): string {
	return randomBytes(32).toString('base64url');
}

/** What is kept of a token. It needs no salt: the token has more entropy than could ever be tried. */
export function tokenHash(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
