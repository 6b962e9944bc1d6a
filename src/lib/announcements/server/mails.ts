import { inLocale, type Localized } from '#lib/foundation/localized.ts';
import type { Letter, Recipient } from '#lib/foundation/server/mail/post.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Outcome } from './outcomes.ts';

/** What a letter about an outcome is about. */
export interface Told {
	event: { name: Localized; slug: string };
	challenge: Localized;
	entryTitle: string;
	/** Tells releases apart, so that nobody gets the same letter twice. */
	releaseId: string;
}

/** The results are out: what became of the team's entry, and what the judges wrote for it. */
export function resultLetter(to: Recipient, told: Told, outcome: Outcome): Letter {
	const { locale } = to;
	const event = inLocale(told.event.name, locale);
	const challenge = inLocale(told.challenge, locale);
	const { award, placed, comments } = outcome;
	const news = award
		? m.announcements_letter_won(
				{ award: inLocale(award, locale), title: told.entryTitle, challenge },
				{ locale }
			)
		: placed
			? m.announcements_letter_placed(
					{ title: told.entryTitle, place: placed.place, of: placed.of, challenge },
					{ locale }
				)
			: m.announcements_letter_not_placed({ title: told.entryTitle }, { locale });
	const feedback =
		comments.length === 0
			? []
			: [
					m.announcements_letter_comments({}, { locale }),
					...comments.map((words) => m.announcements_quote({ words }, { locale }))
				];
	return {
		to,
		onceKey: `release:${told.releaseId}:${to.personId ?? to.email}`,
		subject: m.announcements_letter_subject({ event }, { locale }),
		body: {
			paragraphs: [news, ...feedback],
			action: {
				label: m.announcements_letter_action({}, { locale }),
				href: `/events/${told.event.slug}/results`
			}
		}
	};
}

/** The list of those who go on is out. */
export function shortlistLetter(to: Recipient, told: Told, label: Localized, goesOn: boolean): Letter {
	const { locale } = to;
	const words = { title: told.entryTitle, label: inLocale(label, locale) };
	return {
		to,
		onceKey: `release:${told.releaseId}:${to.personId ?? to.email}`,
		subject: m.announcements_letter_shortlist_subject(
			{ event: inLocale(told.event.name, locale) },
			{ locale }
		),
		body: {
			paragraphs: [
				goesOn
					? m.announcements_letter_shortlisted(words, { locale })
					: m.announcements_letter_not_shortlisted(words, { locale })
			],
			action: {
				label: m.announcements_letter_shortlist_action({}, { locale }),
				href: `/events/${told.event.slug}/shortlist`
			}
		}
	};
}
