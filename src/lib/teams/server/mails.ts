import { shortDay } from '#lib/foundation/i18n/times.ts';
import type { Locale } from '#lib/foundation/i18n/locales.ts';
import { inLocale, type Localized } from '#lib/foundation/localized.ts';
import { plainName } from '#lib/foundation/server/mail/layout.ts';
import type { Letter, Recipient } from '#lib/foundation/server/mail/post.ts';
import { m } from '#lib/paraglide/messages.js';

/** Of which team, in which event, a letter speaks, and of whom. */
export interface TeamNews {
	team: string;
	event: { slug: string; name: Localized };
	/** Who did it, or to whom it happened. */
	person: string;
}

interface Words {
	team: string;
	event: string;
	person: string;
}
type Say = (words: Words, options: { locale: Locale }) => string;

const toTeam = { say: () => m.teams_letter_to_team, path: '/team' };
const toEvent = { say: () => m.teams_letter_to_event, path: '' };

const kinds = {
	/** To whoever just founded a team. */
	founded: { subject: m.teams_letter_founded_subject, text: m.teams_letter_founded_text, door: toTeam },
	/** To whoever just joined one. */
	welcome: { subject: m.teams_letter_welcome_subject, text: m.teams_letter_welcome_text, door: toTeam },
	/** To the lead: somebody joined. */
	joined: { subject: m.teams_letter_joined_subject, text: m.teams_letter_joined_text, door: toTeam },
	/** To the lead: somebody left. */
	left: { subject: m.teams_letter_left_subject, text: m.teams_letter_left_text, door: toTeam },
	/** To the new lead, whether it was handed over or fell to them. */
	lead: { subject: m.teams_letter_lead_subject, text: m.teams_letter_lead_text, door: toTeam },
	/** To somebody whom the lead took out of the team. */
	removed: { subject: m.teams_letter_removed_subject, text: m.teams_letter_removed_text, door: toEvent },
	/** To everybody of a team that is no more. */
	dissolved: { subject: m.teams_letter_dissolved_subject, text: m.teams_letter_dissolved_text, door: toEvent }
} satisfies Record<string, { subject: Say; text: Say; door: typeof toTeam }>;

/** A letter about what happened in a team. */
export function teamLetter(kind: keyof typeof kinds, to: Recipient, news: TeamNews): Letter {
	const { locale } = to;
	const { subject, text, door } = kinds[kind];
	const words = wordsOf(news, locale);
	return {
		to,
		subject: subject(words, { locale }),
		body: {
			paragraphs: [text(words, { locale })],
			action: { label: door.say()({}, { locale }), href: `/events/${news.event.slug}${door.path}` }
		}
	};
}

/** To somebody whom the lead asks in. The link is good for one person. */
export function invitationLetter(
	to: Recipient,
	news: TeamNews,
	link: { token: string; expiresAt: Date; zone: string }
): Letter {
	const { locale } = to;
	const words = wordsOf(news, locale);
	const until = shortDay(link.expiresAt, link.zone, locale);
	return {
		to,
		secret: true,
		subject: m.teams_letter_invitation_subject(words, { locale }),
		body: {
			paragraphs: [m.teams_letter_invitation_text({ ...words, until }, { locale })],
			action: {
				label: m.teams_letter_invitation_action({}, { locale }),
				href: `/events/${news.event.slug}/join/${link.token}`
			}
		}
	};
}

function wordsOf({ team, event, person }: TeamNews, locale: Locale): Words {
	return { team: plainName(team), event: inLocale(event.name, locale), person: plainName(person) };
}
