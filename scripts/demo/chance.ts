import type { Dice } from './content/dice.ts';

/** A throw of the standard normal distribution, near enough: the sum of twelve even ones. */
export function gauss({ roll }: Dice): number {
	return Array.from({ length: 12 }, roll).reduce((sum, one) => sum + one, -6);
}
