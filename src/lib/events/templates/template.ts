import type { Localized } from '#lib/foundation/localized.ts';
import type { Money } from '#lib/foundation/money.ts';
import type { PartnerLevel } from '../event.ts';

/**
 * What an event is made from: plain data, without dates, people or ids. The first day is chosen when an event is
 * made from it; everything else is counted from there (`schedule.ts`). Texts are content, so an organiser may
 * change each of them afterwards.
 */
export interface EventTemplate {
	key: string;
	/** What the template is called in the list that an organiser chooses from, and what it is good for. */
	label: Localized;
	purpose: Localized;
	/** Proposed; made unique when an event is made. */
	slug: string;
	name: Localized;
	/** One line above the name. */
	tagline: Localized;
	summary: Localized;
	/** Events of one series stand together, e.g. all of one Forum. */
	series: string;
	/** IANA name of the zone in which all moments are meant, and what people call it. */
	timeZone: string;
	zonePlace: Localized;
	/** The event's colour, as an organiser would pick it: `#rrggbb`. */
	accent: string;
	teamSize: { smallest: number; largest: number };
	timetable: Timetable;
	challenges: readonly ChallengeTemplate[];
	/** The chain, first round first: each takes what the one before let through. */
	rounds: readonly RoundTemplate[];
	awards: readonly AwardTemplate[];
	partners: readonly PartnerTemplate[];
	/** How it is judged, told to entrants in a few steps. */
	judgingSteps: readonly Localized[];
	rules: TextTemplate;
	/** Good to know: what people ask before they enter. */
	questions: readonly TextTemplate[];
}

/** A time of day on the n-th day; day 0 is the day on which the call opens. */
export interface Moment {
	day: number;
	time: `${number}:${number}`;
}

export interface Span {
	opens: Moment;
	closes: Moment;
}

export interface Timetable {
	registration: Span;
	submission: Span & { graceMinutes: number };
	/** When the results are announced. */
	ceremony: Moment;
}

/** An area or a prize category. */
export interface ChallengeTemplate {
	slug: string;
	name: Localized;
	/** For tabs and tables. */
	shortName: Localized;
	summary: Localized;
	/** Markdown. */
	description: Localized;
}

/** Taken challenge by challenge, or over the whole event. */
export type Scope = 'challenge' | 'event';

/** Who goes on: the best, all that passed, or those whom people choose, with a reason. */
export type Advance =
	| { kind: 'top'; count: number; per: Scope }
	| { kind: 'passed' }
	| { kind: 'by_hand'; count: number; per: Scope };

interface AnyRound {
	slug: string;
	name: Localized;
	window: Span;
	/** Judges see neither the team nor its people. */
	blind: boolean;
	advance: Advance;
	/** What those who go on are called, in the singular, e.g. "Finalist". */
	outcome: Localized;
	/** Is the list of those who go on made public when the round closes? Otherwise it waits for the results. */
	publishesShortlist: boolean;
}

/** People tick a list of conditions; where they disagree, one more is asked. */
export interface ScreeningRound extends AnyRound {
	kind: 'screening';
	screenersPerEntry: number;
	checklist: readonly CheckTemplate[];
}

/** Judges score by a rubric. */
export interface ReviewRound extends AnyRound {
	kind: 'review';
	reviewsPerEntry: number;
	/** Reviews beyond that for the closest calls, in per cent of the first pass. */
	furtherShare?: number;
	minutesPerReview: number;
	rubric: RubricTemplate;
}

/** Judges say which of two is better. */
export interface ComparisonRound extends AnyRound {
	kind: 'comparison';
	comparisonsPerJudge: number;
	question: Localized;
}

/** Confirmed members of the public vote. */
export interface VoteRound extends AnyRound {
	kind: 'vote';
	votesPerChallenge: number;
}

/** A few people see all that are left side by side, and decide with a reason. */
export interface PanelRound extends AnyRound {
	kind: 'panel';
}

export type RoundTemplate = ScreeningRound | ReviewRound | ComparisonRound | VoteRound | PanelRound;

/** A condition to tick, and what the team is told where it does not hold. */
export interface CheckTemplate {
	slug: string;
	condition: Localized;
	whenNot: Localized;
}

export interface RubricTemplate {
	criteria: readonly CriterionTemplate[];
}

export interface CriterionTemplate {
	slug: string;
	name: Localized;
	question: Localized;
	/** Per cent of the total; those of a rubric make 100. */
	weight: number;
	/** The scale, lowest value first. */
	levels: readonly LevelTemplate[];
}

export interface LevelTemplate {
	value: number;
	label: Localized;
	description: Localized;
}

/** What can be won, in each challenge or once in the event; first place first. */
export interface AwardTemplate {
	per: Scope;
	places: readonly PlaceTemplate[];
}

export interface PlaceTemplate {
	name: Localized;
	money: Money | null;
	/** Months with a mentor from a partner; null where there is none. */
	mentorshipMonths: number | null;
}

export interface PartnerTemplate {
	name: Localized;
	level: PartnerLevel;
	link: string | null;
	/** Offers mentors to winners. */
	mentors: boolean;
	/** A made-up organisation: kept in the demo, left out of an event that an organiser makes. */
	madeUp: boolean;
}

/** A page or a question; the body is Markdown. */
export interface TextTemplate {
	title: Localized;
	body: Localized;
}
