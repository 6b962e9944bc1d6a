const mostPages = 10_000;

/** The words that an address asks to search for, as one line of at most `most` characters; empty where there are none. */
export function searchIn(query: URLSearchParams, name: string, most = 100): string {
	const words = (query.get(name) ?? '')
		.toWellFormed()
		.replace(/\p{Cc}/gu, ' ')
		.trim();
	return Array.from(words).slice(0, most).join('');
}

/** Which page of a list an address asks for; the first where that makes no sense. */
export function pageIn(query: URLSearchParams): number {
	const page = Number(query.get('page'));
	return Number.isInteger(page) && page > 0 && page < mostPages ? page : 1;
}
