/** Open teams take members; closed ones have all they want; dissolved ones are gone. */
export const teamStates = ['open', 'closed', 'dissolved'] as const;
export type TeamState = (typeof teamStates)[number];
