import { createHash } from 'node:crypto';
import type { Localized } from '#lib/foundation/localized.ts';
import { demand, refusalOf, type RefusalCode, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import { silentJudges } from '../../pace/silent.ts';
import { type TopUp, topUp } from '../../pace/top-up.ts';
import { mayAssign } from '../../rules.ts';
import { withheldFrom } from '../conflicts/withheld.ts';
import { planGround, type PlanGround } from '../assignment-plan.ts';
import { mayStillRead, roundWork } from './round-work.ts';

/** A judge with open work of whom there has been no sign. */
interface SilentJudge {
	judgeId: string;
	name: string;
	/** Entries that are not begun. */
	open: number;
	/** Entries that are begun or finished, and stay. */
	kept: number;
	lastHereAt: Date | null;
	/** Whole days without a sign. */
	quietDays: number;
	chosen: boolean;
}

/** What an organiser looks at before the work of silent judges moves. Names and titles, for the people who run it. */
export interface TopUpBoard {
	round: { id: string; name: Localized };
	silent: SilentJudge[];
	/** But those of entries that are withheld from a reader who has a conflict. */
	moves: { entry: NamedEntry; from: string; to: string }[];
	fills: { entry: NamedEntry; to: string }[];
	stays: { entry: NamedEntry; judge: string }[];
	/** Of the plan's ground and of who was chosen. */
	hash: string;
	/** Why nothing can be moved now. */
	refusal: RefusalCode | null;
}

interface NamedEntry {
	number: number | null;
	title: string;
}

/**
 * Who is silent, and what moves when their work goes to others. The queries of a round's work and of its plan, whatever
 * its size.
 * @param picked the judges whose work should move; all who are silent where it is undefined
 * @throws Refused `role_needed`, `not_found` (also for a round without reviews)
 */
export async function topUpBoard(
	ctx: Context,
	eventId: string,
	roundId: string,
	{ days, picked }: { days: number; picked?: readonly string[] | undefined }
): Promise<TopUpBoard> {
	demand(mayObserve(ctx.actor, eventId));
	const { db, now } = ctx;
	const round = await roundOf(db, eventId, roundId);
	if (round.kind !== 'review') throw new Refused({ code: 'not_found' });
	const [withheld, at, work] = await Promise.all([
		withheldFrom(ctx, eventId),
		roundNow(db, round),
		roundWork(db, round)
	]);
	const refusal = refusalOf(mayAssign(ctx.actor, round.kind, at)) ?? null;
	const reading = work.judges.filter(({ state }) => mayStillRead(state));
	const quiet = silentJudges(
		reading.map(({ judgeId, lastHereAt, seats }) => ({
			...{ judgeId, lastHereAt },
			openSince: seats.filter(({ state }) => state === null).map(({ assignedAt }) => assignedAt)
		})),
		{ days, opensAt: round.opensAt, now }
	);
	const silent = reading.flatMap(({ judgeId, name, lastHereAt, seats }): SilentJudge[] => {
		const quietDays = quiet.get(judgeId);
		if (quietDays === undefined) return [];
		const open = seats.filter(({ state }) => state === null).length;
		const chosen = picked === undefined || picked.includes(judgeId);
		return [{ judgeId, name, open, kept: seats.length - open, lastHereAt, quietDays, chosen }];
	});
	const ground = await planGround(db, round, {});
	const chosen = silent.filter((judge) => judge.chosen).map(({ judgeId }) => judgeId);
	const plan: TopUp =
		chosen.length > 0 && !at.frozen ? topUp(ground, new Set(chosen)) : { moves: [], fills: [], stays: [] };
	const names = new Map(ground.judges.map(({ judgeId, name }) => [judgeId, name]));
	const entries = new Map(work.entries.map((entry) => [entry.entryId, entry]));
	const entry = (id: string): NamedEntry => {
		const { number = null, title = '' } = entries.get(id) ?? {};
		return { number, title };
	};
	const shown = ({ entryId }: { entryId: string }) => !withheld.has(entryId);
	const name = (judgeId: string) => names.get(judgeId) ?? '';
	return {
		round: { id: round.id, name: round.name },
		silent: silent.sort((a, b) => b.quietDays - a.quietDays || b.open - a.open),
		moves: plan.moves.filter(shown).map(({ entryId, from, to }) => ({
			...{ entry: entry(entryId), from: name(from), to: name(to) }
		})),
		fills: plan.fills.filter(shown).map(({ entryId, to }) => ({ entry: entry(entryId), to: name(to) })),
		stays: plan.stays
			.filter(shown)
			.map(({ entryId, judgeId }) => ({ entry: entry(entryId), judge: name(judgeId) })),
		hash: topUpHash(ground, chosen),
		refusal
	};
}

/** One text for a plan: the same ground and the same judges move the same work. */
export function topUpHash(ground: PlanGround, judgeIds: readonly string[]): string {
	return createHash('sha256')
		.update([ground.hash, ...judgeIds.toSorted()].join(' '))
		.digest('hex');
}
