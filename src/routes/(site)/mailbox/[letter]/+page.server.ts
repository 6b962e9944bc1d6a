import { localeNames } from '#lib/foundation/i18n/locales.ts';
import { letterById } from '#lib/foundation/server/mail/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { email, name, subject, locale, body } = await letterById(locals.ctx, params.letter);
	return { letter: { email, name, subject, lang: locale, dir: localeNames[locale].dir, ...body } };
};
