import { attachment } from '#lib/foundation/files/file-name.ts';
import { found } from '#lib/foundation/refusal.ts';
import { exportAsked } from '#lib/exports/export.ts';
import { takeAway } from '#lib/exports/server/take-away.ts';
import { exportTypes, written } from '#lib/exports/server/written.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { ctx } = locals;
	const form = await request.formData();
	const asked = found(exportAsked({ what: form.get('what'), format: form.get('format') }));
	const rows = await takeAway(ctx, found(locals.event).id, asked);
	const file = `${params.event}-${asked.name}-${ctx.now.toISOString().slice(0, 10)}.${asked.format}`;
	return new Response(written(asked.name, asked.format, rows), {
		headers: {
			'content-type': exportTypes[asked.format],
			'content-disposition': attachment(file),
			'cache-control': 'no-store'
		}
	});
};
