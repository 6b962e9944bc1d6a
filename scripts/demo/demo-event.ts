import type { Person } from '#lib/foundation/actor.ts';
import type { Schedule } from '#lib/events/templates/schedule.ts';
import type { EventTemplate } from '#lib/events/templates/template.ts';
import type { EntryState } from '#lib/entries/entry.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import type { Role } from './canaries.ts';
import type { Crew } from './cast.ts';
import type { DemoEntry } from './content/entries.ts';
import type { DemoPerson } from './content/people.ts';
import type { Stage } from './stages.ts';

/** What the demo knows of an event that it builds; every act adds what it made. */
export interface DemoEvent {
	id: string;
	slug: string;
	stage: Stage;
	template: EventTemplate;
	schedule: Schedule;
	crew: Crew;
	/** In their order. */
	challenges: readonly { id: string; slug: string }[];
	rounds: readonly RoundRow[];
	teams: Team[];
	judges: Judge[];
	/** Roles among the sign-ins that see behind the scenes of this event. */
	readers: Readers;
	/** When the results are told: of one challenge each, or (null) of all. */
	releases: Release[];
}

export interface Release {
	id: string;
	challengeId: string | null;
	visibleFrom: Date;
}

export interface Team {
	id: string;
	name: string;
	challenge: string;
	challengeId: string;
	foundedAt: Date;
	/** The lead first; who left again is in `left`. */
	members: { person: Person; demo: DemoPerson }[];
	left: Person[];
	/** The link with which members join. */
	joinToken: string | null;
	entry?: Entry;
}

export interface Entry {
	id: string;
	state: EntryState;
	demo: DemoEntry;
	/** How good it is, if one could know: 0 is usual, 2 is rare. */
	quality: number;
}

export interface Judge {
	id: string;
	person: Person;
	accepted: boolean;
	/** How much this judge takes off, in levels; how far apart the scores lie; how much is chance. */
	severity: number;
	spread: number;
	noise: number;
}

export interface Readers {
	organisers: readonly Role[];
	/** Organisers and observers. */
	behind: readonly Role[];
	screeners: readonly Role[];
	/** Those who run its panels, besides organisers. */
	chairs: readonly Role[];
}

/** A round with its window; those of the templates all have one. */
export function roundOf(event: DemoEvent, kind: RoundRow['kind']) {
	const round = event.rounds.find((one) => one.kind === kind);
	if (!round?.opensAt || !round.closesAt) throw new Error(`${event.slug} has no round of ${kind}`);
	return { ...round, opensAt: round.opensAt, closesAt: round.closesAt };
}

/** The round in which judges do their work, each by themselves: of reviews, or of comparisons. */
export function judgedRound(event: DemoEvent) {
	return roundOf(event, event.rounds.some(({ kind }) => kind === 'comparison') ? 'comparison' : 'review');
}

/** The teams whose entry takes part, with it. */
export function submittedTeams(event: DemoEvent): { team: Team; entry: Entry }[] {
	return event.teams.flatMap((team) =>
		team.entry?.state === 'submitted' ? [{ team, entry: team.entry }] : []
	);
}
