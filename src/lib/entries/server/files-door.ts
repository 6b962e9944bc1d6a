import type { IncomingMessage, ServerResponse } from 'node:http';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { report } from '#lib/foundation/server/log.ts';
import { bytesHere, dropFile, finishFile, takeBytes } from '#lib/foundation/server/files/arrival.ts';
import { largestFile } from '#lib/foundation/files/file-type.ts';
import { type Part, readFiles } from '#lib/foundation/server/files/multipart.ts';
import { mayReadEvent } from '#lib/events/rules.ts';
import { eventBySlug } from '#lib/events/server/queries.ts';
import { mostFiles } from '../entry.ts';
import { addFile, announceFile } from './commands/files.ts';
import { openEntry } from './commands/open-entry.ts';

const form = /^(?:\/[a-z]{2})?\/events\/([a-z0-9-]+)\/team\/entry\/files$/;

/**
 * The plain way for files, which needs no script: a form with files in it. They go through the same commands and the same
 * checks, to the same place; then the browser is sent back to the page, which says what became of them.
 * @param readerOf who sends a request; undefined where it did not come from a page of ours
 */
export function filesDoor(readerOf: (request: IncomingMessage) => Promise<Context | undefined>) {
	return async (
		request: IncomingMessage,
		response: ServerResponse,
		next: () => void | Promise<void>
	): Promise<void> => {
		const slug = form.exec(request.url ?? '')?.[1];
		const isForm = /^multipart\/form-data/i.test(request.headers['content-type'] ?? '');
		if (slug === undefined || request.method !== 'POST' || !isForm) return next();
		const page = `/events/${slug}/team/entry/files`;
		const outcome = new URLSearchParams();
		try {
			const ctx = await readerOf(request);
			if (!ctx) {
				request.resume();
				response.writeHead(403).end('Cross-site request refused');
				return;
			}
			const event = found(await eventBySlug(ctx.db, slug));
			demand(mayReadEvent(ctx.actor, event));
			const entryId = await openEntry(ctx, event.id);
			let arrived = 0;
			const take = async (part: Part) => {
				const refused = await takeOne(ctx, entryId, part);
				if (refused) outcome.append(refused, part.name.slice(0, 200));
				else arrived++;
			};
			await readFiles(request, take, { most: 2 * mostFiles });
			outcome.set('arrived', String(arrived));
		} catch (problem) {
			if (!(problem instanceof Refused)) report('files of a form not taken', problem);
			outcome.append(problem instanceof Refused ? reasonOf(problem) : 'away', '');
		}
		request.resume();
		if (response.destroyed) return;
		response.writeHead(303, { Location: `${page}?${outcome}`, 'Cache-Control': 'no-store' }).end();
	};
}

/** Take one file. @returns why not, if not */
async function takeOne(ctx: Context, entryId: string, { name, content }: Part): Promise<string | undefined> {
	let id: string | undefined;
	try {
		id = await announceFile(ctx, entryId, { name, size: null });
		await takeBytes({ id, bytes: largestFile }, content);
		if ((await bytesHere(id)) === 0) throw new Refused({ code: 'file_not_taken', why: 'empty' });
		await finishFile(ctx.db, { id, name });
		await addFile(ctx, id);
		return undefined;
	} catch (problem) {
		// Where even this fails, the sweep an hour later does it.
		if (id !== undefined)
			await dropFile(ctx.db, id).catch((error: unknown) => report('file not let go', error));
		if (!(problem instanceof Refused)) throw problem;
		return reasonOf(problem);
	}
}

/** The reason as the page gets it: that of the file, or the code of the refusal. */
function reasonOf({ refusal }: Refused): string {
	return refusal.code === 'file_not_taken' ? refusal.why : refusal.code;
}
