import { inZone } from '#lib/foundation/i18n/times.ts';
import { inLocale, type Localized } from '#lib/foundation/localized.ts';
import type { Letter, Recipient } from '#lib/foundation/server/mail/post.ts';
import { m } from '#lib/paraglide/messages.js';

interface Panel {
	event: { name: Localized; timeZone: string; zonePlace: Localized };
	/** What the panel is about: a challenge, or the round. */
	panel: Localized;
	token: string;
	until: Date | null;
}

/** To a judge who sits in a panel from now on. The link opens the panel's room, and the judge's desk with it. */
export function panelLetter(to: Recipient, { event, panel, token, until }: Panel): Letter {
	const { locale } = to;
	const words = { event: inLocale(event.name, locale), panel: inLocale(panel, locale) };
	const at = until && inZone(until, event.timeZone, locale, inLocale(event.zonePlace, locale));
	return {
		to,
		secret: true,
		subject: m.panel_letter_subject(words, { locale }),
		body: {
			paragraphs: [
				m.panel_letter_text(words, { locale }),
				m.panel_letter_work({}, { locale }),
				...(at ? [m.panel_letter_until({ at }, { locale })] : []),
				m.judging_letter_link({}, { locale })
			],
			action: { label: m.panel_letter_open({}, { locale }), href: `/invitations/${token}` }
		}
	};
}
