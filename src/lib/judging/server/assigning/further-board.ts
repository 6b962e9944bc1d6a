import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Localized } from '#lib/foundation/localized.ts';
import { demand, refusalOf, type RefusalCode } from '#lib/foundation/refusal.ts';
import { canonical } from '#lib/foundation/canonical.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import type { FurtherReason } from '../../assigning/further.ts';
import { mayGiveFurther } from '../../rules.ts';
import { withheldFrom } from '../conflicts/withheld.ts';
import { furtherGround, type FurtherReview, furtherReviews, furtherShareOf } from './further-ground.ts';

/** A further review that is proposed, for the people who run the round. */
export interface ProposedReview {
	entryId: string;
	number: number | null;
	title: string;
	challenge: Localized;
	judge: string;
	reason: FurtherReason;
}

/** Where one more review matters. */
export interface FurtherBoard {
	round: { id: string; name: Localized; outcome: Localized; reviewsPerEntry: number; topK: number };
	/** Per cent of the first pass; 0 where the round gives nothing more. */
	share: number;
	/** Reviews of the first pass, and how many reviews are finished. */
	firstPass: number;
	done: number;
	left: number;
	withRoom: number;
	/** How many were asked for. */
	budget: number;
	proposals: ProposedReview[];
	/** All proposals, those of entries that the reader must not hear of included. */
	proposed: number;
	withheld: number;
	/** Of the proposals: what is confirmed is what was seen. */
	hash: string;
	refusal: RefusalCode | null;
}

/** So many are proposed where nobody says how many. */
const usual = 20;

/** Propose further reviews. Nothing changes. A constant number of queries, and the time of the reckoning. */
export async function furtherBoard(
	ctx: Context,
	eventId: string,
	roundId: string,
	wanted: number | null
): Promise<FurtherBoard> {
	demand(mayObserve(ctx.actor, eventId));
	const { db } = ctx;
	const round = await roundOf(db, eventId, roundId);
	const [now, ground, called, withheld] = await Promise.all([
		roundNow(db, round),
		furtherGround(db, round),
		db
			.select({
				entryId: entries.id,
				number: entries.number,
				title: sql<string>`${entries.content}->>'title'`,
				challenge: challenges.shortName
			})
			.from(entries)
			.innerJoin(challenges, eq(challenges.id, entries.challengeId))
			.where(eq(entries.eventId, eventId)),
		withheldFrom(ctx, eventId)
	]);
	const share = furtherShareOf(round);
	const refusal = refusalOf(mayGiveFurther(ctx.actor, round.kind, now, share)) ?? null;
	const { input } = ground;
	const left = share > 0 ? input.budget : 0;
	const budget = Math.min(left, wanted ?? usual);
	const open = round.kind === 'review' && !now.frozen && now.fed;
	const reviews = open ? furtherReviews(ground, budget) : [];
	const named = new Map(called.map((one) => [one.entryId, one]));
	const judges = new Map(ground.ground.judges.map(({ judgeId, name }) => [judgeId, name]));
	return {
		round: {
			...{ id: round.id, name: round.name, outcome: round.outcomeLabel, topK: input.topK },
			reviewsPerEntry: round.settings.reviewsPerEntry
		},
		...{ share, left, budget, done: ground.done, withRoom: ground.withRoom },
		firstPass: input.entries.length * round.settings.reviewsPerEntry,
		proposals: reviews
			.filter(({ entryId }) => !withheld.has(entryId))
			.map(({ entryId, judgeId, reason }) => ({
				...{ entryId, reason, judge: judges.get(judgeId) ?? '' },
				number: named.get(entryId)?.number ?? null,
				title: named.get(entryId)?.title ?? '',
				challenge: named.get(entryId)?.challenge ?? {}
			})),
		proposed: reviews.length,
		withheld: withheld.size,
		hash: furtherHash(reviews),
		refusal
	};
}

/** One text for what is proposed; scores that arrive meanwhile and change nothing of it leave it as it is. */
export function furtherHash(reviews: readonly FurtherReview[]): string {
	const pairs = reviews.map(({ entryId, judgeId }) => `${entryId}/${judgeId}`).sort();
	return createHash('sha256').update(canonical(pairs)).digest('hex');
}
