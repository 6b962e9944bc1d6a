/**
 * What stands around an idea in one language. In braces: {people} took part (24 to 96), {kept} (11 and more) went on with it, aged
 * {low} to {high}, for {weeks} (4 to 10) or {months} (3 to 10), in {place}, at {cost} USD.
 */
export interface Telling {
	headings: Record<'problem' | 'how' | 'tried' | 'learnt' | 'cost' | 'next', readonly string[]>;
	/** The last sentence of a summary; at most 12 words. */
	madeWith: readonly string[];
	tried: readonly string[];
	learnt: readonly string[];
	cost: readonly string[];
	next: readonly string[];
	/** What people said who tried it. */
	voices: readonly string[];
	/** How people and their data are treated. */
	care: readonly string[];
	/** Before the points, for an idea that has one promise only. */
	openings: readonly string[];
}
