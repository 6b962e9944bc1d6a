import {
	copiesOf,
	type Copied,
	type CopyOrder,
	deskHeader,
	filesIn,
	isKept,
	isOfAnother,
	isProgram,
	isReview,
	kindOf,
	mostBytes,
	programIn
} from '#lib/judging/desk/copies.ts';

const lanes = 2;

/** Keep the pages of a desk with what they need. Where the network goes meanwhile, what was kept before stays. */
export async function copyDesk({ person, event, pages, program }: CopyOrder): Promise<Copied> {
	for (const name of await caches.keys()) if (isOfAnother(name, person)) await caches.delete(name);
	const copies = await caches.open(copiesOf(person, event));
	const wanted = pages.filter((path) => kindOf(path) === 'page' && path.startsWith(`/events/${event}/`));
	await dropAll(copies, (path) => kindOf(path) === 'page' && !wanted.includes(path));
	const files = new Map<string, string[]>();
	const parts = new Set(program);
	let anew = true;
	await inLanes(wanted, async (path) => {
		const page = await copyPage(copies, path, person);
		anew &&= page !== null;
		const html = page ?? (await textOf(copies, path));
		if (html === null) return;
		files.set(path, filesIn(html));
		for (const part of programIn(html)) parts.add(part);
	});
	await copyProgram(copies, parts);
	if (files.size === wanted.length) await dropAll(copies, (path) => isProgram(path) && !parts.has(path));
	const named = wanted.flatMap((path) => files.get(path) ?? []);
	const { left, bytes } = await copyFiles(copies, named);
	return { entries: [...files.keys()].filter(isReview).length, left, bytes, anew };
}

/** @returns what the page says; null where it did not come */
async function copyPage(copies: Cache, path: string, person: string): Promise<string | null> {
	const response = await reached(path);
	if (!response) return null;
	if (response.status === 200 && response.headers.get(deskHeader) === person) {
		await copies.put(path, response.clone());
		return response.text();
	}
	// Taken back, or somebody else is signed in: it is not theirs to read any more.
	if (response.status >= 400 && response.status < 500) await copies.delete(path);
	return null;
}

/** An answer of the network, as it is; null where there is none. */
function reached(path: string): Promise<Response | null> {
	return fetch(path, { redirect: 'manual', cache: 'no-store' }).catch((): null => null);
}

async function textOf(copies: Cache, path: string): Promise<string | null> {
	return (await (await copies.match(path, { ignoreVary: true }))?.text()) ?? null;
}

/** What the pages are made of. */
async function copyProgram(copies: Cache, parts: ReadonlySet<string>): Promise<void> {
	await inLanes([...parts], async (path) => {
		if (await copies.match(path)) return;
		const response = await fetch(path).catch((): null => null);
		if (response?.status === 200) await copies.put(path, response);
	});
}

/** Pictures and PDFs in the order of their entries, as far as there is room. */
async function copyFiles(copies: Cache, wanted: readonly string[]): Promise<{ left: number; bytes: number }> {
	const names = new Set(wanted);
	await dropAll(copies, (path, search) => kindOf(path) === 'file' && !names.has(path + search));
	let [left, bytes] = [0, 0];
	for (const address of names) {
		const before = await copies.match(address, { ignoreVary: true });
		const response = before ?? (await reached(address));
		const body = response?.status === 200 && isKept(response.headers.get('content-type'));
		const size = response && body ? (await response.clone().blob()).size : 0;
		if (!response || !body || bytes + size > mostBytes) {
			left += 1;
			if (before) await copies.delete(address);
			continue;
		}
		bytes += size;
		if (!before) await copies.put(address, response);
	}
	return { left, bytes };
}

async function dropAll(
	copies: Cache,
	isSuperfluous: (path: string, search: string) => boolean
): Promise<void> {
	for (const request of await copies.keys()) {
		const { pathname, search } = new URL(request.url);
		if (isSuperfluous(pathname, search)) await copies.delete(request);
	}
}

async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
	const rest = [...items];
	const lane = async () => {
		for (let next = rest.shift(); next !== undefined; next = rest.shift()) await work(next);
	};
	await Promise.all(Array.from({ length: lanes }, lane));
}
