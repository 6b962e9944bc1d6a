declare module '#lib/foundation/refusal.ts' {
	interface Refusals {
		/** A person is in one team of an event. */
		already_in_team: { team: string };
		/** The team has as many members as the event allows. */
		team_full: { size: number };
		/** The lead takes no more members. */
		team_closed: { team: string };
		/** Another team of the event has this name, or one that looks like it. */
		team_name_taken: { name: string };
		/** Whoever judges in a challenge can't take part in it. */
		judges_challenge: { names: readonly string[] };
		/** Only the lead of the team can do this. */
		lead_only: { lead: string };
		/** The entry has been handed in, so the team has to stay. */
		entry_handed_in: object;
	}
}

export {};
