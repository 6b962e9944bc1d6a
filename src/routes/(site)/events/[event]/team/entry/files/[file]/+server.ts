import { found } from '#lib/foundation/refusal.ts';
import { fileResponse } from '#lib/foundation/server/files/response.ts';
import { fileForTeam } from '#lib/entries/server/queries/files.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request }) => {
	const file = await fileForTeam(locals.ctx, found(locals.event).id, params.file);
	return fileResponse(request, file);
};
