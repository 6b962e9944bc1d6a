import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const keyId = 'AKTEST';
const secretKey = 'a secret / with signs+';
const region = 'test-1';
const pageSize = 2;

/** A bucket in memory behind the part of the S3 protocol that we use. It checks signatures, as a real one does. */
export interface TestBucket {
	/** For `S3_URL`. */
	url: string;
	objects: Map<string, Buffer>;
	/** The next requests that match are answered with 503, this many times. */
	failNext(times: number, when?: (method: string, path: string) => boolean): void;
	close(): Promise<void>;
}

/** Start a bucket on a free port. */
export async function startBucket(): Promise<TestBucket> {
	const objects = new Map<string, Buffer>();
	const uploads = new Map<string, Map<number, Buffer>>();
	let failures = 0;
	let failsWhen: (method: string, path: string) => boolean = () => true;

	const server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => {
			response.writeHead(500).end(String(error));
		});
	});

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? '', 'http://bucket');
		const method = request.method ?? 'GET';
		const body = await buffer(request);
		const send = (status: number, content: string | Buffer = '', headers: Record<string, string> = {}) => {
			response.writeHead(status, { 'content-type': 'application/xml', ...headers });
			response.end(method === 'HEAD' ? '' : content);
		};
		if (!isSigned(request, url)) return send(403, fault('SignatureDoesNotMatch'));
		if (failures > 0 && failsWhen(method, url.pathname)) {
			failures--;
			return send(503, fault('SlowDown'));
		}
		const key = decodeURIComponent(url.pathname.replace(/^\/bucket\/?/, ''));
		const uploadId = url.searchParams.get('uploadId');
		const etag = `"${createHash('md5').update(body).digest('hex')}"`;

		if (key === '') return send(200, listing(url.searchParams));
		if (method === 'POST' && url.searchParams.has('uploads')) {
			const id = String(uploads.size + 1);
			uploads.set(id, new Map());
			return send(
				200,
				`<InitiateMultipartUploadResult><Bucket>bucket</Bucket><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`
			);
		}
		const parts = uploads.get(uploadId ?? '');
		if (uploadId !== null && !parts) return send(404, fault('NoSuchUpload'));
		if (parts && method === 'PUT') {
			parts.set(Number(url.searchParams.get('partNumber')), body);
			return send(200, '', { etag });
		}
		if (parts && method === 'POST') {
			const named = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, one]) =>
				Number(one)
			);
			objects.set(key, Buffer.concat(named.map((one) => parts.get(one) ?? Buffer.alloc(0))));
			return send(200, `<CompleteMultipartUploadResult><ETag>${etag}</ETag></CompleteMultipartUploadResult>`);
		}
		if (method === 'PUT') {
			objects.set(key, body);
			return send(200, '', { etag });
		}
		if (method === 'DELETE') {
			objects.delete(key);
			return send(204);
		}
		const found = objects.get(key);
		if (!found) return send(404, fault('NoSuchKey'));
		const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
		if (!range) return send(200, found, { 'content-type': 'application/octet-stream' });
		const part = found.subarray(Number(range[1]), range[2] ? Number(range[2]) + 1 : undefined);
		return send(206, part, { 'content-type': 'application/octet-stream' });
	}

	function listing(query: URLSearchParams): string {
		const after = query.get('continuation-token') ?? '';
		const keys = [...objects.keys()].sort().filter((key) => key > after);
		const page = keys.slice(0, pageSize);
		const entries = page.map((key) => {
			return `<Contents><Key>${key}</Key><Size>${objects.get(key)?.length}</Size><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>"x"</ETag><StorageClass>STANDARD</StorageClass></Contents>`;
		});
		const more = keys.length > page.length;
		const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
		return `<ListBucketResult><Name>bucket</Name><IsTruncated>${more}</IsTruncated>${entries.join('')}${next}</ListBucketResult>`;
	}

	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://${keyId}:${encodeURIComponent(secretKey)}@127.0.0.1:${port}/bucket?region=${region}`,
		objects,
		failNext(times, when = () => true) {
			failures = times;
			failsWhen = when;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

function fault(code: string): string {
	return `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
}

/** Whether a request carries the signature that its key makes (AWS Signature Version 4). */
function isSigned(request: IncomingMessage, url: URL): boolean {
	const told =
		/Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)/.exec(
			request.headers.authorization ?? ''
		);
	const [, id, day = '', place = '', names = '', signature] = told ?? [];
	if (id !== keyId || place !== region) return false;
	const query = [...url.searchParams]
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.sort()
		.join('&');
	const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`);
	const payload = String(request.headers['x-amz-content-sha256']);
	const canonical = [request.method, url.pathname, query, ...headers, '', names, payload].join('\n');
	const scope = `${day}/${place}/s3/aws4_request`;
	const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n');
	const key = [day, place, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretKey}`);
	return hmac(key, toSign).toString('hex') === signature;
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
	return createHmac('sha256', key).update(text).digest();
}
