import { canonical } from '#lib/foundation/canonical.ts';
import { isId } from '#lib/foundation/ids.ts';

/** Names that the program itself gives: methods, states, kinds. Words that a person wrote have capitals or spaces. */
const isCode = (text: string) => /^[a-z][a-z0-9_-]{0,39}$/.test(text) && !isId(text);
/** What people write, whatever it looks like. */
const written = new Set(['reason', 'note', 'comment', 'words', 'text', 'name', 'title', 'remark', 'dissent']);

/**
 * A copy that names nobody: ids are exchanged for their pseudonyms, figures and codes stay, and all else that is text goes,
 * with instants. Lists of objects come out in an order of their own, so that none tells what came first; lists of plain
 * values keep theirs, which may be a ranking.
 */
export function pseudonymous(value: unknown, names: ReadonlyMap<string, string>): unknown {
	if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
	if (typeof value === 'string') return names.get(value) ?? (isCode(value) ? value : undefined);
	if (Array.isArray(value)) {
		const list = value.map((one) => pseudonymous(one, names)).filter((one) => one !== undefined);
		const objects = list.every((one) => typeof one === 'object' && one !== null);
		return objects ? list.map(canonical).sort().map(parsed) : list;
	}
	if (typeof value === 'object')
		return Object.fromEntries(
			Object.entries(value).flatMap(([key, one]) => {
				const name = names.get(key) ?? (isCodeName(key) ? key : undefined);
				const copy = written.has(key) ? undefined : pseudonymous(one, names);
				return name === undefined || copy === undefined ? [] : [[name, copy]];
			})
		);
	return undefined;
}

const parsed = (text: string): unknown => JSON.parse(text);
const isCodeName = (key: string) => /^[a-z][a-zA-Z0-9_-]{0,39}$/.test(key) && !isId(key);

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
