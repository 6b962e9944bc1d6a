import { publicBundle } from '#lib/announcements/server/round-bundles.ts';
import { found } from '#lib/foundation/refusal.ts';
import { bundleFile } from '#http/bundle-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const event = found(locals.event);
	return bundleFile(event.slug, await publicBundle(locals.ctx, event.id, params.round));
};
