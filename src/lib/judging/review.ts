export const judgeStates = ['invited', 'accepted', 'declined'] as const;
export type JudgeState = (typeof judgeStates)[number];

export const reviewStates = ['draft', 'submitted'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Why a judge and an entry must, or should, not meet. */
export const conflictKinds = ['declared', 'own_team', 'organisation', 'email_domain', 'other'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** What a screener found: fit to be judged, or not. */
export const screeningVerdicts = ['eligible', 'not_eligible'] as const;
export type ScreeningVerdict = (typeof screeningVerdicts)[number];
