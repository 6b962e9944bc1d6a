/** JSON with the keys of every object in order, so that equal content has equal text. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (value instanceof Date) return JSON.stringify(value.toISOString());
	if (value !== null && typeof value === 'object') {
		const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
		return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
	}
	return JSON.stringify(value);
}
