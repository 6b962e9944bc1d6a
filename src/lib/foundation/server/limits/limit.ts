import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from '../../refusal.ts';
import type { Context } from '../context.ts';
import { rateLimits } from './schema.ts';

/** So many tries within so many seconds, counted per key and shared by all processes. */
export interface Limit {
	name: string;
	tries: number;
	seconds: number;
}

function limiter(ctx: Context, { name, tries, seconds }: Limit) {
	return new RateLimiterDrizzle({
		storeClient: ctx.db,
		schema: rateLimits,
		keyPrefix: name,
		points: tries,
		duration: seconds,
		clearExpiredByTimeout: false
	});
}

/**
 * Count one try. Counted outside of the caller's transaction, so that a refusal later on does not give it back.
 * @throws Refused `slow_down`, with the seconds to wait
 */
export async function countTry(ctx: Context, limit: Limit, key: string): Promise<void> {
	try {
		await limiter(ctx, limit).consume(key);
	} catch (reason) {
		if (!(reason instanceof RateLimiterRes)) throw reason;
		const retryAfterSeconds = Math.ceil(reason.msBeforeNext / 1000);
		throw new Refused({ code: 'slow_down', retryAfterSeconds });
	}
}

/** Forget the tries of a key, e.g. after the right password. */
export async function forgetTries(ctx: Context, limit: Limit, key: string): Promise<void> {
	await limiter(ctx, limit).delete(key);
}

/** IPv4 as it is, IPv6 by its /64: one household, one key. An address alone never blocks for long (carrier NAT). */
export function sourceKey(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
	if (mapped) return mapped;
	if (!address.includes(':')) return address;
	const [head = '', tail = ''] = address.toLowerCase().split('::');
	const front = head.split(':').filter(Boolean);
	const back = tail.split(':').filter(Boolean);
	const gap = address.includes('::') ? 8 - front.length - back.length : 0;
	const groups = [...front, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...back];
	return groups
		.slice(0, 4)
		.map((group) => parseInt(group, 16).toString(16))
		.join(':');
}
