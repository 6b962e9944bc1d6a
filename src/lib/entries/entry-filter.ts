import { pageIn, searchIn } from '#lib/foundation/query.ts';
import { entryStates, type EntryState } from './entry.ts';

/** What an organiser asked the list for. */
export interface EntryFilter {
	/** In title or team, or the exact number. */
	search: string;
	state: EntryState | null;
	/** The slug of a challenge. */
	challenge: string | null;
	/** 1 is the first. */
	page: number;
}

export const entriesPerPage = 50;

/** Read the filter from an address. What makes no sense there is left out, never an error. */
export function filterFrom(query: URLSearchParams): EntryFilter {
	const challenge = query.get('challenge') ?? '';
	return {
		search: searchIn(query, 'search'),
		state: entryStates.find((state) => state === query.get('state')) ?? null,
		challenge: /^[a-z0-9-]{1,80}$/.test(challenge) ? challenge : null,
		page: pageIn(query)
	};
}

/** The address of a filter, without what is left out. */
export function addressOf({ search, state, challenge, page }: EntryFilter): string {
	const query = new URLSearchParams({
		...(search ? { search } : {}),
		...(state ? { state } : {}),
		...(challenge ? { challenge } : {}),
		...(page > 1 ? { page: String(page) } : {})
	});
	return `?${query}`;
}
