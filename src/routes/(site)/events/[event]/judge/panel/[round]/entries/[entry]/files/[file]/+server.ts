import { fileResponse } from '#lib/foundation/server/files/response.ts';
import { found } from '#lib/foundation/refusal.ts';
import { panelFile } from '#lib/judging/server/panel/panel-entry.ts';
import type { RequestHandler } from './$types';

// As in a published page, pictures are made anew: what a camera wrote into them could tell whose they are.
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const { round: roundId, entry: entryId, file: fileId } = params;
	const file = await panelFile(locals.ctx, found(locals.event).id, { roundId, entryId, fileId });
	return fileResponse(request, file, { published: true });
};
