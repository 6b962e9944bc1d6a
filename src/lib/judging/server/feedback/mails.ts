import { inLocale, type Localized } from '#lib/foundation/localized.ts';
import type { Letter, Recipient } from '#lib/foundation/server/mail/post.ts';
import { m } from '#lib/paraglide/messages.js';

/** To a judge whose words for a team were withheld: why, and how to write others while the round is open. */
export function rewordLetter(
	to: Recipient,
	told: { event: { name: Localized }; number: number | null; reason: string; words: string; token: string }
): Letter {
	const { locale } = to;
	const event = inLocale(told.event.name, locale);
	return {
		to,
		secret: true,
		subject: m.results_letter_reword_subject({ event }, { locale }),
		body: {
			paragraphs: [
				m.results_letter_reword_text({ number: told.number ?? '–' }, { locale }),
				m.results_quote({ words: told.words }, { locale }),
				m.results_letter_reword_reason({ reason: told.reason }, { locale }),
				m.results_letter_reword_next({}, { locale }),
				m.judging_letter_link({}, { locale })
			],
			action: { label: m.judging_letter_to_desk({}, { locale }), href: `/invitations/${told.token}` }
		}
	};
}
