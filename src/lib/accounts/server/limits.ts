import type { Limit } from '#lib/foundation/server/limits/limit.ts';

/** Wrong passwords for one address. Links by mail still work meanwhile, so that nobody can lock the owner out. */
export const passwordTries: Limit = { name: 'password', tries: 10, seconds: 15 * 60 };
/** Wrong passwords from one source; high, because many honest people share an address (carrier NAT). */
export const passwordTriesBySource: Limit = { name: 'password-source', tries: 200, seconds: 15 * 60 };
export const codeTries: Limit = { name: 'code', tries: 8, seconds: 15 * 60 };
/** Letters that a stranger can cause to one address. */
export const lettersPerHour: Limit = { name: 'letters-hour', tries: 5, seconds: 60 * 60 };
export const lettersPerDay: Limit = { name: 'letters-day', tries: 20, seconds: 24 * 60 * 60 };
export const signUpsBySource: Limit = { name: 'sign-up-source', tries: 600, seconds: 60 * 60 };
