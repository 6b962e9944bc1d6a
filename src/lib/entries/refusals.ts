import type { EntryField } from './entry.ts';

declare module '#lib/foundation/refusal.ts' {
	interface Refusals {
		/** Some parts are empty, too long, or no web address. */
		entry_incomplete: { fields: readonly EntryField[] };
		/** The event asks for more members than the team has. */
		team_too_small: { smallest: number };
		/** A later deadline for one team has to be later than the one for all, and to come. */
		pass_not_later: object;
	}
}

export {};
