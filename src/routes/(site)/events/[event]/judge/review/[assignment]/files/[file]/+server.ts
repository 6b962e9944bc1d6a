import { fileResponse } from '#lib/foundation/server/files/response.ts';
import { found } from '#lib/foundation/refusal.ts';
import { reviewFile } from '#lib/judging/server/review-sheet.ts';
import type { RequestHandler } from './$types';

// As in a published page, pictures are made anew: what a camera wrote into them could tell whose they are.
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const file = await reviewFile(locals.ctx, found(locals.event).id, params.assignment, params.file);
	return fileResponse(request, file, { published: true });
};
