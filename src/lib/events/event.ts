import type { Step } from '#lib/foundation/steps.ts';

export const eventStates = ['draft', 'published', 'archived'] as const;
export type EventState = (typeof eventStates)[number];

export const eventSteps = {
	publish: { from: ['draft'], to: 'published' },
	archive: { from: ['published'], to: 'archived' }
} as const satisfies Record<string, Step<EventState>>;

/** What somebody can be in an event; a person can be several. `participant` and `mentor` follow from teams and mentorships. */
export const eventRoles = [
	'owner',
	'organiser',
	'screener',
	'judge',
	'panel_chair',
	'mentor',
	'observer'
] as const;
export type EventRole = (typeof eventRoles)[number];

/** The roles that run an event. */
export const organisingRoles = ['owner', 'organiser'] as const satisfies readonly EventRole[];

/** The roles that are given on the page of people; judges and mentors have pages of their own. */
export const crewRoles = [
	'owner',
	'organiser',
	'screener',
	'panel_chair',
	'observer'
] as const satisfies readonly EventRole[];
export type CrewRole = (typeof crewRoles)[number];

/** The roles that have something to do or to see behind the scenes. */
export const consoleRoles = [
	...organisingRoles,
	'observer',
	'screener',
	'panel_chair'
] as const satisfies readonly EventRole[];

/** Partners, from the most to the least visible (the levels of the WSIS Forum, and the plain host). */
export const partnerLevels = [
	'host',
	'platinum',
	'gold_plus',
	'gold',
	'specific',
	'contributing',
	'supporting'
] as const;
export type PartnerLevel = (typeof partnerLevels)[number];
