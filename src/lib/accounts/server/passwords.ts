import { hash, verify } from '@node-rs/argon2';

// OWASP's first choice for Argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id of a password, NFKC-normalised so that it is the same from every keyboard. */
export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize('NFKC'), cost);
}

let decoy: Promise<string> | undefined;

/** Is it the password? Where there is no hash the same work is done in vain, so that the time tells nothing. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
	decoy ??= hashPassword('nobody has this password');
	const right = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
	return right && passwordHash !== null;
}
