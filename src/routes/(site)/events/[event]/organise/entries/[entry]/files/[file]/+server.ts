import { withheldFrom } from '#lib/judging/server/conflicts/withheld.ts';
import { found } from '#lib/foundation/refusal.ts';
import { fileResponse } from '#lib/foundation/server/files/response.ts';
import { fileForOrganiser } from '#lib/entries/server/queries/files.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request }) => {
	const file = await fileForOrganiser(
		locals.ctx,
		found(locals.event).id,
		params.entry,
		params.file,
		withheldFrom
	);
	return fileResponse(request, file);
};
