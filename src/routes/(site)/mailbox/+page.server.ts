import { clockTime, shortDay } from '#lib/foundation/i18n/times.ts';
import { mailbox } from '#lib/foundation/server/mail/queries.ts';
import { emailKey } from '#lib/accounts/person.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const wanted = url.searchParams.get('to') ?? '';
	const letters = await mailbox(ctx, emailKey(wanted));
	const zone = locals.timeZone ?? 'UTC';
	return {
		wanted,
		letters: letters.map(({ id, email, name, subject, locale, writtenAt }) => ({
			...{ id, email, name, subject, lang: locale },
			when: `${shortDay(writtenAt, zone, ctx.locale)}, ${clockTime(writtenAt, zone, ctx.locale)}`
		}))
	};
};
