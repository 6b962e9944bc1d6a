/** Names the person for whom a page of the desk was made, so that no other page is taken for one. */
export const deskHeader = 'x-laureate-desk';

const prefix = 'laureate-desk/';

/** Where the browser keeps the pages and files of somebody's desk, with what of the program they need. */
export const copiesOf = (person: string, event: string) => `${prefix}${person}/${event}`;

export function isDeskCopy(name: string): boolean {
	return name.startsWith(prefix);
}

/** Copies that somebody else has left on this device. */
export function isOfAnother(name: string, person: string): boolean {
	return isDeskCopy(name) && !name.startsWith(`${prefix}${person}/`);
}

/** Pictures and PDFs are kept up to this much; what is beyond it needs a connection. */
export const mostBytes = 50_000_000;

/** No longer than a session lasts. */
const mostAgeMs = 30 * 24 * 60 * 60 * 1000;

/** Is a copy too old to be shown? `date` is the header of its answer. */
export function isOutdated(date: string | null, now: number): boolean {
	const made = Date.parse(date ?? '');
	return Number.isNaN(made) || now - made > mostAgeMs;
}

/** What the desk asks the worker to keep. */
export interface CopyOrder {
	person: string;
	event: string;
	/** The desk's own page first, then those of entries in the order in which they are wanted. */
	pages: readonly string[];
	/** Addresses of the program's files that the desk has loaded. */
	program: readonly string[];
}

/** What the worker has kept. */
export interface Copied {
	entries: number;
	/** Files that were left out: beyond the limit, or neither picture nor PDF. */
	left: number;
	bytes: number;
	/** Every page came from the network a moment ago. */
	anew: boolean;
}

/** A message to the worker, if it is one of ours. */
export function readOrder(data: unknown): CopyOrder | null {
	if (typeof data !== 'object' || data === null) return null;
	const { person, event, pages, program } = data as Record<string, unknown>;
	if (typeof person !== 'string' || typeof event !== 'string') return null;
	return isTexts(pages) && isTexts(program) ? { person, event, pages, program } : null;
}

function isTexts(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** What an address is on the desk: a page of it, or a file of an entry; null for everything else. */
export function kindOf(path: string): 'page' | 'file' | null {
	if (/^\/events\/[^/]+\/judge(\/rubric|\/review\/[^/]+)?$/.test(path)) return 'page';
	return /^\/events\/[^/]+\/judge\/review\/[^/]+\/files\/[^/]+$/.test(path) ? 'file' : null;
}

export function isReview(path: string): boolean {
	return kindOf(path) === 'page' && path.includes('/review/');
}

/** The files that a page of an entry shows or offers. A picture in several widths is one: the largest is kept. */
export function filesIn(html: string): string[] {
	const found = html.match(/\/events\/[\w-]+\/judge\/review\/[\w-]+\/files\/[\w-]+(\?w=\d+)?/g) ?? [];
	const widest = new Map<string, string>();
	for (const address of found) {
		const [path = address, query = ''] = address.split('?w=');
		const known = Number(widest.get(path)?.split('?w=')[1] ?? 0);
		if (!widest.has(path) || Number(query) > known) widest.set(path, address);
	}
	return [...widest.values()];
}

/** A file of the program; its name changes with what is in it. */
export function isProgram(path: string): boolean {
	return path.startsWith('/_app/immutable/');
}

/** The program's files that a page names, as addresses from the root. */
export function programIn(html: string): string[] {
	return [...new Set(html.match(/_app\/immutable\/[\w./-]+\.\w+/g) ?? [])].map((path) => `/${path}`);
}

/** Is it of a kind that is kept? */
export function isKept(type: string | null): boolean {
	return type !== null && /^(image\/|application\/pdf)/.test(type);
}
