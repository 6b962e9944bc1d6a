import { endOf, phaseOf, type TimeWindow } from '#lib/foundation/time-window.ts';

/** The times of an event that everybody may know. */
export interface EventTimes {
	registration: TimeWindow;
	submission: TimeWindow;
	ceremonyAt: Date | null;
}

/** The one thing that a reader is asked to do on an event's page. */
export type NextStep = 'register' | 'team' | 'hand_in' | 'wait' | 'results';

/**
 * What this reader does next: whoever is in a team hands in, the others register; later all wait, and then look.
 * `unknown`: not signed in, so perhaps in a team; they are led to handing in once nobody can register.
 */
export function nextStep(
	times: EventTimes,
	{ inTeam, hasResults, unknown = false }: { inTeam: boolean; hasResults: boolean; unknown?: boolean },
	now: Date
): NextStep {
	if (hasResults) return 'results';
	if (unknown && phaseOf(times.registration, now) !== 'open' && phaseOf(times.submission, now) === 'open')
		return 'hand_in';
	if (inTeam) return phaseOf(times.submission, now) === 'open' ? 'hand_in' : 'team';
	return phaseOf(times.registration, now) === 'open' ? 'register' : 'wait';
}

/** An instant that is announced, and what happens then. */
export interface NextInstant {
	kind: 'registration_opens' | 'registration_closes' | 'submission_closes' | 'ceremony';
	at: Date;
}

/** The next instant that matters to this reader: the deadline they can still miss, else the ceremony. */
export function nextInstant(
	{ registration, submission, ceremonyAt }: EventTimes,
	{ inTeam }: { inTeam: boolean },
	now: Date
): NextInstant | undefined {
	const instants: { kind: NextInstant['kind']; at: Date | null; until: Date | null }[] = [
		{ kind: 'registration_opens', at: registration.opensAt, until: registration.opensAt },
		...(inTeam
			? []
			: [
					{
						kind: 'registration_closes' as const,
						at: registration.closesAt,
						until: endOf(registration)
					}
				]),
		{ kind: 'submission_closes', at: submission.closesAt, until: submission.closesAt },
		{ kind: 'ceremony', at: ceremonyAt, until: ceremonyAt }
	];
	const next = instants.find(({ until }) => until !== null && now < until);
	return next?.at ? { kind: next.kind, at: next.at } : undefined;
}

/** A step of the way from the call to the ceremony. A round is named by its id. */
export interface TimelineStep {
	kind: 'call' | 'register' | 'hand_in' | 'round' | 'ceremony';
	roundId?: string;
	from: Date | null;
	until: Date | null;
	state: 'past' | 'here' | 'next';
}

/**
 * From the call to the ceremony. Past is what is over; here is the first step that has begun; the rest is to come, also
 * where it has begun already beside that one.
 */
export function timelineOf(
	{ registration, submission, ceremonyAt }: EventTimes,
	rounds: readonly { id: string; opensAt: Date | null; closesAt: Date | null }[],
	now: Date
): TimelineStep[] {
	const steps: Omit<TimelineStep, 'state'>[] = [
		{ kind: 'call', from: registration.opensAt, until: registration.opensAt },
		{ kind: 'register', from: registration.opensAt, until: registration.closesAt },
		{ kind: 'hand_in', from: submission.opensAt, until: submission.closesAt },
		...rounds.map(({ id, opensAt, closesAt }) => ({
			...{ kind: 'round' as const, roundId: id, from: opensAt, until: closesAt }
		})),
		{ kind: 'ceremony', from: ceremonyAt, until: ceremonyAt }
	];
	const known = steps.filter(({ from, until }) => from !== null || until !== null);
	const isOver = ({ until }: { until: Date | null }) => until !== null && until <= now;
	const here = known.find((step) => !isOver(step) && step.from !== null && step.from <= now);
	return known.map((step) => ({ ...step, state: step === here ? 'here' : isOver(step) ? 'past' : 'next' }));
}
