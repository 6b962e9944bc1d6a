import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { logKinds } from '#lib/setup/log-kinds.ts';
import { actionWords } from '#lib/setup/log-words.ts';

/** What happens to an account alone stands in no event's log. */
const ofAccounts =
	/^person\.(signed_up|signed_out_elsewhere|second_factor_|profile_|password_|email_|exported|erased)/;

const recorded = globSync('src/lib/*/server/**/*.ts')
	.filter((file) => !file.endsWith('.test.ts'))
	.flatMap((file) => {
		const lines = readFileSync(file, 'utf8')
			.split('\n')
			.filter((line) => /\baction:/.test(line));
		return lines.flatMap((line) =>
			[...line.matchAll(/'([a-z]+\.[a-z_]+)'/g)].flatMap(([, action = '']) => [action])
		);
	});

test('every action that a command records in an event has words', () => {
	const wordless = recorded.filter((action) => !(action in actionWords) && !ofAccounts.test(action));
	expect([...new Set(wordless)]).toEqual([]);
});

test('every action belongs to a kind that the log can be narrowed to', () => {
	const kinds: readonly string[] = logKinds;
	const kindless = Object.keys(actionWords).filter((action) => !kinds.includes(action.split('.')[0] ?? ''));
	expect(kindless).toEqual([]);
});
