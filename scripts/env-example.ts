import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentSchema } from '#lib/foundation/server/environment.ts';
import { root } from './commands.ts';

/** The text of `.env.example`: every variable with its meaning and its default. */
export function envExample(): string {
	const defaults: Record<string, unknown> = environmentSchema.parse({});
	const parts = Object.entries(environmentSchema.shape).map(([name, { description }]) => {
		return `# ${description}\n# ${name}=${String(defaults[name] ?? '')}\n`;
	});
	return [
		'# Nothing here needs to be set. Copy this file to .env and take away the # of what you set.\n',
		...parts
	].join('\n');
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(root, '.env.example'), envExample());
