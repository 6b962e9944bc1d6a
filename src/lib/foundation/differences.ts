/** What a line of the log says of a change: which fields, and what stood in them before and after. */
export interface Differences {
	[detail: string]: readonly string[];
	changed: readonly string[];
	from: readonly string[];
	to: readonly string[];
}

/**
 * Compare what was with what is, field by field; the parts of a field that has parts are named with a dot, as in
 * `name.en`. Nothing stands as an empty text.
 * @returns undefined where all is as before
 */
export function differences(
	before: Record<string, unknown>,
	after: Record<string, unknown>
): Differences | undefined {
	const [old, fresh] = [flat(before), flat(after)];
	const changed = [...new Set([...old.keys(), ...fresh.keys()])].filter(
		(field) => (old.get(field) ?? '') !== (fresh.get(field) ?? '')
	);
	if (changed.length === 0) return undefined;
	return {
		changed,
		from: changed.map((field) => old.get(field) ?? ''),
		to: changed.map((field) => fresh.get(field) ?? '')
	};
}

function flat(value: object, prefix = ''): Map<string, string> {
	const fields = new Map<string, string>();
	for (const [key, one] of Object.entries(value)) {
		if (one === null || one === undefined) continue;
		const name = prefix + key;
		if (one instanceof Date) fields.set(name, one.toISOString());
		else if (typeof one === 'object')
			for (const [part, text] of flat(one, `${name}.`)) fields.set(part, text);
		else fields.set(name, String(one));
	}
	return fields;
}
