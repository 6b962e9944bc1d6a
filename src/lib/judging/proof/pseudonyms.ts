import { canonical } from '#lib/foundation/canonical.ts';
import { isId } from '#lib/foundation/ids.ts';

/** Fields whose texts the program itself gives: methods, verdicts, kinds of steps. No other text is kept. */
const coded = new Set(['advance', 'by', 'kind', 'method', 'outcomes', 'state', 'verdict']);
const isCode = (text: string) => /^[a-z][a-z0-9_-]{0,39}$/.test(text) && !isId(text);
const isFieldName = (key: string) => /^[a-z][a-zA-Z0-9_-]{0,39}$/.test(key) && !isId(key);

/** How each member of a panel voted is nobody's business outside: what the panel decided is in it. */
const leftOut = new Set(['panels']);
/** Lists that mean something by their order. All others come out in an order that tells nothing. */
const ordered = new Set(['tieLadder']);

/**
 * A copy that names nobody: ids are exchanged for their pseudonyms, figures stay, texts only where the program gives them;
 * what people wrote goes, and instants go. Lists of objects come out in an order of their own, so that none tells what came
 * first; lists of plain values keep theirs, which may be a ranking.
 * @param field the field that the value stands in
 */
export function pseudonymous(value: unknown, names: ReadonlyMap<string, string>, field = ''): unknown {
	if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
	if (typeof value === 'string')
		return names.get(value) ?? (coded.has(field) && isCode(value) ? value : undefined);
	if (Array.isArray(value)) {
		const list = value.map((one) => pseudonymous(one, names, field)).filter((one) => one !== undefined);
		const objects = list.every((one) => typeof one === 'object' && one !== null);
		return objects && !ordered.has(field) ? list.map(canonical).sort().map(parsed) : list;
	}
	if (typeof value !== 'object') return undefined;
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, one]) => {
			if (leftOut.has(key)) return [];
			const named = names.get(key);
			const name = named ?? (isFieldName(key) ? key : undefined);
			// What stands under an id belongs to the field around it.
			const copy = pseudonymous(one, names, named === undefined ? key : field);
			return name === undefined || copy === undefined ? [] : [[name, copy]];
		})
	);
}

const parsed = (text: string): unknown => JSON.parse(text);

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** All ids that stand somewhere in a value. */
export function idsIn(value: unknown): Set<string> {
	return new Set(canonical(value).match(uuid) ?? []);
}

/** E001, E002 …: as many digits as the list asks for, so that their order is that of the list. */
export function numbered(letter: string, ids: readonly string[]): [string, string][] {
	const digits = String(ids.length).length;
	return ids.map((id, at) => [id, `${letter}${String(at + 1).padStart(digits, '0')}`]);
}
