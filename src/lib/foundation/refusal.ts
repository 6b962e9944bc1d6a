/**
 * Why something may not be done, as data. The codes that hold for any product stand here; a slice adds its own
 * by declaring them on this interface in its `refusals.ts`. Every code has its words in `http/refusal-words.ts`,
 * or it does not compile.
 */
export interface Refusals {
	/** Nobody is signed in, and somebody must be. */
	sign_in_needed: object;
	/** The session has not shown its second factor yet. */
	second_factor_needed: object;
	/** The person does not hold the role that this takes. */
	role_needed: { role: string };
	/** The thing belongs to somebody else. */
	not_yours: object;
	/** There is no such thing, or none that this reader may know of. */
	not_found: object;
	not_open_yet: { opensAt: Date; zone: string };
	closed: { closedAt: Date; zone: string };
	/** The step does not lead on from here, e.g. submitting what is submitted. */
	wrong_state: { state: string };
	/** Somebody else changed it meanwhile. */
	stale: { version: number };
	/** Too many tries from one source. */
	slow_down: { retryAfterSeconds: number };
	/** So many ask at once that this could not be done in good time; nothing of it was done. */
	busy: object;
	/** A link or code that is used up, expired, or was never given out. */
	link_spent: object;
	/** A two-person action needs somebody else than the one who proposed it. */
	second_person_needed: object;
}

export type RefusalCode = keyof Refusals;

/** One refusal: its code, and what its words need. */
export type Refusal = { [C in RefusalCode]: { code: C } & Refusals[C] }[RefusalCode];

/** The answer of a rule: nothing to say against it, or the reason why not. */
export type Verdict = Refusal | undefined;

/** A refusal on its way from a command to whoever asked. */
export class Refused extends Error {
	readonly refusal: Refusal;
	constructor(refusal: Refusal) {
		super(`refused: ${refusal.code}`);
		this.name = 'Refused';
		this.refusal = refusal;
	}
}

/** The first "no" of several rules, in the order in which a person would want to hear them. */
export function firstRefusal(...verdicts: Verdict[]): Verdict {
	return verdicts.find((verdict) => verdict !== undefined);
}

/** Stop here unless the rule agrees. */
export function demand(verdict: Verdict): void {
	if (verdict) throw new Refused(verdict);
}

/** The row, or the refusal that there is none. */
export function found<T>(row: T | undefined | null): T {
	if (row === undefined || row === null) throw new Refused({ code: 'not_found' });
	return row;
}

/** The code of a verdict; for tests and for pages that only need to know which. */
export function refusalOf(verdict: Verdict): RefusalCode | undefined {
	return verdict?.code;
}
