import type { Letter, Recipient } from '#lib/foundation/server/mail/post.ts';
import { m } from '#lib/paraglide/messages.js';

/** A link to confirm an address after signing up. */
export function confirmEmailLetter(to: Recipient, token: string): Letter {
	const { locale } = to;
	return {
		to,
		secret: true,
		subject: m.accounts_letter_confirm_subject({}, { locale }),
		body: {
			paragraphs: [m.accounts_letter_confirm_text({}, { locale })],
			action: { label: m.accounts_letter_confirm_action({}, { locale }), href: `/confirm/${token}` }
		}
	};
}

/** Somebody signed up with an address that has an account: its owner is told, the other learns nothing. */
export function alreadyHereLetter(to: Recipient): Letter {
	const { locale } = to;
	return {
		to,
		subject: m.accounts_letter_already_subject({}, { locale }),
		body: {
			paragraphs: [m.accounts_letter_already_text({}, { locale })],
			action: { label: m.accounts_sign_in({}, { locale }), href: '/sign-in' }
		}
	};
}

/** A link that signs in. */
export function signInLetter(to: Recipient, token: string): Letter {
	const { locale } = to;
	return {
		to,
		secret: true,
		subject: m.accounts_letter_sign_in_subject({}, { locale }),
		body: {
			paragraphs: [m.accounts_letter_sign_in_text({}, { locale })],
			action: { label: m.accounts_letter_sign_in_action({}, { locale }), href: `/sign-in/link/${token}` }
		}
	};
}

/** A link to choose a new password. */
export function resetLetter(to: Recipient, token: string): Letter {
	const { locale } = to;
	return {
		to,
		secret: true,
		subject: m.accounts_letter_reset_subject({}, { locale }),
		body: {
			paragraphs: [m.accounts_letter_reset_text({}, { locale })],
			action: { label: m.accounts_letter_reset_action({}, { locale }), href: `/reset/${token}` }
		}
	};
}

/** The password, or the second factor, was changed: said to the owner, in case it was somebody else. */
export function securityLetter(to: Recipient, what: 'password' | 'second_factor'): Letter {
	const { locale } = to;
	const subject =
		what === 'password'
			? m.accounts_letter_password_changed({}, { locale })
			: m.accounts_letter_factor_changed({}, { locale });
	return {
		to,
		subject,
		body: {
			paragraphs: [subject, m.accounts_letter_not_you({}, { locale })],
			action: { label: m.accounts_letter_reset_action({}, { locale }), href: '/reset' }
		}
	};
}
