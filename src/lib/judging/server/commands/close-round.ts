import { createHash } from 'node:crypto';
import { personId } from '#lib/foundation/actor.ts';
import { newId } from '#lib/foundation/ids.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { canonical } from '#lib/foundation/server/audit/chain.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { mayCloseRound } from '#lib/rounds/rules.ts';
import { lockRound, roundNow, ruleOf } from '#lib/rounds/server/rounds.ts';
import { freezes, standings } from '#lib/rounds/server/schema.ts';
import { roundStandings } from '../round-standings.ts';

const batch = 500;

/**
 * Close a round: its standings are frozen with the method and all that went in, and who goes on takes part in the next.
 * @throws Refused `role_needed`, `round_closed`, `round_before_open`, `not_open_yet`, `tie_at_cut`,
 * `screening_unfinished`, `decision_missing`, `too_many_placed`
 */
export async function closeRound(ctx: Context, eventId: string, roundId: string): Promise<void> {
	await change(ctx, async (tx) => {
		const round = await lockRound(tx, eventId, roundId);
		const now = await roundNow(tx, round);
		const { placed, ranked, method, inputs, unscreened } = await roundStandings(tx, round);
		demand(mayCloseRound(ctx.actor, now, ctx.now, ruleOf(round), placed, unscreened));

		const freezeId = newId();
		const sha256 = createHash('sha256').update(canonical(inputs)).digest('hex');
		const frozenBy = found(personId(ctx.actor));
		await tx
			.insert(freezes)
			.values({ id: freezeId, roundId, frozenAt: ctx.now, frozenBy, method, inputs, sha256 });
		const rows = placed.map(({ entryId, challengeId, score, place, goesOn, reason }) => ({
			...{ freezeId, entryId, challengeId, score, place, goesOn, reason },
			standardError: ranked.get(entryId)?.se ?? null,
			reviews: ranked.get(entryId)?.reviews ?? 0
		}));
		for (let start = 0; start < rows.length; start += batch)
			await tx.insert(standings).values(rows.slice(start, start + batch));
		await record(tx, ctx, {
			action: 'round.closed',
			subjectId: roundId,
			scopeId: eventId,
			detail: { method, sha256, entries: placed.length, goOn: placed.filter(({ goesOn }) => goesOn).length }
		});
	});
}
