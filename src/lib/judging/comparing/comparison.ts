import type { Compared } from './rank-compared.ts';

/** Why a judge did not say which of two is better. */
export const skipReasons = ['conflict', 'cannot_tell', 'cannot_see', 'seen_often'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What a judge can answer, as the form sends it: one of the two, or a reason to skip. */
export const answers = [
	'left',
	'right',
	'cannot_tell',
	'cannot_see',
	'seen_often',
	'conflict_left',
	'conflict_right'
] as const;
export type AnswerWord = (typeof answers)[number];

/** Two entries that were put before a judge. */
export interface ShownPair {
	leftId: string;
	rightId: string;
}

/** What is stored of an answer. */
export interface Outcome {
	/** The entry that was preferred. */
	better: string | null;
	skipped: SkipReason | null;
	/** The entry that the judge must not judge. */
	conflictWith: string | null;
}

export function outcomeOf(word: AnswerWord, { leftId, rightId }: ShownPair): Outcome {
	switch (word) {
		case 'left':
			return { better: leftId, skipped: null, conflictWith: null };
		case 'right':
			return { better: rightId, skipped: null, conflictWith: null };
		case 'conflict_left':
			return { better: null, skipped: 'conflict', conflictWith: leftId };
		case 'conflict_right':
			return { better: null, skipped: 'conflict', conflictWith: rightId };
		default:
			return { better: null, skipped: word, conflictWith: null };
	}
}

/** What an answer says of its two entries; undefined where it says nothing. Who cannot tell finds them equal. */
export function comparedBy(
	judge: string,
	{ leftId, rightId, better, skipped }: ShownPair & Pick<Outcome, 'better' | 'skipped'>
): Compared | undefined {
	if (skipped === 'cannot_tell') {
		const [one, other] = leftId < rightId ? [leftId, rightId] : [rightId, leftId];
		return { judge, better: one, worse: other, equal: true };
	}
	if (better === null) return undefined;
	return { judge, better, worse: better === leftId ? rightId : leftId };
}

/**
 * Which of the last two stay before the judge with a new one: both may. None where they could not be seen or came too
 * often; and never the one with which there is a conflict, since that is walled off.
 */
export function staying({ leftId, rightId }: ShownPair, skipped: SkipReason | null): string[] {
	return skipped === 'cannot_see' || skipped === 'seen_often' ? [] : [leftId, rightId];
}
