import { self } from '$app/service-worker';
import { copiesOf, deskHeader, isDeskCopy, isOutdated, isProgram, kindOf } from '#lib/judging/desk/copies.ts';
import { splitLanguage } from '#http/language.ts';

/** A connection that says nothing for so long is none. */
const patienceMs = 8000;

const loosely = { ignoreSearch: true, ignoreVary: true };

/** What the worker answers to a request; nothing where it is none of its business. */
export function answerFor(event: FetchEvent): Promise<Response> | undefined {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== self.location.origin) return undefined;
	if (isProgram(pathname)) return fromProgram(request);
	const path = splitLanguage(pathname).path;
	const kind = kindOf(path);
	if (kind === 'page') return request.mode === 'navigate' ? fromNetwork(event, path) : undefined;
	return kind === 'file' ? fromNetwork(event, path) : undefined;
}

/** Files whose names change with what is in them: what is kept is what the network would give. */
async function fromProgram(request: Request): Promise<Response> {
	return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** The network, as long as it answers; else the copy, if there is one that is not too old. */
async function fromNetwork(event: FetchEvent, path: string): Promise<Response> {
	const response = await answered(event.request);
	if (response) {
		if (kindOf(path) === 'page') event.waitUntil(keepUp(response.clone(), path));
		return response;
	}
	return (await copyOf(path)) ?? Response.error();
}

/** What the network says within reasonable time; null where it says nothing. */
async function answered(request: Request): Promise<Response | null> {
	const late = new AbortController();
	const timer = setTimeout(() => late.abort(), patienceMs);
	try {
		return await fetch(request, { signal: late.signal });
	} catch {
		// No connection, or none that deserves the name.
		return null;
	} finally {
		clearTimeout(timer);
	}
}

/** A page that was made for whoever has copies here takes the place of its copy; one that is not theirs any more goes. */
async function keepUp(response: Response, path: string): Promise<void> {
	if (response.status === 403 || response.status === 404) {
		const names = (await caches.keys()).filter(isDeskCopy);
		for (const name of names) await (await caches.open(name)).delete(path);
	}
	const person = response.headers.get(deskHeader);
	if (response.status !== 200 || person === null) return;
	const name = copiesOf(person, path.split('/')[2] ?? '');
	if (await caches.has(name)) await (await caches.open(name)).put(path, response);
}

async function copyOf(path: string): Promise<Response | undefined> {
	for (const name of await caches.keys()) {
		if (!isDeskCopy(name)) continue;
		const copies = await caches.open(name);
		const copy = await copies.match(path, loosely);
		if (!copy) continue;
		if (!isOutdated(copy.headers.get('date'), Date.now())) return copy;
		await caches.delete(name);
	}
	return undefined;
}
