import { countryName } from '#lib/accounts/countries.ts';
import { intlTag } from '#lib/foundation/i18n/locales.ts';
import { inBothZones } from '#lib/foundation/i18n/times.ts';
import { inLocale, otherLanguage } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { addressOf, cardsPerPage, filterFrom } from '#lib/gallery/filter.ts';
import { gallery } from '#lib/gallery/server/gallery.ts';
import { m } from '#lib/paraglide/messages.js';
import { cardCover } from '../cover.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx, timeZone } = locals;
	const { locale } = ctx;
	const event = found(locals.event);
	const filter = filterFrom(url.searchParams);
	const shown = await gallery(ctx, event.id, filter);
	const number = new Intl.NumberFormat(intlTag(locale));
	const country = (code: string | null) => (code ? countryName(code, locale) : null);
	const first = (filter.page - 1) * cardsPerPage + 1;
	const without = (change: Partial<typeof filter>) => addressOf({ ...filter, page: 1, ...change });
	return {
		filter,
		isOpen: shown.isOpen || shown.all > 0,
		opensAt:
			shown.opensAt &&
			inBothZones(shown.opensAt, event.timeZone, timeZone, locale, inLocale(event.zonePlace, locale)),
		cards: shown.cards.map(({ challenge, distinction, coverId, ...card }) => ({
			...card,
			detail: card.country
				? m.gallery_where({ challenge: inLocale(challenge, locale), country: country(card.country) ?? '' })
				: inLocale(challenge, locale),
			cover: cardCover(event.slug, card.id, coverId),
			distinction: distinction && {
				kind: distinction.kind,
				name: inLocale(distinction.name, locale),
				lang: otherLanguage(distinction.name, locale)
			}
		})),
		count: m.gallery_count({ count: shown.total }),
		isNear: shown.isNear,
		orders: [
			{ label: filter.search ? m.gallery_sort_best() : m.gallery_sort_shuffled(), sort: null },
			{ label: m.gallery_sort_newest(), sort: 'newest' as const }
		].map(({ label, sort }) => ({ label, href: without({ sort }), current: filter.sort === sort })),
		challenges: shown.challenges.map(({ slug, name, many }) => ({
			value: slug,
			label: inLocale(name, locale),
			detail: number.format(many)
		})),
		countries: shown.countries
			.map(({ code, many }) => ({ value: code, label: `${country(code)} (${number.format(many)})` }))
			.sort((a, b) => a.label.localeCompare(b.label, intlTag(locale))),
		chips: [
			...(filter.search
				? [{ href: without({ search: '' }), label: m.gallery_searched({ search: filter.search }) }]
				: []),
			...shown.challenges
				.filter(({ slug }) => filter.challenges.includes(slug))
				.map(({ slug, name }) => ({
					href: without({ challenges: filter.challenges.filter((one) => one !== slug) }),
					label: inLocale(name, locale)
				})),
			...(filter.country
				? [{ href: without({ country: null }), label: country(filter.country) ?? filter.country }]
				: []),
			...(filter.awarded ? [{ href: without({ awarded: false }), label: m.gallery_with_award() }] : [])
		],
		pages: {
			from: number.format(Math.min(first, shown.total)),
			to: number.format(Math.min(first + cardsPerPage - 1, shown.total)),
			total: number.format(shown.total),
			previous: filter.page > 1 ? addressOf({ ...filter, page: filter.page - 1 }) : null,
			next: first + cardsPerPage <= shown.total ? addressOf({ ...filter, page: filter.page + 1 }) : null
		}
	};
};
