import { environment } from './environment.ts';

/** Write that something went wrong to standard error, as text or as one line of JSON. No secrets, no bodies. */
export function report(what: string, error: unknown, fields: Record<string, string> = {}): void {
	const mode = environment().LAUREATE_LOG;
	if (mode === 'off') return;
	const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
	const line =
		mode === 'json'
			? JSON.stringify({ level: 'error', what, ...fields, trace, cause })
			: `${what} ${Object.values(fields).join(' ')}\n${trace}${cause ? `\ncaused by: ${cause}` : ''}`;
	process.stderr.write(`${line}\n`);
}
