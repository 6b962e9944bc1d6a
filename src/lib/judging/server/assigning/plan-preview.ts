import { asc, eq, sql } from 'drizzle-orm';
import { demand, refusalOf, type RefusalCode } from '#lib/foundation/refusal.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import { linkedGroups } from '../../assigning/links.ts';
import { fairShares } from '../../assigning/shares.ts';
import type { GapReason } from '../../assigning/types.ts';
import { wallsOf } from '../../assigning/walls.ts';
import type { JudgeState } from '../../review.ts';
import { mayAssign } from '../../rules.ts';
import { withheldFrom } from '../conflicts/withheld.ts';
import {
	type AssignmentPlan,
	planFrom,
	type PlanGround,
	planGround,
	type PlanWishes
} from '../assignment-plan.ts';

/** An entry, as organisers name it. */
export interface NamedEntry {
	entryId: string;
	number: number | null;
	title: string;
}

/** What the plan means for one judge. */
export interface PlannedJudge {
	judgeId: string;
	name: string;
	state: JudgeState;
	capacity: number;
	/** The fair share of the work; seldom a whole number. */
	share: number;
	before: number;
	after: number;
	added: NamedEntry[];
	removed: NamedEntry[];
}

/** An entry that lacks reviews even with the plan, and the figures that explain it. */
export interface PlannedGap extends NamedEntry {
	missing: number;
	why: GapReason;
	/** Judges who take part at all. */
	judges: number;
	/** Judges who read its language. */
	readers: number;
	/** Judges who may read it: in its language, with nothing in between. */
	eligible: number;
	/** BCP 47; empty where it does not say. */
	language: string;
}

/** A pair that was laid down or planned, by name. */
export interface NamedPair extends NamedEntry {
	judge: string;
}

/** Entries that share no judge with the others of their challenge. */
export interface SplitChallenge {
	challenge: Localized;
	/** For each group, the largest first: how many entries, and who reads them. */
	groups: { entries: number; judges: string[] }[];
}

/** A plan, before anything of it happens. */
export interface PlanPreview {
	round: { id: string; name: Localized; reviewsPerEntry: number };
	/** The plan that is sent is this one or none. */
	hash: string;
	added: number;
	removed: number;
	/** Entries that the reader must not hear of: they are in the plan, and not named. */
	withheld: number;
	judges: PlannedJudge[];
	gaps: PlannedGap[];
	/** Pairs that must be, and can't. */
	refused: NamedPair[];
	/** 0 to 1; `worst` is of the pair that fits least, null where there is no pair. */
	fit: { mean: number; worst: { fit: number; pairs: number; example: NamedPair } | null };
	/** How well scores can be compared: groups in all, and challenges that fall apart. */
	links: { groups: number; split: SplitChallenge[] };
	refusal: RefusalCode | null;
}

/** Make a plan and show what it would change. Nothing changes. A constant number of queries, and the time of the planning. */
export async function planPreview(
	ctx: Context,
	eventId: string,
	roundId: string,
	wishes: PlanWishes
): Promise<PlanPreview> {
	demand(mayObserve(ctx.actor, eventId));
	const { db } = ctx;
	const round = await roundOf(db, eventId, roundId);
	const [now, ground, called, areas, withheld] = await Promise.all([
		roundNow(db, round),
		planGround(db, round, wishes),
		db
			.select({
				entryId: entries.id,
				number: entries.number,
				title: sql<string>`${entries.content}->>'title'`,
				language: sql<string>`${entries.content}->>'language'`
			})
			.from(entries)
			.where(eq(entries.eventId, eventId)),
		db
			.select({ id: challenges.id, name: challenges.shortName })
			.from(challenges)
			.where(eq(challenges.eventId, eventId))
			.orderBy(asc(challenges.position)),
		withheldFrom(ctx, eventId)
	]);
	const shown = <One extends { entryId: string }>(list: One[]) =>
		list.filter(({ entryId }) => !withheld.has(entryId));
	const refusal = refusalOf(mayAssign(ctx.actor, round.kind, now)) ?? null;
	const open = round.kind === 'review' && !now.frozen && now.fed;
	const plan = open ? planFrom(ground) : nothing;
	const named = new Map(called.map((one) => [one.entryId, one]));
	const entry = (entryId: string): NamedEntry => ({
		entryId,
		number: named.get(entryId)?.number ?? null,
		title: named.get(entryId)?.title ?? ''
	});
	const nameOf = new Map(ground.judges.map(({ judgeId, name }) => [judgeId, name]));
	const pair = (entryId: string, judgeId: string): NamedPair => ({
		...entry(entryId),
		judge: nameOf.get(judgeId) ?? ''
	});
	return {
		round: { id: round.id, name: round.name, reviewsPerEntry: round.settings.reviewsPerEntry },
		hash: ground.hash,
		added: plan.add.length,
		removed: plan.remove.length,
		withheld: withheld.size,
		judges: judgesOf(ground, plan, entry)
			.map((judge) => ({ ...judge, added: shown(judge.added), removed: shown(judge.removed) }))
			.sort((a, b) => a.name.localeCompare(b.name, ctx.locale)),
		gaps: shown(gapsOf(ground, plan, entry, (id) => named.get(id)?.language ?? '')),
		refused: shown(plan.refused.map(({ entryId, judgeId }) => pair(entryId, judgeId))),
		fit: fitOf(ground, plan, pair, withheld),
		links: linksOf(ground, plan, (id) => nameOf.get(id) ?? '', areas, ctx),
		refusal
	};
}

