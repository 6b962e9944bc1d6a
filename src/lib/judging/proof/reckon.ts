import {
	type AdvanceRule,
	type Decision,
	type Placed,
	placeByHand,
	placeByScore,
	placePassed,
	type Scored
} from '#lib/rounds/standing.ts';
import { type ComparedInput, rankCompared } from '../comparing/rank-compared.ts';
import { rank } from '../ranking/rank.ts';
import {
	rankMethods,
	type Ranked,
	type RankInput,
	type RankMethod,
	type RankOptions
} from '../ranking/types.ts';

/** What the standings of a round of reviews are reckoned from. */
export interface ReviewInputs {
	input: RankInput;
	options: RankOptions;
	/** What people decided: an order among equals, or all of it. */
	decided: readonly Decision[];
	rule: AdvanceRule;
}

/** The same for a round of comparisons. */
interface ComparedInputs extends Omit<ReviewInputs, 'input'> {
	input: ComparedInput;
}

/** Places and who goes on, from the figures that a method gave. */
export function placedFrom(
	{ input, decided, rule }: ReviewInputs | ComparedInputs,
	ranked: ReadonlyMap<string, Ranked>
): Placed[] {
	const scored: Scored[] = input.entries.map(({ id, challenge }) => {
		const its = ranked.get(id);
		return { entryId: id, challengeId: challenge ?? '', score: its && its.reviews > 0 ? its.score : null };
	});
	return rule.advance === 'by_hand' ? placeByHand(scored, decided) : placeByScore(scored, rule, decided);
}

export function isRankMethod(method: string): method is RankMethod {
	return rankMethods.some((one) => one === method);
}

/** A line of frozen standings, as far as it can be reckoned: scores and errors to the fourth digit, which is what counts. */
export interface Line {
	entry: string;
	challenge: string;
	place: number | null;
	score: number | null;
	se: number | null;
	reviews: number;
	goesOn: boolean;
	/** People put it where it is, among equals or altogether. */
	decided: boolean;
}

/** The digits of a score that count. */
function counted(figure: number | null): number | null {
	return figure === null ? null : Math.round(figure * 10_000) / 10_000;
}

/**
 * Reckon the standings of a closed round again.
 * @returns undefined for inputs of a kind that this program does not know
 */
export function reckon(method: string, inputs: Record<string, unknown>): Line[] | undefined {
	if (isRankMethod(method) && (isReview(inputs) || isCompared(inputs))) {
		const result = isCompared(inputs)
			? rankCompared(inputs.input, inputs.options)
			: rank(inputs.input, { ...inputs.options, method });
		const ranked = new Map(result.ranking.map((one) => [one.id, one]));
		return linesOf(placedFrom({ ...inputs, decided: withReason(inputs.decided) }, ranked), ranked);
	}
	if (method === 'screening' && isScreening(inputs)) {
		const { entrants, outcomes } = inputs;
		const passed = entrants.filter(({ entryId }) => outcomes[entryId] === 'eligible');
		return linesOf(placePassed(entrants, new Set(passed.map(({ entryId }) => entryId))), new Map());
	}
	if (method === 'panel' && isPanel(inputs))
		return linesOf(placeByHand(inputs.entrants, withReason(inputs.decided)), new Map());
	return undefined;
}

/** A bundle keeps what people decided and leaves out their words. */
function withReason(decided: readonly Decision[]): Decision[] {
	return decided.map((decision) => ({ ...decision, reason: '' }));
}

/** Standings as lines, in the order of their entries. */
export function linesOf(
	placed: readonly Placed[],
	ranked: ReadonlyMap<string, { se: number | null; reviews: number }>
): Line[] {
	return placed
		.map(({ entryId, challengeId, place, score, goesOn, reason }) => ({
			...{ entry: entryId, challenge: challengeId, place, goesOn, decided: reason !== null },
			score: counted(score),
			se: counted(ranked.get(entryId)?.se ?? null),
			reviews: ranked.get(entryId)?.reviews ?? 0
		}))
		.sort((a, b) => (a.entry < b.entry ? -1 : 1));
}

// What a bundle holds was written by this program or by a liar: its outer shape is asked for here, and a wrong one is
// "not known"; what lies deeper shows in figures that differ.
export function isReview(inputs: object): inputs is ReviewInputs {
	return has(inputs, 'input', 'options', 'decided', 'rule') && !isCompared(inputs);
}

function isCompared(inputs: object): inputs is ComparedInputs {
	return 'input' in inputs && typeof inputs.input === 'object' && has(inputs.input ?? {}, 'comparisons');
}

function isScreening(
	inputs: object
): inputs is { entrants: Scored[]; outcomes: Record<string, string | undefined> } {
	return has(inputs, 'entrants', 'outcomes');
}

function isPanel(inputs: object): inputs is { entrants: Scored[]; decided: Decision[] } {
	return has(inputs, 'entrants', 'decided');
}

const has = (inputs: object, ...keys: string[]) => keys.every((key) => key in inputs);
