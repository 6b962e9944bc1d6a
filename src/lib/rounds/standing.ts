import type { AdvanceKind } from './round.ts';

/** An entry of a round, with the score that its method gave it. */
export interface Scored {
	entryId: string;
	challengeId: string;
	/** 0 to 1; null where nobody scored it. */
	score: number | null;
}

/** What a person decided about an entry: its place, or (null) that it does not go on. */
export interface Decision {
	entryId: string;
	place: number | null;
	reason: string;
	/** Goes on together with those whom it shares its place with, also beyond the number that the round lets through. */
	joint?: boolean;
}

/** Who goes on from a round. */
export interface AdvanceRule {
	advance: AdvanceKind;
	/** How many; null with `passed`. */
	count: number | null;
	/** That many in each challenge, or in the whole event. */
	perChallenge: boolean;
}

/** An entry's place, and whether it goes on. */
export interface Placed {
	entryId: string;
	challengeId: string;
	score: number | null;
	/** Equal scores share a place and the next is skipped; null where there is nothing to rank by. */
	place: number | null;
	goesOn: boolean;
	/** Shares its place with others, and not all of them can go on: a person has to decide. */
	tiedAtCut: boolean;
	/** Goes on although the number was full: those of its place go on together. */
	joint: boolean;
	/** Why, where a person decided. */
	reason: string | null;
}

/** What is shown is what counts: scores are compared to the fourth digit. */
function shownScore(score: number): number {
	return Math.round(score * 10_000) / 10_000;
}

/**
 * Places and the cut of a round that ranks by score. Equal scores share a place (1, 2, 2, 4); among equals the places that
 * people decided give the order. Where the cut falls between equals, none of them goes on until somebody decides.
 */
export function placeByScore(
	scored: readonly Scored[],
	rule: AdvanceRule,
	decisions: readonly Decision[]
): Placed[] {
	return inGroups(scored, rule).flatMap((group) => placeGroup(group, rule.count ?? 0, decisions));
}

function placeGroup(group: readonly Scored[], count: number, decisions: readonly Decision[]): Placed[] {
	const decided = new Map(decisions.map((decision) => [decision.entryId, decision]));
	const wish = ({ entryId }: Scored) => decided.get(entryId)?.place ?? Number.POSITIVE_INFINITY;
	const shown = ({ score }: Scored) => (score === null ? Number.NEGATIVE_INFINITY : shownScore(score));
	const order = (a: Scored, b: Scored) => shown(b) - shown(a) || compare(wish(a), wish(b));
	const best = [...group].sort((a, b) => order(a, b) || a.entryId.localeCompare(b.entryId));
	return best.map((one) => {
		if (one.score === null) return { ...one, ...nowhere };
		const equals = best.filter((other) => order(one, other) === 0);
		const place = 1 + best.findIndex((other) => order(one, other) === 0);
		const fits = place + equals.length - 1 <= count;
		const joint =
			!fits && place <= count && equals.every(({ entryId }) => decided.get(entryId)?.joint === true);
		const sameScore = best.filter((other) => shown(other) === shown(one)).length;
		return {
			...one,
			place,
			goesOn: fits || joint,
			tiedAtCut: place <= count && !fits && !joint,
			joint,
			reason: sameScore > equals.length || joint ? (decided.get(one.entryId)?.reason ?? null) : null
		};
	});
}

/** Where an entry stands of which nothing is known. */
const nowhere = { place: null, goesOn: false, tiedAtCut: false, joint: false, reason: null };

/** Infinity minus infinity is no number, so plain subtraction will not do. */
function compare(a: number, b: number): number {
	return a === b ? 0 : a < b ? -1 : 1;
}

/** Places of a round in which people decide: theirs, with their reasons. Who was not placed does not go on. */
export function placeByHand(entrants: readonly Scored[], decisions: readonly Decision[]): Placed[] {
	const decided = new Map(decisions.map((decision) => [decision.entryId, decision]));
	return entrants.map((one) => {
		const decision = decided.get(one.entryId);
		const place = decision?.place ?? null;
		const joint = decision?.joint === true && place !== null;
		return { ...one, ...nowhere, place, goesOn: place !== null, joint, reason: decision?.reason ?? null };
	});
}

/** Who goes on from a round that lets all through that passed. */
export function placePassed(entrants: readonly Scored[], passed: ReadonlySet<string>): Placed[] {
	return entrants.map((one) => ({ ...one, ...nowhere, goesOn: passed.has(one.entryId) }));
}

/** The groups within which places are counted. */
function inGroups(scored: readonly Scored[], { perChallenge }: AdvanceRule): Scored[][] {
	return perChallenge ? [...Map.groupBy(scored, ({ challengeId }) => challengeId).values()] : [[...scored]];
}
