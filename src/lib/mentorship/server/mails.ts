import { inBothZones, shortDay } from '#lib/foundation/i18n/times.ts';
import type { Locale } from '#lib/foundation/i18n/locales.ts';
import { inLocale, type Localized } from '#lib/foundation/localized.ts';
import { plainName } from '#lib/foundation/server/mail/layout.ts';
import type { Letter, Recipient } from '#lib/foundation/server/mail/post.ts';
import { m } from '#lib/paraglide/messages.js';
import { lengthWords } from '../words.ts';

/** Somebody in the mentorship, with the zone that they live by. */
export interface Party extends Recipient {
	personId: string;
	timeZone: string;
}

/** Of which mentorship a letter speaks. */
export interface MentorshipNews {
	mentorshipId: string;
	team: string;
	mentor: string;
	event: { name: Localized; timeZone: string; zonePlace: Localized };
	months: number;
	/** Calendar day. */
	startsOn: string | null;
	/** Who did what the letter tells of. */
	actor: string;
}

interface Words {
	team: string;
	mentor: string;
	event: string;
	actor: string;
	months: string;
	day: string;
}
type Say<Input> = (words: Input, options: { locale: Locale }) => string;
type Kind<Input> = { subject: Say<Input>; text: Say<Input> };

const kinds = {
	/** To the new mentor. */
	mentor: { subject: m.mentorship_letter_mentor_subject, text: m.mentorship_letter_mentor_text },
	/** To the team: who its mentor is. */
	team: { subject: m.mentorship_letter_team_subject, text: m.mentorship_letter_team_text },
	/** To the one who was the mentor before. */
	relieved: { subject: m.mentorship_letter_relieved_subject, text: m.mentorship_letter_relieved_text },
	started: { subject: m.mentorship_letter_started_subject, text: m.mentorship_letter_started_text },
	finished: { subject: m.mentorship_letter_finished_subject, text: m.mentorship_letter_finished_text },
	ended: { subject: m.mentorship_letter_ended_subject, text: m.mentorship_letter_ended_text }
} satisfies Record<string, Kind<Words>>;

/** A letter about the mentorship as a whole. */
export function mentorshipLetter(kind: keyof typeof kinds, to: Recipient, news: MentorshipNews): Letter {
	const { subject, text } = kinds[kind];
	const words = wordsOf(news, to.locale);
	return letter(to, news, subject(words, { locale: to.locale }), text(words, { locale: to.locale }));
}

interface SessionWords extends Words {
	when: string;
	length: string;
}

const sessionKinds = {
	planned: { subject: m.mentorship_letter_planned_subject, text: m.mentorship_letter_planned_text },
	moved: { subject: m.mentorship_letter_moved_subject, text: m.mentorship_letter_moved_text },
	cancelled: { subject: m.mentorship_letter_cancelled_subject, text: m.mentorship_letter_cancelled_text }
} satisfies Record<string, Kind<SessionWords>>;

/** A letter about one session, with its time on the event's clock and on the reader's. Where it is stands on the page. */
export function sessionLetter(
	kind: keyof typeof sessionKinds,
	to: Party,
	news: MentorshipNews,
	session: { startsAt: Date; minutes: number }
): Letter {
	const { locale } = to;
	const { timeZone, zonePlace } = news.event;
	const place = inLocale(zonePlace, locale);
	const words = {
		...wordsOf(news, locale),
		when: inBothZones(session.startsAt, timeZone, to.timeZone, locale, place),
		length: lengthWords(session.minutes, 'minute', locale)
	};
	const { subject, text } = sessionKinds[kind];
	return letter(to, news, subject(words, { locale }), text(words, { locale }));
}

function letter(to: Recipient, news: MentorshipNews, subject: string, text: string): Letter {
	const { personId, email, name, locale } = to;
	return {
		to: { personId, email, name, locale },
		subject,
		body: {
			paragraphs: [text],
			action: {
				label: m.mentorship_letter_action({}, { locale }),
				href: `/mentorships/${news.mentorshipId}`
			}
		}
	};
}

function wordsOf(news: MentorshipNews, locale: Locale): Words {
	return {
		team: plainName(news.team),
		mentor: plainName(news.mentor),
		event: plainName(inLocale(news.event.name, locale)),
		actor: plainName(news.actor),
		months: lengthWords(news.months, 'month', locale),
		day: news.startsOn ? shortDay(new Date(news.startsOn), 'UTC', locale) : ''
	};
}
