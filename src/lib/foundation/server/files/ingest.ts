import { and, eq } from 'drizzle-orm';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createRouteHandler, type FileRouter } from 'uploadthing/server';
import { z } from 'zod';
import type { FileProblem } from '../../files/file-type.ts';
import { personId } from '../../actor.ts';
import { type Refusal, Refused } from '../../refusal.ts';
import type { Context } from '../context.ts';
import { environment } from '../environment.ts';
import { report } from '../log.ts';
import { bytesHere, dropFile, finishFile, takeBytes } from './arrival.ts';
import { readFiles } from './multipart.ts';
import { files, type StoredFile } from './schema.ts';
import { isOurAddress, ownToken, signatureOf } from './token.ts';

/**
 * The place to which UploadThing's own client sends files, on this server: its protocol, without its account. The file
 * router decides who may send what; this takes the bytes, goes on where a connection broke, looks at what came, and tells
 * the router. It stands before the application, whose limit for bodies is far below a file.
 */
type Door = (
	request: IncomingMessage,
	response: ServerResponse,
	next: () => void | Promise<void>
) => void | Promise<void>;

const home = '/api/uploadthing';
const ingest = `${home}/ingest`;

const contexts = new WeakMap<Request, Context>();

/** Who sends this, for the middleware of a file router. */
export function contextOf(request: Request): Context {
	const ctx = contexts.get(request);
	if (!ctx) throw new Error('a file router was called from elsewhere than the door');
	return ctx;
}

/** What a router's middleware gives: the ids of the files it expects, in the order in which they were named. */
const registration = z.object({
	fileKeys: z.array(z.string().max(200)),
	callbackSlug: z.string(),
	metadata: z.object({ fileIds: z.array(z.uuid()) })
});
const callbackResult = z.object({ fileKey: z.string(), callbackData: z.unknown() });

/** What a router's `onUploadComplete` gives back where the file could not be taken after all. */
const turnedDown = z.object({ refused: z.string(), why: z.string().optional() });

/** The door for a file router. @param readerOf who sends a request; undefined where it did not come from a page of ours */
export function ingestDoor(
	router: FileRouter,
	readerOf: (request: IncomingMessage) => Promise<Context | undefined>
): Door {
	const results = new Map<string, unknown>();
	let handler: ((request: Request) => Promise<Response>) | undefined;

	/** What the router would send to UploadThing's servers reaches us without leaving the process. */
	function inProcess({ db }: Context) {
		return async (url: URL | RequestInfo, init?: RequestInit): Promise<Response> => {
			const body: unknown = JSON.parse(await new Response(init?.body).text());
			if (String(url).endsWith('/route-metadata')) {
				const { fileKeys, callbackSlug, metadata } = registration.parse(body);
				for (const [index, key] of fileKeys.entries()) {
					await db
						.update(files)
						.set({ key: `${callbackSlug}:${key}` })
						.where(and(eq(files.id, metadata.fileIds[index] ?? ''), eq(files.state, 'arriving')));
				}
			} else {
				const { fileKey, callbackData } = callbackResult.parse(body);
				results.set(fileKey, callbackData);
			}
			return Response.json({ ok: true });
		};
	}
	function routed(ctx: Context, request: Request): Promise<Response> {
		handler ??= createRouteHandler({
			router,
			config: {
				token: ownToken(),
				isDev: false,
				logLevel: 'None',
				handleDaemonPromise: 'await',
				ingestUrl: environment().ORIGIN + ingest,
				callbackUrl: environment().ORIGIN + home,
				fetch: inProcess(ctx)
			}
		});
		contexts.set(request, ctx);
		return handler(request);
	}

	async function take(ctx: Context, request: IncomingMessage, url: URL): Promise<Response> {
		const file = await expectedFile(ctx, url);
		if (!file) return problem({ code: 'not_found' }, 404);
		const here = await bytesHere(file.id);
		if (request.method === 'HEAD')
			return new Response(null, { headers: { 'x-ut-range-start': String(here) } });
		const offset = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
		if (offset > here)
			return new Response(null, { status: 416, headers: { 'x-ut-range-start': String(here) } });
		await readFiles(request, ({ content }) => takeBytes(file, content, offset), { most: 1 });
		if ((await bytesHere(file.id)) < file.bytes) throw new Refused({ code: 'file_not_taken', why: 'cut' });
		await finishFile(ctx.db, file);
		return tell(ctx, file);
	}

	async function tell(ctx: Context, file: StoredFile): Promise<Response> {
		const [slug = '', key = ''] = file.key.split(':');
		const address = `${environment().ORIGIN}${ingest}/${key}`;
		const told = JSON.stringify({
			status: 'uploaded',
			metadata: { fileIds: [file.id] },
			origin: environment().ORIGIN + ingest,
			file: {
				...{ key, name: file.name, size: file.bytes, type: file.type, customId: null },
				...{ url: address, appUrl: address, ufsUrl: address, fileHash: file.id }
			}
		});
		const callback = new Request(`${environment().ORIGIN}${home}?slug=${encodeURIComponent(slug)}`, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				'uploadthing-hook': 'callback',
				'x-uploadthing-signature': signatureOf(told)
			},
			body: told
		});
		await routed(ctx, callback);
		const serverData = results.get(key);
		results.delete(key);
		const refused = turnedDown.safeParse(serverData);
		if (serverData !== undefined && !refused.success)
			return Response.json({ url: address, appUrl: address, ufsUrl: address, fileHash: file.id, serverData });
		await dropFile(ctx.db, file.id);
		return Response.json(refused.data ?? { refused: 'not_found' }, { status: 409 });
	}

	return async (request, response, next) => {
		const url = URL.parse(request.url ?? '', environment().ORIGIN);
		if (!url || (url.pathname !== home && !url.pathname.startsWith(`${ingest}/`))) return next();
		try {
			const ctx = await readerOf(request);
			if (!ctx) return await answer(response, new Response('Cross-site request refused', { status: 403 }));
			const takes = url.pathname !== home && (request.method === 'PUT' || request.method === 'HEAD');
			const routes = url.pathname === home && request.method === 'POST';
			if (takes) return await answer(response, await take(ctx, request, url));
			if (routes) return await answer(response, await routed(ctx, await asRequest(request, url)));
			return await answer(
				response,
				new Response(null, { status: 405, headers: { allow: 'HEAD, POST, PUT' } })
			);
		} catch (error) {
			await answer(response, problemOf(error));
		} finally {
			// What nobody reads any more has to go by, or the connection hangs.
			request.resume();
		}
	};
}

