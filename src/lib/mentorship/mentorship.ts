import type { Step } from '#lib/foundation/steps.ts';

export const mentorshipStates = ['planned', 'running', 'finished', 'ended_early'] as const;
export type MentorshipState = (typeof mentorshipStates)[number];

export const mentorshipSteps = {
	start: { from: ['planned'], to: 'running' },
	finish: { from: ['running'], to: 'finished' },
	endEarly: { from: ['planned', 'running'], to: 'ended_early' }
} as const satisfies Record<string, Step<MentorshipState>>;

const minute = 60_000;

/** A meeting, as far as its time goes. */
export interface SessionTime {
	startsAt: Date;
	minutes: number;
	cancelledAt: Date | null;
}

/** When a session is over. */
export function endOfSession({ startsAt, minutes }: Pick<SessionTime, 'startsAt' | 'minutes'>): Date {
	return new Date(startsAt.getTime() + minutes * minute);
}

/** Is the session still ahead, or under way? */
function isAhead(session: SessionTime, now: Date): boolean {
	return session.cancelledAt === null && endOfSession(session) > now;
}

/** The session that is under way, or comes first of those ahead. */
export function nextSession<Session extends SessionTime>(
	sessions: readonly Session[],
	now: Date
): Session | undefined {
	return sessions
		.filter((session) => isAhead(session, now))
		.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0];
}

/**
 * The day on which a mentorship of so many months is over: the same day of the month, or the month's last where it is
 * shorter ("2021-08-31" and six months: "2022-02-28").
 * @param startsOn a calendar day, `2021-04-12`
 */
export function endDay(startsOn: string, months: number): string {
	const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number);
	const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
	lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
	return lastOfMonth.toISOString().slice(0, 10);
}
