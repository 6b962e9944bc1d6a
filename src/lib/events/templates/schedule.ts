import { offsetAt } from '#lib/foundation/zoned-time.ts';
import type { EventTemplate, Moment, Span } from './template.ts';

/** An instant for each moment of a template. */
export interface Schedule {
	registration: { opensAt: Date; closesAt: Date };
	submission: { opensAt: Date; closesAt: Date; graceMinutes: number };
	/** Windows of the rounds, in the order of the chain. */
	rounds: { slug: string; opensAt: Date; closesAt: Date }[];
	ceremonyAt: Date;
}

/**
 * When everything happens if the call opens on this day (`2021-01-11`). Clocks are those of `timeZone`, so 23:00
 * stays 23:00 when summer time begins in between.
 */
export function scheduleOf(
	template: EventTemplate,
	firstDay: string,
	timeZone = template.timeZone
): Schedule {
	const at = (moment: Moment) => instantOf(moment, firstDay, timeZone);
	const between = ({ opens, closes }: Span) => ({ opensAt: at(opens), closesAt: at(closes) });
	const { registration, submission, ceremony } = template.timetable;
	return {
		registration: between(registration),
		submission: { ...between(submission), graceMinutes: submission.graceMinutes },
		rounds: template.rounds.map(({ slug, window }) => ({ slug, ...between(window) })),
		ceremonyAt: at(ceremony)
	};
}

/** The instant at which clocks of this zone show that moment. */
export function instantOf(moment: Moment, firstDay: string, timeZone: string): Date {
	const wall = new Date(`${firstDay}T${moment.time}:00Z`).getTime() + moment.day * 86_400_000;
	// The offset depends on the instant, which depends on the offset: the second guess is right, except within an
	// hour that clocks skip, where it is an hour later, as phones do it.
	const guess = wall - offsetAt(wall, timeZone);
	return new Date(wall - offsetAt(guess, timeZone));
}
