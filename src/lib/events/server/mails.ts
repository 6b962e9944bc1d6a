import type { Localized } from '#lib/foundation/localized.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import type { Letter, Recipient } from '#lib/foundation/server/mail/post.ts';
import { m } from '#lib/paraglide/messages.js';
import type { CrewRole } from '../event.ts';
import { crewRoleDuties, crewRoleWords } from '../words.ts';

interface GivenRole {
	event: { slug: string; name: Localized };
	role: CrewRole;
	/** Who gave it. */
	by: string;
}

/**
 * Somebody has a role now. The letter's link leads to signing in, where they ask for a link to this address: a link that
 * signs in by itself would have to be good for as long as a letter may lie unread.
 */
export function roleLetter(to: Recipient, { event, role, by }: GivenRole): Letter {
	const { locale } = to;
	const name = inLocale(event.name, locale);
	const words = crewRoleWords[role]({ locale });
	const console = `/events/${event.slug}/organise`;
	return {
		to,
		subject: m.events_letter_role_subject({ event: name, role: words }, { locale }),
		body: {
			paragraphs: [
				m.events_letter_role_text({ event: name, role: words, by }, { locale }),
				crewRoleDuties[role]({ locale }),
				m.events_letter_role_how({}, { locale }),
				m.events_letter_role_factor({}, { locale })
			],
			action: {
				label: m.events_letter_role_action({}, { locale }),
				href: `/sign-in?to=${encodeURIComponent(console)}`
			}
		}
	};
}
