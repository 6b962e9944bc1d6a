/** What an organiser said of a comment for a team. One that was not looked at waits. */
export const commentVerdicts = ['approved', 'withheld'] as const;

export const commentStates = ['waiting', ...commentVerdicts] as const;
export type CommentState = (typeof commentStates)[number];
