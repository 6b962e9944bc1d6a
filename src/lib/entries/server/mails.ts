import { exactTime, forReader, inBothZones, inZone } from '#lib/foundation/i18n/times.ts';
import { inLocale, type Localized } from '#lib/foundation/localized.ts';
import { plainName } from '#lib/foundation/server/mail/layout.ts';
import type { Letter } from '#lib/foundation/server/mail/post.ts';
import { m } from '#lib/paraglide/messages.js';
import type { MemberToTell } from './entry-at-hand.ts';

/** What letters need of the event. */
interface EventOfLetter {
	slug: string;
	name: Localized;
	timeZone: string;
	zonePlace: Localized;
}

/** To every member when the entry was handed in: when, under which code, and the hash of what it was. */
export function entryReceived(
	to: MemberToTell,
	event: EventOfLetter,
	news: {
		id: string;
		code: string;
		sha256: string;
		title: string;
		submittedAt: Date;
		closesAt: Date | null;
	}
): Letter {
	const { locale, timeZone } = to;
	const zone = event.timeZone;
	const place = inLocale(event.zonePlace, locale);
	const title = plainName(news.title);
	const there = inZone(news.submittedAt, zone, locale, place, exactTime);
	const here = forReader(news.submittedAt, zone, timeZone, locale, exactTime);
	const until = news.closesAt && inBothZones(news.closesAt, zone, timeZone, locale, place);
	return {
		to,
		subject: m.entries_letter_received_subject({ code: news.code, title }, { locale }),
		body: {
			paragraphs: [
				m.entries_letter_received_text({ title, at: here ? `${there} (${here})` : there }, { locale }),
				m.entries_letter_received_code({ code: news.code, sha256: news.sha256 }, { locale }),
				...(until ? [m.entries_can_change({ until }, { locale })] : [])
			],
			action: {
				label: m.entries_see_receipt({}, { locale }),
				href: `/events/${event.slug}/team/receipts/${news.id}`
			}
		},
		onceKey: `entry-received:${news.id}:${to.personId}`
	};
}

/** To every member when the lead withdrew the entry. */
export function entryWithdrawn(
	to: MemberToTell,
	event: EventOfLetter,
	news: { title: string; by: string }
): Letter {
	const { locale } = to;
	const title = plainName(news.title) || m.entries_untitled({}, { locale });
	const words = { title, by: plainName(news.by), event: inLocale(event.name, locale) };
	return {
		to,
		subject: m.entries_letter_withdrawn_subject({ title }, { locale }),
		body: { paragraphs: [m.entries_letter_withdrawn_text(words, { locale })] }
	};
}

/** To every member when the organisers gave the team more time. */
export function passGiven(
	to: MemberToTell,
	event: EventOfLetter,
	news: { until: Date; reason: string }
): Letter {
	const { locale, timeZone } = to;
	const place = inLocale(event.zonePlace, locale);
	const until = inBothZones(news.until, event.timeZone, timeZone, locale, place);
	return {
		to,
		subject: m.entries_letter_pass_subject({ event: inLocale(event.name, locale) }, { locale }),
		body: {
			paragraphs: [
				m.entries_letter_pass_text({ until }, { locale }),
				m.entries_letter_reason({ reason: plainName(news.reason) }, { locale })
			],
			action: { label: m.entries_letter_to_entry({}, { locale }), href: `/events/${event.slug}/team/entry` }
		}
	};
}

/** To every member when the organisers took the entry out. */
export function entryDisqualified(
	to: MemberToTell,
	event: EventOfLetter,
	news: { title: string; reason: string }
): Letter {
	const { locale } = to;
	const title = plainName(news.title);
	return {
		to,
		subject: m.entries_letter_disqualified_subject({ title }, { locale }),
		body: {
			paragraphs: [
				m.entries_letter_disqualified_text({ title, event: inLocale(event.name, locale) }, { locale }),
				m.entries_letter_reason({ reason: plainName(news.reason) }, { locale }),
				m.entries_letter_disqualified_reply({}, { locale })
			]
		}
	};
}
