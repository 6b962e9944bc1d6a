import type { Cookies } from '@sveltejs/kit';

/**
 * `__Host-` cookies need https, or localhost, which browsers trust like https. A plain http address in a closed network
 * gets the name without the prefix.
 */
function sessionName(url: URL): { name: string; secure: boolean } {
	const secure = url.protocol === 'https:' || url.hostname === 'localhost' || url.hostname === '127.0.0.1';
	return { name: secure ? '__Host-session' : 'session', secure };
}

export function readSession(cookies: Pick<Cookies, 'get'>, url: URL): string | undefined {
	return cookies.get(sessionName(url).name);
}

const monthInSeconds = 30 * 24 * 60 * 60;

/** Give the browser its session. The server alone decides when it ends; the cookie only has to last as long. */
export function keepSession(cookies: Cookies, url: URL, session: { token: string }): void {
	const { name, secure } = sessionName(url);
	cookies.set(name, session.token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure,
		maxAge: monthInSeconds
	});
}

export function dropSession(cookies: Cookies, url: URL): void {
	const { name, secure } = sessionName(url);
	cookies.delete(name, { path: '/', secure });
}

const year = 31_536_000;

/** Remember a choice that is not secret: language, theme, time zone. */
export function keepChoice(cookies: Cookies, url: URL, name: 'lang' | 'theme', value: string): void {
	cookies.set(name, value, { path: '/', maxAge: year, sameSite: 'lax', secure: url.protocol === 'https:' });
}
