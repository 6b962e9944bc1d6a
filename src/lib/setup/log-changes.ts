/** What stands in the detail of a line besides a reason and a name: fields with their old and new values, and the rest. */
export interface LineChanges {
	changes: { field: string; from: string; to: string }[];
	rest: { key: string; value: string }[];
}

type Detail = Record<string, string | number | boolean | null | readonly string[]>;

const told = ['reason', 'name', 'title', 'changed', 'from', 'to'];

/** Take the detail of a line apart for the page that shows it. */
export function changesIn(detail: Detail): LineChanges {
	const { changed, from, to } = detail;
	const list = (value: Detail[string] | undefined) => (Array.isArray(value) ? value : []);
	const isChange = Array.isArray(changed);
	return {
		changes: list(changed).map((field, index) => ({
			field,
			from: list(from)[index] ?? '',
			to: list(to)[index] ?? ''
		})),
		rest: Object.entries(detail)
			.filter(([key, value]) => value !== null && !(isChange ? told : told.slice(0, 3)).includes(key))
			.map(([key, value]) => ({ key, value: Array.isArray(value) ? value.join(', ') : String(value) }))
	};
}
