/** What several made-up entries can be about; each takes another title, other numbers and another choice of points. */
export interface Idea {
	/** "Name: what it is". */
	titles: readonly string[];
	/** What it does, and for whom; at most 28 words. */
	promises: readonly string[];
	problems: readonly string[];
	/** Points of which an entry tells three. */
	points: readonly string[];
	tags: readonly string[];
}
