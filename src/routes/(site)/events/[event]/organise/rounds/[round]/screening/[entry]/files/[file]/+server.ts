import { fileResponse } from '#lib/foundation/server/files/response.ts';
import { found } from '#lib/foundation/refusal.ts';
import { screeningFile } from '#lib/judging/server/screening-desk.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request }) => {
	const { round, entry, file } = params;
	const kept = await screeningFile(locals.ctx, found(locals.event).id, round, entry, file);
	return fileResponse(request, kept, { published: true });
};
