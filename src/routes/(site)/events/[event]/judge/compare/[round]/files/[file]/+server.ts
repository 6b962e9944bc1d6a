import { found } from '#lib/foundation/refusal.ts';
import { fileResponse } from '#lib/foundation/server/files/response.ts';
import { comparedFile } from '#lib/judging/server/comparing/pair-to-read.ts';
import type { RequestHandler } from './$types';

// Made anew, as in a published page: what a camera wrote into a picture could tell whose it is.
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const file = await comparedFile(locals.ctx, found(locals.event).id, params.round, params.file);
	return fileResponse(request, file, { published: true });
};
