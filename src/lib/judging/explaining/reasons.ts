import type { FrozenExplanation } from './frozen.ts';

/** Why a score is not the plain mean, in the order of how much each changes. */
export interface Reason {
	code: 'strict' | 'kind' | 'weights' | 'scale' | 'usual' | 'rest';
	/** What it changes, on 0..1. */
	by: number;
}

/** Less than half of the last digit that is shown says nothing. */
const shown = 0.005;

/**
 * What is worth a sentence.
 * @param span of the scale on which scores are told: from its least to its best
 */
export function reasonsOf({ steps }: Pick<FrozenExplanation, 'steps'>, span: number): Reason[] {
	if (!steps) return [];
	const { judges, weights, scale, usual, rest } = steps;
	const all: Reason[] = [
		{ code: judges > 0 ? 'strict' : 'kind', by: judges },
		{ code: 'weights', by: weights },
		{ code: 'scale', by: scale },
		{ code: 'usual', by: usual },
		{ code: 'rest', by: rest }
	];
	return all.filter(({ by }) => Math.abs(by) * span >= shown).sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}
