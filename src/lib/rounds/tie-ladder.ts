import { z } from 'zod';
import type { AdvanceRule, Placed } from './standing.ts';

/**
 * A step of the ladder by which a tie at the cut is broken: the score of one criterion, the median of the judges' totals,
 * a person's decision with a reason, or that all of the tied go on together.
 */
export const ladderStep = z.discriminatedUnion('by', [
	z.object({ by: z.literal('criterion'), criterionId: z.string() }),
	z.object({ by: z.literal('median') }),
	z.object({ by: z.literal('decision') }),
	z.object({ by: z.literal('joint') })
]);
export type LadderStep = z.infer<typeof ladderStep>;

/** So many steps can a ladder have. */
export const mostSteps = 5;

/** The ladder of a round that published no other. */
export const usualLadder: readonly LadderStep[] = [{ by: 'median' }, { by: 'decision' }];

/** What a ladder knows of an entry. Figures are 0 to 1, null where there is none. */
export interface TieFacts {
	entryId: string;
	median: number | null;
	/** Mean of the judges' scores, by criterion. */
	criteria: ReadonlyMap<string, number>;
}

/** Entries that share a place of which only some can go on. */
export interface Tie {
	challengeId: string | null;
	place: number;
	/** How many of them can go on. */
	seats: number;
	entryIds: string[];
}

/** The ties at the cut of a round's standings, as its rule counts places. */
export function tiesAtCut(placed: readonly Placed[], { count, perChallenge }: AdvanceRule): Tie[] {
	const tied = placed.filter(({ tiedAtCut }) => tiedAtCut);
	const groups = Map.groupBy(tied, ({ challengeId, place }) => `${perChallenge ? challengeId : ''} ${place}`);
	return [...groups.values()].flatMap(([first, ...others]) =>
		first && first.place !== null
			? {
					challengeId: perChallenge ? first.challengeId : null,
					place: first.place,
					seats: (count ?? 0) - first.place + 1,
					entryIds: [first, ...others].map(({ entryId }) => entryId).sort()
				}
			: []
	);
}

/** A step that was taken, and how the tied entries stand after it: groups of equals, best first. */
export interface Rung {
	step: LadderStep;
	/** What the step looked at, by entry; empty for steps that look at nothing. */
	figures: ReadonlyMap<string, number | null>;
	groups: string[][];
}

/** How far a ladder leads. */
export interface Climb {
	/** The steps that were taken, in their order. */
	rungs: Rung[];
	/** Best first; members of a group are equal. */
	groups: string[][];
	/**
	 * `broken`: nobody is tied at the cut any more. `joint`: those who still are go on together. `decision`: a person
	 * has to say.
	 */
	end: 'broken' | 'joint' | 'decision';
}

/** Figures are compared to the fourth digit, as scores are. */
const digits = 10_000;
const shown = (figure: number | null) => (figure === null ? -1 : Math.round(figure * digits));

/**
 * Take the steps of a ladder, one after the other, until the cut no longer falls between equals. A step only orders those
 * among whom the cut falls: entries that are safe or out already keep what an earlier step gave them.
 * @param seats how many of the tied can go on
 */
export function climb(tied: readonly TieFacts[], seats: number, ladder: readonly LadderStep[]): Climb {
	const facts = new Map(tied.map((one) => [one.entryId, one]));
	const rungs: Rung[] = [];
	let groups: string[][] = [[...facts.keys()].sort()];
	for (const step of ladder) {
		const cut = straddling(groups, seats);
		if (!cut) break;
		if (step.by === 'decision' || step.by === 'joint') return { rungs, groups, end: step.by };
		const figures = new Map(cut.map((entryId) => [entryId, figureOf(step, facts.get(entryId))]));
		groups = groups.flatMap((group) => (group === cut ? split(group, figures) : [group]));
		rungs.push({ step, figures, groups });
	}
	return { rungs, groups, end: straddling(groups, seats) ? 'decision' : 'broken' };
}

/** The group of equals among whom the cut falls, if any. */
function straddling(groups: readonly string[][], seats: number): string[] | undefined {
	let before = 0;
	for (const group of groups) {
		if (before < seats && before + group.length > seats) return group;
		before += group.length;
	}
	return undefined;
}

function figureOf(step: LadderStep, facts: TieFacts | undefined): number | null {
	if (step.by === 'criterion') return facts?.criteria.get(step.criterionId) ?? null;
	return facts?.median ?? null;
}

function split(group: readonly string[], figures: ReadonlyMap<string, number | null>): string[][] {
	const by = Map.groupBy(group, (entryId) => shown(figures.get(entryId) ?? null));
	return [...by].sort(([a], [b]) => b - a).map(([, entryIds]) => entryIds);
}

/** The place that each of the tied gets within the tie: those of a group share one. */
export function placesAfter({ groups }: Pick<Climb, 'groups'>, from: number): Map<string, number> {
	const places = new Map<string, number>();
	let next = from;
	for (const group of groups) {
		for (const entryId of group) places.set(entryId, next);
		next += group.length;
	}
	return places;
}