const nothing: AssignmentPlan = { add: [], remove: [], gaps: [], refused: [], seats: [], fit: 0 };

function judgesOf(
	{ input, judges, held }: PlanGround,
	plan: AssignmentPlan,
	entry: (id: string) => NamedEntry
): PlannedJudge[] {
	const capacities = input.judges.map(({ capacity }) => capacity);
	const shares = fairShares(capacities, plan.seats.length);
	const shareOf = new Map(input.judges.map(({ id }, at) => [id, shares[at] ?? 0]));
	const [before, added, removed] = [held, plan.add, plan.remove].map((list) =>
		Map.groupBy(list, ({ judgeId }) => judgeId)
	);
	const its = (map: Map<string, { entryId: string }[]> | undefined, id: string) => map?.get(id) ?? [];
	return judges
		.filter(({ judgeId }) => shareOf.has(judgeId) || before?.has(judgeId))
		.map(({ judgeId, name, state, capacity }) => {
			const [has, come, go] = [before, added, removed].map((map) => its(map, judgeId));
			return {
				...{ judgeId, name, state, capacity, share: shareOf.get(judgeId) ?? 0 },
				before: has?.length ?? 0,
				after: (has?.length ?? 0) + (come?.length ?? 0) - (go?.length ?? 0),
				added: (come ?? []).map(({ entryId }) => entry(entryId)),
				removed: (go ?? []).map(({ entryId }) => entry(entryId))
			};
		});
}

function gapsOf(
	{ input }: PlanGround,
	plan: AssignmentPlan,
	entry: (id: string) => NamedEntry,
	written: (id: string) => string
): PlannedGap[] {
	const languageOf = new Map(input.entries.map(({ id, language }) => [id, language]));
	const reads = (language: string) => input.judges.filter(({ languages }) => languages.includes(language));
	return plan.gaps.map(({ entry: id, missing, why, eligible }) => ({
		...entry(id),
		...{ missing, why, eligible, judges: input.judges.length, language: written(id) },
		readers: reads(languageOf.get(id) ?? '').length
	}));
}

function fitOf(
	{ input }: PlanGround,
	{ seats }: AssignmentPlan,
	pair: (entryId: string, judgeId: string) => NamedPair,
	withheld: ReadonlySet<string>
): PlanPreview['fit'] {
	const { fitOf: fits } = wallsOf(input);
	const entryAt = new Map(input.entries.map(({ id }, at) => [id, at]));
	const judgeAt = new Map(input.judges.map(({ id }, at) => [id, at]));
	const each = seats
		.filter((seat) => !withheld.has(seat.entry))
		.map((seat) => {
			const e = entryAt.get(seat.entry) ?? 0;
			// Without topics nobody can fit by topic: such an entry fits wholly where the judge knows its challenge.
			const best = input.entries[e]?.topics.length ? 1 : 0.5;
			return { seat, fit: fits(e, judgeAt.get(seat.judge) ?? 0) / best };
		});
	const [first] = each;
	if (!first) return { mean: 0, worst: null };
	const low = each.reduce((least, one) => (one.fit < least.fit ? one : least), first);
	const pairs = each.filter((one) => one.fit <= low.fit + 1e-9).length;
	const mean = each.reduce((sum, one) => sum + one.fit, 0) / each.length;
	return { mean, worst: { fit: low.fit, pairs, example: pair(low.seat.entry, low.seat.judge) } };
}

function linksOf(
	{ input }: PlanGround,
	{ seats }: AssignmentPlan,
	nameOf: (judgeId: string) => string,
	areas: readonly { id: string; name: Localized }[],
	{ locale }: Context
): PlanPreview['links'] {
	const groups = linkedGroups(seats);
	const challengeOf = new Map(input.entries.map(({ id, challenge }) => [id, challenge]));
	const split = areas.flatMap(({ id, name }) => {
		const own = groups
			.map((group) => ({
				entries: group.entries.filter((entry) => challengeOf.get(entry) === id).length,
				judges: group.judges.map(nameOf).sort((a, b) => a.localeCompare(b, locale))
			}))
			.filter((group) => group.entries > 0);
		return own.length > 1 ? [{ challenge: name, groups: own }] : [];
	});
	return { groups: groups.length, split };
}
