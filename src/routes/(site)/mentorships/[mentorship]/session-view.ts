import { forReader, inZone } from '#lib/foundation/i18n/times.ts';
import type { Locale } from '#lib/foundation/i18n/locales.ts';
import { isWebAddress } from '#lib/foundation/form-fields.ts';
import { inLocale, type Localized } from '#lib/foundation/localized.ts';
import { wallTime } from '#lib/foundation/zoned-time.ts';
import { endOfSession } from '#lib/mentorship/mentorship.ts';
import type { mentorshipPage } from '#lib/mentorship/server/queries.ts';
import { lengthWords } from '#lib/mentorship/words.ts';

/** Whose clocks a page shows. */
export interface Clocks {
	/** The zone in which the reader types, and reads first. */
	zone: string;
	readerZone: string | null;
	event: { timeZone: string; zonePlace: Localized };
	now: Date;
	locale: Locale;
}

type Session = Awaited<ReturnType<typeof mentorshipPage>>['sessions'][number];

/** A session in words: on the reader's clock first, on the event's below where that differs. */
export function sessionView(session: Session, { zone, readerZone, event, now, locale }: Clocks) {
	const { id, startsAt, minutes, place, notes, notesVersion, revision, cancelledAt } = session;
	const there = inZone(startsAt, event.timeZone, locale, inLocale(event.zonePlace, locale));
	const here = forReader(startsAt, event.timeZone, readerZone, locale);
	const ahead = endOfSession(session) > now;
	return {
		...{ id, minutes, place, notes, notesVersion, revision, ahead },
		state: cancelledAt ? ('cancelled' as const) : ahead ? ('ahead' as const) : ('past' as const),
		first: here ?? there,
		second: here ? there : undefined,
		startsAt: startsAt.toISOString(),
		wall: wallTime(startsAt, zone),
		length: lengthWords(minutes, 'minute', locale),
		placeIsLink: isWebAddress(place)
	};
}

export type SessionView = ReturnType<typeof sessionView>;
