/**
 * Where to go after signing in: a path of ours, or the start page. Anything that a browser could take for another site
 * (two slashes, a backslash, a control character) is not a path of ours.
 */
export function returnTo(wanted: string | null | undefined): string {
	if (!wanted || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return '/';
	const url = new URL(wanted, 'http://ours.invalid');
	const ours = url.host === 'ours.invalid' && !url.pathname.startsWith('//');
	return ours ? url.pathname + url.search : '/';
}
