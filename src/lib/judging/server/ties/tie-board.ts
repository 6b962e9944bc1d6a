import { inArray, sql } from 'drizzle-orm';
import { inLocale } from '#lib/foundation/localized.ts';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { freezeInForce } from '#lib/rounds/server/entrants.ts';
import { roundOf } from '#lib/rounds/server/rounds.ts';
import { nextReader } from '../../ties/next-reader.ts';
import { stepWords } from '../../ties/words.ts';
import { planGround } from '../assignment-plan.ts';
import { wallsOf } from '../panel/walls.ts';
import { climbedTies, publishedLadder } from './ladder.ts';

/**
 * The ties at the cut of a round, with the published ladder applied step by step, and who could read each of the tied
 * entries once more. A tie of which an entry is withheld from the reader is left out.
 */
export async function tieBoard(ctx: Context, eventId: string, roundId: string) {
	demand(mayObserve(ctx.actor, eventId));
	const { db, locale } = ctx;
	const round = await roundOf(db, eventId, roundId);
	if (round.kind !== 'review' || (await freezeInForce(db, round.id))) return [];
	const ties = await climbedTies(db, round);
	if (ties.length === 0) return [];
	const tied = ties.flatMap(({ entryIds }) => entryIds);
	const [{ names }, rows, withheld, ground] = await Promise.all([
		publishedLadder(db, round),
		db
			.select({
				id: entries.id,
				number: entries.number,
				title: sql<string>`${entries.content}->>'title'`
			})
			.from(entries)
			.where(inArray(entries.id, tied)),
		wallsOf(ctx, eventId, tied),
		planGround(db, round, {})
	]);
	const row = new Map(rows.map((one) => [one.id, one]));
	const judge = new Map(ground.judges.map((one) => [one.judgeId, one.name]));
	const criterion = (id: string) => inLocale(names.get(id) ?? {}, locale);
	return ties
		.filter(({ entryIds }) => !entryIds.some((id) => withheld.has(id)))
		.map(({ challengeId, place, seats, entryIds, climb }) => ({
			...{ challengeId, place, seats, end: climb.end },
			entries: entryIds.map((entryId) => ({
				...{ entryId, number: row.get(entryId)?.number ?? null, title: row.get(entryId)?.title ?? '' },
				/** Who would read it once more; null where nobody can. */
				reader: judge.get(nextReader(ground.input, ground.held, entryId) ?? '') ?? null
			})),
			rungs: climb.rungs.map(({ step, figures }) => ({
				words: stepWords(step, criterion),
				figures: [...figures].map(([entryId, figure]) => ({ entryId, figure }))
			})),
			/** Groups of equals, best first. */
			groups: climb.groups
		}));
}
