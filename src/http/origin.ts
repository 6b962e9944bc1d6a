const safe = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Does an unsafe request come from a page of ours? Browsers send Origin with every unsafe request, and Sec-Fetch-Site
 * with all; one that names another site, or none at all, is refused, whatever its content type.
 */
export function comesFromUs(request: Request, origin: string): boolean {
	if (safe.includes(request.method)) return true;
	const site = request.headers.get('sec-fetch-site');
	if (site !== null && site !== 'same-origin') return false;
	return request.headers.get('origin') === origin;
}
