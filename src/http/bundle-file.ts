import { canonical } from '#lib/foundation/canonical.ts';
import type { Bundle } from '#lib/judging/proof/bundle.ts';

/** A bundle as a file to keep: in canonical form, so that equal content is equal byte for byte. */
export function bundleFile(slug: string, bundle: Bundle): Response {
	return new Response(`${canonical(bundle)}\n`, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${slug}-${bundle.sha256.seal.slice(0, 8)}.json"`
		}
	});
}
