import type { Step } from '#lib/foundation/steps.ts';

/** Open teams take members; closed ones have all they want; dissolved ones are gone. */
export const teamStates = ['open', 'closed', 'dissolved'] as const;
export type TeamState = (typeof teamStates)[number];

export const teamSteps = {
	close: { from: ['open'], to: 'closed' },
	open: { from: ['closed'], to: 'open' },
	dissolve: { from: ['open', 'closed'], to: 'dissolved' }
} as const satisfies Record<string, Step<TeamState>>;

/**
 * A name as it is compared: case, spaces, punctuation, signs and invisible characters do not tell two names apart, nor
 * does the form in which a character was typed (Unicode NFKC). Empty for a name without a letter or a figure.
 */
export function nameKey(name: string): string {
	return name
		.normalize('NFKC')
		.toUpperCase()
		.toLowerCase()
		.replace(/[\p{P}\p{S}\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')
		.normalize('NFKC');
}
