import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Properties and values that know left and right; Arabic has them the other way round. */
const physical =
	/(?<![\w-])((margin|padding|border)-(left|right)(-\w+)?|(left|right)\s*:|border-(top|bottom)-(left|right)-radius|(text-align|float|clear)\s*:\s*(left|right))/;

const styles = globSync('src/**/*.{css,svelte}').map((file) => {
	const text = readFileSync(file, 'utf8');
	const css = file.endsWith('.css') ? text : [...text.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].join('\n');
	return [file, css] as const;
});

test.each(styles)('%s follows the direction of the language', (_, css) => {
	const lines = css.split('\n').filter((line) => physical.test(line));
	expect(lines).toEqual([]);
});
