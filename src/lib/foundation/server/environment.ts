import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const onOff = z.enum(['on', 'off']);

/** Every variable that Laureate reads, with its default and its meaning. `.env.example` is made from this. */
export const environmentSchema = z.object({
	DATABASE_URL: z
		.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' })
		.optional()
		.describe('PostgreSQL 15 or newer. Unset: the one that comes with Laureate, in the data folder.'),
	ORIGIN: z
		.url({ protocol: /^https?$/, error: 'must look like https://laureate.example.org' })
		.refine((value) => URL.parse(value)?.origin === value, 'must have no path and no slash at the end')
		.optional()
		.describe('The address people type. Unset: http://localhost with the port.'),
	PORT: z.coerce.number().int().min(1).max(65535).default(3000).describe('Where the server listens.'),
	HOST: z
		.string()
		.default('127.0.0.1')
		.describe('The network address to listen on; 0.0.0.0 for every one of the machine.'),
	TRUST_PROXY: z.coerce
		.number()
		.int()
		.min(0)
		.max(10)
		.default(0)
		.describe(
			'How many proxies stand before the server and add to X-Forwarded-For. 0: the header is ignored.'
		),
	SMTP_URL: z
		.url({ protocol: /^smtps?$/, error: 'must look like smtps://user:password@mail.example.org' })
		.optional()
		.describe('The server that sends letters. Unset: they are kept for the mailbox page.'),
	MAIL_FROM: z.string().min(3).default('Laureate <laureate@localhost>').describe('Who letters come from.'),
	LAUREATE_DATA: z
		.string()
		.default('.data')
		.describe('Folder for files, the secret and, without DATABASE_URL, the database.'),
	UPLOADTHING_TOKEN: z
		.string()
		.optional()
		.describe('Keep files at UploadThing. Unset: at S3_URL, or in the data folder, through the same client.'),
	S3_URL: z
		.url({ protocol: /^https?$/, error: 'must look like https://key:secret@s3.example.org/bucket' })
		.refine((value) => {
			const { username, password, pathname } = URL.parse(value) ?? {};
			return Boolean(username && password) && /^\/[^/]+$/.test(pathname ?? '');
		}, 'must have a key, a secret and a bucket: https://key:secret@s3.example.org/bucket')
		.optional()
		.describe(
			'Keep files in a bucket of an S3-compatible store: https://key:secret@host/bucket?region=eu-central-1.'
		),
	LAUREATE_SECRET: z
		.string()
		.min(32, 'must have 32 characters or more')
		.optional()
		.describe('Signs what leaves the server and comes back. Unset: made once and kept in the data folder.'),
	LAUREATE_WORKER: onOff
		.default('on')
		.describe('Do the jobs (letters, deadlines) inside the server; off where `npm run worker` does them.'),
	LAUREATE_LOG: z
		.enum(['text', 'json', 'off'])
		.default('text')
		.describe(
			'text: what goes wrong, in words; json: that and every request, a line of JSON each; off: nothing.'
		),
	LAUREATE_TEST_CLOCK: z
		.enum(['0', '1'])
		.default('0')
		.describe('1 lets tests set the clock. Never where real people take part.'),
	LAUREATE_DEMO: onOff
		.default('on')
		.describe('Let `npm start` fill an empty database with three made-up events.')
});

export type Environment = z.output<typeof environmentSchema> & { ORIGIN: string };

/**
 * Check variables; a message names each wrong one. An empty value counts as unset.
 * @throws Error that lists the variables to change
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
	const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
	const parsed = environmentSchema.safeParse(set);
	if (!parsed.success) {
		const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
		throw new Error(`The environment cannot be used as it is:\n${faults.join('\n')}`);
	}
	return { ...parsed.data, ORIGIN: parsed.data.ORIGIN ?? `http://localhost:${parsed.data.PORT}` };
}

let known: Environment | undefined;

/** The environment of this process, read and checked once. */
export function environment(): Environment {
	return (known ??= readEnvironment(process.env));
}

/** What signs links and tokens: from the environment, or made once and kept in the data folder. */
export function secret({ LAUREATE_SECRET, LAUREATE_DATA } = environment()): string {
	if (LAUREATE_SECRET) return LAUREATE_SECRET;
	const file = join(LAUREATE_DATA, 'secret');
	mkdirSync(LAUREATE_DATA, { recursive: true });
	const candidate = `${file}.${process.pid}`;
	writeFileSync(candidate, randomBytes(32).toString('base64url'), { mode: 0o600 });
	try {
		// Two processes may start at once: whoever links first wins, and both read the same.
		linkSync(candidate, file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		rmSync(candidate);
	}
	return readFileSync(file, 'utf8');
}
