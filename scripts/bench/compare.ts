import { sql } from 'drizzle-orm';
import type { Connection } from '#lib/foundation/server/db/database.ts';
import type { BenchEvent } from './data.ts';
import { load, type Load } from './load.ts';

/** Each judge answers one pair after the other, as the page's script does: the answer comes with the next pair. */
interface Comparer {
	cookie: string;
	comparison: string;
}

/** Turn the review round of the bench's event into one of comparisons, and give every judge a first pair. */
export async function startComparers(
	{ db }: Connection,
	event: BenchEvent,
	url: string,
	many: number
): Promise<Comparer[]> {
	await db.execute(sql`update rounds set kind = 'comparison' where id = ${event.reviewRoundId}`);
	const page = `${url}/events/${event.slug}/judge/compare/${event.reviewRoundId}`;
	const comparers: Comparer[] = [];
	for (const { cookie } of event.judges.slice(0, many)) {
		await fetch(`${page}?/start`, { method: 'POST', headers: headersOf(cookie, url), redirect: 'manual' });
		const shown = await (await fetch(page, { headers: { cookie } })).text();
		const comparison = /name="comparison" value="([0-9a-f-]{36})"/.exec(shown)?.[1];
		if (!comparison) throw new Error('a judge got no pair');
		comparers.push({ cookie, comparison });
	}
	return comparers;
}

const headersOf = (cookie: string, url: string) => ({
	...{ cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' },
	'x-sveltekit-action': 'true',
	accept: 'application/json'
});

/** So many judges answer as fast as they get pairs. */
export async function compareAtOnce(
	event: BenchEvent,
	url: string,
	comparers: readonly Comparer[],
	{ seconds, pids }: { seconds: number; pids: readonly number[] }
): Promise<Load> {
	return load(
		(n, lane) => {
			const comparer = comparers[lane];
			if (!comparer) throw new Error('no judge');
			return {
				url: `${url}/events/${event.slug}/judge/compare/${event.reviewRoundId}?/answer`,
				method: 'POST',
				headers: headersOf(comparer.cookie, url),
				body: new URLSearchParams({
					comparison: comparer.comparison,
					answer: n % 2 === 0 ? 'left' : 'right'
				}).toString(),
				heard: (answer) => {
					// What was answered can be taken back; the other id is that of the next pair. Before them stands the address.
					const next = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
					const ids = answer.slice(answer.indexOf('"data"')).match(next) ?? [];
					const other = ids.find((id) => id !== comparer.comparison && !answer.includes(`files/${id}`));
					if (!other) return false;
					comparer.comparison = other;
					return true;
				}
			};
		},
		{ connections: comparers.length, seconds, pids }
	);
}