/** The file that an address was made for, while its own sender sends it. */
async function expectedFile(ctx: Context, url: URL): Promise<StoredFile | undefined> {
	const key = url.pathname.slice(ingest.length + 1);
	const slug = decodeURIComponent(url.searchParams.get('x-ut-slug') ?? '');
	if (!isOurAddress(url)) return undefined;
	const [file] = await ctx.db
		.select()
		.from(files)
		.where(eq(files.key, `${slug}:${key}`));
	return file?.state === 'arriving' && file.uploadedBy === personId(ctx.actor) ? file : undefined;
}

const longestQuestion = 64_000;

async function asRequest(request: IncomingMessage, url: URL): Promise<Request> {
	if (Number(request.headers['content-length'] ?? Infinity) > longestQuestion)
		throw new Refused({ code: 'file_not_taken', why: 'size' });
	const headers = new Headers({ 'content-type': request.headers['content-type'] ?? '' });
	for (const name of ['x-uploadthing-package', 'x-uploadthing-version']) {
		const value = request.headers[name];
		if (typeof value === 'string') headers.set(name, value);
	}
	return new Request(url, { method: 'POST', headers, body: await text(request) });
}

const statuses: Partial<Record<FileProblem, number>> = {
	size: 413,
	cut: 408,
	away: 503,
	type: 415,
	program: 415
};

function problemOf(error: unknown): Response {
	if (!(error instanceof Refused)) {
		report('upload failed', error);
		return problem({ code: 'file_not_taken', why: 'away' }, 500);
	}
	const { refusal } = error;
	const status = refusal.code === 'file_not_taken' ? (statuses[refusal.why] ?? 422) : 409;
	return problem(refusal, status);
}

function problem(refusal: Refusal, status: number): Response {
	const why = refusal.code === 'file_not_taken' ? refusal.why : undefined;
	return Response.json({ refused: refusal.code, why }, { status });
}

async function answer(response: ServerResponse, answered: Response): Promise<void> {
	if (response.headersSent || response.destroyed) return;
	const body = Buffer.from(await answered.arrayBuffer());
	response.setHeader('Cache-Control', 'no-store');
	for (const [name, value] of answered.headers) response.setHeader(name, value);
	response.setHeader('Content-Length', body.length);
	response.writeHead(answered.status).end(body);
}
