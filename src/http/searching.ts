import { isId } from '#lib/foundation/ids.ts';

/** What the address asks a list page for: a form for one thing or a new one, a question before one goes, good news. */
export function askedOf(url: URL) {
	const id = (name: string) => {
		const value = url.searchParams.get(name) ?? '';
		return isId(value) ? value : null;
	};
	return {
		edit: id('edit'),
		remove: id('remove'),
		isNew: url.searchParams.has('new'),
		saved: url.searchParams.has('saved'),
		removed: url.searchParams.has('removed')
	};
}
