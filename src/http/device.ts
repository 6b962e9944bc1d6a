import type { RequestEvent } from '@sveltejs/kit';
import { holds, personId } from '#lib/foundation/actor.ts';
import { deskHeader } from '#lib/judging/desk/copies.ts';

/** Whose desk this browser keeps, if any; no script can read it. */
const cookie = 'desk';
const year = 31_536_000;

/** Tells the browser to drop all that it keeps for us, but cookies: copies of pages, sheets, the worker. */
const forgetAll = { 'clear-site-data': '"storage"' };

/** Is this a page of a judge's desk, for a judge? */
function isDesk({ route, request, locals }: RequestEvent): boolean {
	const { ctx, event } = locals;
	const asksToRead = request.method === 'GET' || request.method === 'HEAD';
	const isPage = /\/judge(\/rubric|\/review\/\[assignment\])?$/.test(route.id ?? '');
	return asksToRead && isPage && event !== null && holds(ctx.actor, event.id, 'judge');
}

/**
 * A desk may be kept on a device, for whoever is signed in on it. Remembers for whom, and says so on the pages that may be
 * kept; once somebody else is signed in, all that the other left is dropped with the first answer, whatever page it is.
 * @returns headers of the answer
 */
export function deskOnDevice(event: RequestEvent): Record<string, string> {
	const person = personId(event.locals.ctx.actor);
	const before = event.cookies.get(cookie);
	if (person === undefined) return {};
	const isMine = isDesk(event);
	const another = before !== undefined && before !== person;
	if (isMine && before !== person)
		event.cookies.set(cookie, person, {
			...{ path: '/', maxAge: year, sameSite: 'lax', httpOnly: true },
			secure: event.url.protocol === 'https:'
		});
	else if (another) event.cookies.delete(cookie, { path: '/', secure: event.url.protocol === 'https:' });
	return { ...(another ? forgetAll : {}), ...(isMine ? { [deskHeader]: person } : {}) };
}

/** Somebody signs out: nothing of their desk stays here. */
export function leaveDevice(event: RequestEvent): void {
	if (event.cookies.get(cookie) === undefined) return;
	event.cookies.delete(cookie, { path: '/', secure: event.url.protocol === 'https:' });
	event.setHeaders(forgetAll);
}
