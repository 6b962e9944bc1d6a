import type { Verdict } from './refusal.ts';

/** One step of a thing that has states: from where it may be taken, and where it leads. */
export interface Step<State extends string> {
	from: readonly State[];
	to: State;
}

/** May this step be taken from here? */
export function canStep<State extends string>(step: Step<State>, state: State): Verdict {
	return step.from.includes(state) ? undefined : { code: 'wrong_state', state };
}
