import { createHash } from 'node:crypto';

/** Who stands in the list of sign-ins, one for each thing that a person can be. */
export const roles = [
	'owner',
	'organiser',
	'secondOrganiser',
	'otherOrganiser',
	'screener',
	'judge',
	'secondJudge',
	'otherJudge',
	'teamLead',
	'teamMember',
	'exMember',
	'otherParticipant',
	'mentor',
	'observer',
	'voter',
	'panelChair'
] as const;
export type Role = (typeof roles)[number];

/** A string that stands in one confidential place only, and who may come across it. */
export interface Canary {
	/** E.g. `review.commentForPanel`. */
	field: string;
	value: string;
	/** Nobody else, and nobody who is not signed in. */
	mayRead: readonly Role[];
	/** Slug of the event. */
	event?: string;
	/** What it stands in. */
	subjectId?: string;
}

export interface Canaries {
	on: boolean;
	planted: Canary[];
	/** A fresh string for a field; empty where the demo is built to be looked at. */
	plant(canary: Omit<Canary, 'value'>): string;
}

/** @param on false for a demo that people look at: nothing is planted */
export function canariesOf(seed: string, on: boolean): Canaries {
	const planted: Canary[] = [];
	return {
		on,
		planted,
		plant(canary) {
			if (!on) return '';
			const hash = createHash('sha256').update(`${seed}/${planted.length}/${canary.field}`).digest('hex');
			const value = `zq${BigInt(`0x${hash}`).toString(36).slice(0, 14)}`;
			planted.push({ ...canary, value });
			return value;
		}
	};
}

/** Words with a canary behind them, if there is one. */
export function marked(words: string, canary: string): string {
	return canary === '' ? words : `${words} (${canary})`;
}
