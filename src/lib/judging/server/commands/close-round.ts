import { personId } from '#lib/foundation/actor.ts';
import { newId } from '#lib/foundation/ids.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { belowFloor, leastReviews, type Quorum } from '#lib/rounds/quorum.ts';
import { hasQuorum, mayCloseRound } from '#lib/rounds/rules.ts';
import { lockRound, roundNow, ruleOf } from '#lib/rounds/server/rounds.ts';
import { freezes, type RoundRow, standings } from '#lib/rounds/server/schema.ts';
import { explanationsOf } from '../../explaining/frozen.ts';
import { rulesVersion } from '../../ranking/rules-version.ts';
import { explanations } from '../explaining/schema.ts';
import { sealRound, shuffledBy } from '../proof/sealing.ts';
import { type RoundStandings, roundStandings } from '../round-standings.ts';

const batch = 500;

/**
 * Close a round: its standings are frozen with the method and all that went in, and who goes on takes part in the next.
 * @param atQuorum why a review round is closed although entries are below its floor; recorded with their list
 * @throws Refused `role_needed`, `round_closed`, `round_before_open`, `not_open_yet`, `tie_at_cut`,
 * `screening_unfinished`, `decision_missing`, `too_many_placed`, `below_quorum`
 */
export async function closeRound(
	ctx: Context,
	eventId: string,
	roundId: string,
	{ atQuorum = '' }: { atQuorum?: string } = {}
): Promise<void> {
	await change(ctx, async (tx) => {
		const round = await lockRound(tx, eventId, roundId);
		const now = await roundNow(tx, round);
		const standing = await roundStandings(tx, round);
		const { placed, ranked, method, inputs, unscreened } = standing;
		demand(mayCloseRound(ctx.actor, now, ctx.now, ruleOf(round), placed, unscreened));
		const quorum = quorumOf(round, standing, atQuorum);

		const [freezeId, salt] = [newId(), newId()];
		const lines = placed.map(({ entryId, challengeId, score, place, goesOn, reason }) => ({
			...{ entryId, challengeId, score, place, goesOn, reason },
			standardError: ranked.get(entryId)?.se ?? null,
			reviews: ranked.get(entryId)?.reviews ?? 0
		}));
		const closing = { kind: round.kind, method, rulesVersion, inputs, standings: lines, salt };
		const sha256 = (await sealRound(tx, closing)).sha256.seal;
		const frozenBy = found(personId(ctx.actor));
		await tx.insert(freezes).values({
			id: freezeId,
			roundId,
			frozenAt: ctx.now,
			frozenBy,
			method,
			inputs,
			sha256,
			salt,
			rulesVersion,
			quorum
		});
		await inBatches(lines, (rows) => tx.insert(standings).values(rows.map((row) => ({ ...row, freezeId }))));
		await inBatches(explained(standing, salt), (rows) =>
			tx.insert(explanations).values(rows.map((row) => ({ ...row, freezeId })))
		);
		await record(tx, ctx, {
			action: 'round.closed',
			subjectId: roundId,
			scopeId: eventId,
			detail: {
				method,
				sha256,
				entries: placed.length,
				goOn: placed.filter(({ goesOn }) => goesOn).length,
				...(quorum
					? {
							least: quorum.least,
							reason: quorum.reason,
							below: quorum.below.map(({ entryId, reviews }) => `${entryId}: ${reviews}`)
						}
					: {})
			}
		});
	});
}

/** What is recorded of a closing below the floor of a review round; null where no entry is below it. */
function quorumOf(
	{ kind, settings }: Pick<RoundRow, 'kind' | 'settings'>,
	{ placed, ranked }: RoundStandings,
	reason: string
): Quorum | null {
	if (kind !== 'review') return null;
	const least = leastReviews(settings);
	const reviewsOf = placed.map(({ entryId }) => ({ entryId, reviews: ranked.get(entryId)?.reviews ?? 0 }));
	const below = belowFloor(reviewsOf, least);
	demand(hasQuorum(below.length, least, reason));
	return below.length > 0 ? { least, reason, below } : null;
}

/** How each score came about, for its team to read once the outcome is out. */
function explained({ scored }: RoundStandings, salt: string) {
	if (!scored) return [];
	const shuffled = (entry: string, judges: readonly string[]) => shuffledBy(salt, judges, entry);
	const all = explanationsOf(scored.input, scored.options, shuffled);
	return [...all].map(([entryId, detail]) => ({ entryId, detail }));
}

async function inBatches<Row>(
	rows: readonly Row[],
	insert: (rows: Row[]) => Promise<unknown>
): Promise<void> {
	for (let start = 0; start < rows.length; start += batch) await insert(rows.slice(start, start + batch));
}
