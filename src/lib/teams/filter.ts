import { pageIn, searchIn } from '#lib/foundation/query.ts';
import { type TeamState, teamStates } from './team.ts';

/** Which teams an organiser wants to see. */
export interface TeamFilter {
	/** Part of a team's name, or of a member's name or address. */
	text: string;
	/** The slug of a challenge. */
	challenge: string | null;
	state: TeamState | null;
	/** From 1. */
	page: number;
}

/** So many teams stand on a page. */
export const teamsPerPage = 50;

/** What an address asks for; nonsense asks for nothing. */
export function teamFilterFrom(query: URLSearchParams): TeamFilter {
	return {
		text: searchIn(query, 'text', 200),
		challenge: query.get('challenge')?.slice(0, 100) || null,
		state: teamStates.find((state) => state === query.get('state')) ?? null,
		page: pageIn(query)
	};
}

/** The address of a filter, as the end of a link; what is not asked for is left out. */
export function teamFilterAddress({ text, challenge, state, page }: TeamFilter): string {
	const query = new URLSearchParams();
	if (text) query.set('text', text);
	if (challenge) query.set('challenge', challenge);
	if (state) query.set('state', state);
	if (page > 1) query.set('page', String(page));
	return `?${query}`;
}
