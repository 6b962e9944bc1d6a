import { intlTag } from '#lib/foundation/i18n/locales.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { addressOf, entriesPerPage, filterFrom } from '#lib/entries/entry-filter.ts';
import { stampWords } from '#lib/entries/moments.ts';
import { entryList } from '#lib/entries/server/queries/organise.ts';
import { withheldFrom } from '#lib/judging/server/conflicts/withheld.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const { locale, now } = ctx;
	const event = found(locals.event);
	const filter = filterFrom(url.searchParams);
	const list = await entryList(ctx, event.id, filter, withheldFrom);
	const when = (instant: Date) => stampWords(instant, now, event.timeZone, locale);
	const number = new Intl.NumberFormat(intlTag(locale));
	const first = (filter.page - 1) * entriesPerPage + 1;
	return {
		filter,
		total: list.total,
		withheld: list.withheld,
		lines: list.lines.map(({ challenge, savedAt, submittedAt, ...line }) => ({
			...line,
			challenge: inLocale(challenge, locale),
			saved: when(savedAt),
			submitted: submittedAt && when(submittedAt)
		})),
		challenges: list.challenges.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale) })),
		pages: {
			from: number.format(Math.min(first, list.total)),
			to: number.format(Math.min(first + entriesPerPage - 1, list.total)),
			total: number.format(list.total),
			previous: filter.page > 1 ? addressOf({ ...filter, page: filter.page - 1 }) : null,
			next: first + entriesPerPage <= list.total ? addressOf({ ...filter, page: filter.page + 1 }) : null
		}
	};
};
