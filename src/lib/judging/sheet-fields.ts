/** What the names of a criterion's radio buttons begin with. */
export const scorePrefix = 'score-';

/** The name of a criterion's radio buttons. */
export function scoreField(criterionId: string): string {
	return `${scorePrefix}${criterionId}`;
}

/** Longest comment, in characters. */
export const commentLimit = 4000;
