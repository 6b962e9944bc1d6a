import { inZone } from '#lib/foundation/i18n/times.ts';
import { inLocale, type Localized } from '#lib/foundation/localized.ts';
import { plainName } from '#lib/foundation/server/mail/layout.ts';
import type { Letter, Recipient } from '#lib/foundation/server/mail/post.ts';
import { m } from '#lib/paraglide/messages.js';

/** The event that a letter speaks of. */
interface LetterEvent {
	slug: string;
	name: Localized;
	timeZone: string;
	zonePlace: Localized;
}

/** The link opens the judge's desk of this event, and nothing else. */
const deskLink = (token: string) => `/invitations/${token}`;

/** To somebody who is asked to judge. */
export function invitationLetter(
	to: Recipient,
	{ event, by, capacity, token }: { event: LetterEvent; by: string; capacity: number; token: string }
): Letter {
	const { locale } = to;
	const words = { event: inLocale(event.name, locale), by: plainName(by) };
	return {
		to,
		secret: true,
		subject: m.judging_letter_invitation_subject(words, { locale }),
		body: {
			paragraphs: [
				m.judging_letter_invitation_text(words, { locale }),
				m.judging_letter_invitation_capacity({ capacity }, { locale }),
				m.judging_letter_link({}, { locale })
			],
			action: { label: m.judging_letter_to_desk({}, { locale }), href: deskLink(token) }
		}
	};
}

/** What a judge still has to do. */
export interface OpenWork {
	event: LetterEvent;
	token: string;
	left: number;
	until: Date | null;
}

/** Of reminders of every kind, a judge gets one a day. */
export function reminderKey(judgeId: string, now: Date): string {
	return `judge-reminder:${judgeId}:${now.toISOString().slice(0, 10)}`;
}

/** To a judge who has not answered, or has not finished. `onceKey` keeps it to one a day. */
export function reminderLetter(
	to: Recipient,
	work: OpenWork & { answered: boolean; onceKey: string }
): Letter {
	const { locale } = to;
	const words = { event: inLocale(work.event.name, locale), count: work.left };
	const text = work.answered
		? m.judging_letter_reminder_work(words, { locale })
		: m.judging_letter_reminder_answer(words, { locale });
	return {
		to,
		secret: true,
		onceKey: work.onceKey,
		subject: m.judging_letter_reminder_subject(words, { locale }),
		body: {
			paragraphs: [text, ...untilWords(to, work), m.judging_letter_link({}, { locale })],
			action: { label: m.judging_letter_to_desk({}, { locale }), href: deskLink(work.token) }
		}
	};
}

/** To a judge who is behind an even pace, with their own numbers. */
export function behindLetter(
	to: Recipient,
	work: OpenWork & { done: number; assigned: number; behind: number; minutes: number; onceKey: string }
): Letter {
	const { locale } = to;
	const event = inLocale(work.event.name, locale);
	const { done, assigned, behind, left } = work;
	const hours = Math.ceil((left * work.minutes) / 60);
	return {
		to,
		secret: true,
		onceKey: work.onceKey,
		subject: m.judging_letter_reminder_subject({ event }, { locale }),
		body: {
			paragraphs: [
				m.pace_letter_behind_done({ event, done, assigned }, { locale }),
				m.pace_letter_behind_text({ behind }, { locale }),
				m.pace_letter_behind_left({ left, hours }, { locale }),
				...untilWords(to, work),
				m.pace_letter_behind_help({}, { locale }),
				m.judging_letter_link({}, { locale })
			],
			action: { label: m.judging_letter_to_desk({}, { locale }), href: deskLink(work.token) }
		}
	};
}

/** An entry, by what every judge may know of it. */
interface LetterEntry {
	number: number | null;
	title: string;
}

/** So many entries are named in a letter; the desk has them all. */
const mostNamed = 20;

function entryLines(entries: readonly LetterEntry[], { locale }: Recipient): string {
	const lines = entries
		.slice(0, mostNamed)
		.map(({ number, title }) => `${number ?? '–'} · ${plainName(title)}`);
	const more = entries.length - lines.length;
	return [...lines, ...(more > 0 ? [m.assigning_letter_more({ count: more }, { locale })] : [])].join('\n');
}

/** To a judge whose list of entries changed. */
export function assignmentsLetter(
	to: Recipient,
	work: OpenWork & { added: readonly LetterEntry[]; removed: readonly LetterEntry[]; minutes: number }
): Letter {
	const { locale } = to;
	const event = inLocale(work.event.name, locale);
	const minutes = work.left * work.minutes;
	return {
		to,
		secret: true,
		subject: m.judging_letter_assigned_subject({ event }, { locale }),
		body: {
			paragraphs: [
				...(work.added.length > 0
					? [
							m.judging_letter_assigned_added({ count: work.added.length }, { locale }),
							entryLines(work.added, to)
						]
					: []),
				...(work.removed.length > 0
					? [
							m.judging_letter_assigned_removed({ count: work.removed.length }, { locale }),
							entryLines(work.removed, to)
						]
					: []),
				...(work.left > 0
					? [m.judging_letter_assigned_left({ count: work.left, hours: Math.ceil(minutes / 60) }, { locale })]
					: []),
				...untilWords(to, work),
				m.judging_letter_link({}, { locale })
			],
			action: { label: m.judging_letter_to_desk({}, { locale }), href: deskLink(work.token) }
		}
	};
}

function untilWords({ locale }: Recipient, { event, until }: OpenWork): string[] {
	if (!until) return [];
	const at = inZone(until, event.timeZone, locale, inLocale(event.zonePlace, locale));
	return [m.judging_letter_until({ at }, { locale })];
}

/** To a judge whose invitation was taken back: the desk is closed, and nothing is left to do. */
export function withdrawnLetter(
	to: Recipient,
	{ event, handedBack }: { event: LetterEvent; handedBack: number }
): Letter {
	const { locale } = to;
	const words = { event: inLocale(event.name, locale) };
	return {
		to,
		subject: m.assigning_letter_withdrawn_subject(words, { locale }),
		body: {
			paragraphs: [
				m.assigning_letter_withdrawn_text(words, { locale }),
				...(handedBack > 0 ? [m.assigning_letter_withdrawn_back({ count: handedBack }, { locale })] : []),
				m.assigning_letter_withdrawn_thanks({}, { locale })
			]
		}
	};
}

/** To everybody of a team whose entry can't take part, with what was found. */
export function notEligibleLetter(
	to: Recipient,
	{ event, title, reasons }: { event: LetterEvent; title: string; reasons: readonly string[] }
): Letter {
	const { locale } = to;
	const words = { event: inLocale(event.name, locale), title: plainName(title) };
	return {
		to,
		subject: m.judging_letter_not_eligible_subject(words, { locale }),
		body: {
			paragraphs: [
				m.judging_letter_not_eligible_text(words, { locale }),
				...reasons,
				m.judging_letter_not_eligible_close(words, { locale })
			],
			action: { label: m.judging_letter_to_event({}, { locale }), href: `/events/${event.slug}` }
		}
	};
}

/** To the same people, where the screeners looked again and came to another view. */
export function eligibleLetter(
	to: Recipient,
	{ event, title }: { event: LetterEvent; title: string }
): Letter {
	const { locale } = to;
	const words = { event: inLocale(event.name, locale), title: plainName(title) };
	return {
		to,
		subject: m.judging_letter_eligible_subject(words, { locale }),
		body: {
			paragraphs: [m.judging_letter_eligible_text(words, { locale })],
			action: { label: m.judging_letter_to_event({}, { locale }), href: `/events/${event.slug}` }
		}
	};
}
