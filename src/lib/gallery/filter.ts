import { pageIn, searchIn } from '#lib/foundation/query.ts';

/** What a visitor asked the gallery for. */
export interface GalleryFilter {
	/** Words of the entry, or a part of the team's name. */
	search: string;
	/** Null: what was searched for best first, and without a search in an order drawn anew every day. */
	sort: 'newest' | null;
	/** Slugs of challenges; none means all. */
	challenges: readonly string[];
	/** ISO 3166 alpha-2; null for all. */
	country: string | null;
	/** Only those with an award. */
	awarded: boolean;
	/** 1 is the first. */
	page: number;
}

/** Cards on a page of the gallery. */
export const cardsPerPage = 24;

const mostChallenges = 50;

/** Read the filter from an address. What makes no sense there is left out, never an error. */
export function filterFrom(query: URLSearchParams): GalleryFilter {
	const country = query.get('country') ?? '';
	return {
		search: searchIn(query, 'search'),
		sort: query.get('sort') === 'newest' ? 'newest' : null,
		challenges: query
			.getAll('challenge')
			.filter((slug) => /^[a-z0-9-]{1,80}$/.test(slug))
			.slice(0, mostChallenges),
		country: /^[A-Z]{2}$/.test(country) ? country : null,
		awarded: query.has('awarded'),
		page: pageIn(query)
	};
}

/** The address of a filter, without what is left out. */
export function addressOf(filter: GalleryFilter): string {
	const query = new URLSearchParams();
	if (filter.search) query.set('search', filter.search);
	for (const slug of filter.challenges) query.append('challenge', slug);
	if (filter.country) query.set('country', filter.country);
	if (filter.awarded) query.set('awarded', 'on');
	if (filter.sort) query.set('sort', filter.sort);
	if (filter.page > 1) query.set('page', String(filter.page));
	const text = query.toString();
	return text ? `?${text}` : '?';
}
