import { createUploadthing, type FileRouter, UploadThingError } from 'uploadthing/server';
import { z } from 'zod';
import { Refused } from '#lib/foundation/refusal.ts';
import { contextOf } from '#lib/foundation/server/files/ingest.ts';
import { mostFiles } from '../entry.ts';
import { addFile, announceFile } from './commands/files.ts';

const file = createUploadthing({ errorFormatter: ({ message }) => ({ message }) });

/** Why a file is not taken, for the browser to say in words. */
interface TurnedDown {
	refused: string;
	why?: string;
}

function turnedDown({ refusal }: Refused): TurnedDown {
	return {
		refused: refusal.code,
		...(refusal.code === 'file_not_taken' ? { why: refusal.why } : {})
	};
}

/**
 * What may be sent, and by whom: UploadThing's file router. The sizes that it knows are powers of two; ours, the types and
 * the number are checked by the commands, for every way on which a file can come.
 */
export const uploadRouter = {
	entryFile: file({ blob: { maxFileSize: '32MB', maxFileCount: mostFiles } })
		.input(z.object({ entry: z.uuid() }))
		.middleware(async ({ req, input, files }) => {
			try {
				const fileIds: string[] = [];
				for (const one of files) fileIds.push(await announceFile(contextOf(req), input.entry, one));
				return { fileIds };
			} catch (problem) {
				if (!(problem instanceof Refused)) throw problem;
				throw new UploadThingError({ code: 'FORBIDDEN', message: JSON.stringify(turnedDown(problem)) });
			}
		})
		.onUploadComplete(async ({ req, metadata }) => {
			const [id = ''] = metadata.fileIds;
			try {
				await addFile(contextOf(req), id);
				return { id };
			} catch (problem) {
				if (!(problem instanceof Refused)) throw problem;
				return { ...turnedDown(problem) };
			}
		})
} satisfies FileRouter;

export type UploadRouter = typeof uploadRouter;
