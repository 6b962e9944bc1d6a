/** What the assignment reads and answers. Plain data: the same JSON goes through the command line. */

export interface AssignEntry {
	id: string;
	challenge: string;
	language: string;
	topics: readonly string[];
	org: string | null;
}

export interface AssignJudge {
	id: string;
	languages: readonly string[];
	challenges: readonly string[];
	expertise: readonly string[];
	/** Most reviews this judge takes, everything held already included. */
	capacity: number;
	org: string | null;
	/** Reviews held outside of this call (another round, say); they use up capacity. 0 if not given. */
	load?: number;
}

export interface Seat {
	entry: string;
	judge: string;
}

export interface AssignInput {
	entries: readonly AssignEntry[];
	judges: readonly AssignJudge[];
	/** The complete list: pairs of one organisation are in it already. */
	conflicts: readonly Seat[];
	reviewsPerEntry: number;
	/** An organiser wants this pair; refused where a hard wall stands. */
	pinned?: readonly Seat[];
	/** An organiser does not want this pair. */
	forbidden?: readonly Seat[];
	/** Work that stays where it is, whatever the rest of the plan looks like. */
	begun?: readonly Seat[];
}

export type GapReason =
	/** There are fewer judges than reviews wanted. */
	| 'judges'
	/** Too few judges read the language. */
	| 'language'
	/** Enough would, but conflicts and forbidden pairs leave too few. */
	| 'conflicts'
	/** Enough may read it, but their capacity is used up. */
	| 'capacity';

export interface Gap {
	entry: string;
	/** How many reviews the entry lacks. */
	missing: number;
	why: GapReason;
	/** How many judges may read it, full or not. */
	eligible: number;
}

export interface AssignResult {
	/** The whole plan: begun and pinned seats included; sorted by entry, then judge. */
	assignments: Seat[];
	/** Empty where every entry has its reviews. */
	gaps: Gap[];
	/** Pinned pairs that a hard wall (conflict, language, capacity) refused. */
	refusedPins: Seat[];
	/** Mean fit of the seats, 0 to 1: half for knowing the challenge, half for the share of topics known. */
	fit: number;
}
