/** What organisers can lay down about a judge and an entry: this judge reads it, or never does. */
export const pairRuleKinds = ['must', 'never'] as const;
export type PairRuleKind = (typeof pairRuleKinds)[number];
