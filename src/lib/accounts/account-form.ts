import { z } from 'zod';
import { choice, line, mustTick, optionalChoice } from '#lib/foundation/form-fields.ts';
import { locales } from '#lib/foundation/i18n/locales.ts';
import countries from './countries.json' with { type: 'json' };
import { emailKey, genders, stakeholderTypes } from './person.ts';

/** An address, in the form under which it is kept. */
export const emailField = z
	.string()
	.refine((text) => text.trim() !== '', { error: 'required', abort: true })
	.refine((text) => text.length <= 254, { error: 'email', abort: true })
	.transform((text) => emailKey(text))
	.refine((key) => key !== null, { error: 'email' })
	.transform((key) => key ?? '');

/** NIST SP 800-63B-4: length counts, not signs; nothing is cut off; no rules of composition. */
const newPassword = z
	.string()
	.refine((text) => Array.from(text.normalize('NFKC')).length >= 15, { error: 'password_short:15' })
	.refine((text) => text.length <= 1000, { error: 'too_long:1000' })
	.refine((text) => new Set(text).size > 4, { error: 'password_simple' });

const timeZone = z.string().refine(isTimeZone, { error: 'choose' });

/** Does this runtime know the zone? */
export function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return name.length > 0;
	} catch {
		// Intl's only way to say "no such zone" is to throw.
		return false;
	}
}

const countryCodes = countries.map(({ code }) => code);
export const countryField = z.string().refine((code) => countryCodes.includes(code), { error: 'choose' });

const person = {
	name: line(120),
	country: countryField,
	stakeholderType: choice(stakeholderTypes),
	gender: optionalChoice(genders),
	organisation: line(200, { optional: true }),
	timeZone,
	locale: choice(locales)
};

const { name, ...rest } = person;

// In the order of the page: what has to be mended is listed in it.
export const signUpForm = z.object({
	name,
	email: emailField,
	...rest,
	password: z.union([z.literal(''), newPassword]).optional(),
	consent: mustTick
});
export type SignUp = z.output<typeof signUpForm>;

export const profileForm = z.object(person);
export type Profile = z.output<typeof profileForm>;

export const signInForm = z.object({
	email: emailField,
	password: z.string().min(1, { error: 'required' }).max(1000)
});
export const emailForm = z.object({ email: emailField });
export const passwordForm = z.object({ password: newPassword });
export const codeForm = z.object({ code: z.string().trim().min(1, { error: 'required' }).max(40) });
