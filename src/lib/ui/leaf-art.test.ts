import { expect, test } from 'vitest';
import { leafArt, leafScheme } from './leaf-art.ts';

const seeds = Array.from({ length: 300 }, (_, n) => `entry-${n}`);
const size = (seed: string, columns: number, rows: number) =>
	JSON.stringify(leafArt({ seed, columns, rows })).length;

test('the same seed gives the same picture, another seed another one', () => {
	expect(leafArt({ seed: 'GentleSteps' })).toEqual(leafArt({ seed: 'GentleSteps' }));
	expect(new Set(seeds.map((seed) => JSON.stringify(leafArt({ seed })))).size).toBe(seeds.length);
	expect(leafScheme('GentleSteps')).toBe(leafScheme('GentleSteps'));
});

test('a cover is small, whatever the seed', () => {
	for (const seed of seeds) expect(size(seed, 4, 3)).toBeLessThan(5_000);
	for (const seed of seeds) expect(size(seed, 4, 13)).toBeLessThan(13_000);
});

test('a picture is at most seven paths of plain numbers', () => {
	for (const seed of seeds) {
		const { layers } = leafArt({ seed });
		expect(layers.length).toBeLessThanOrEqual(7);
		for (const layer of layers) expect(layer.path).toMatch(/^[Ma\d\s-]+$/);
	}
});

test('a growing picture has no ground and stays off the text', () => {
	const { ground, layers } = leafArt({ seed: 'hero', rows: 13, growing: true });
	expect(ground).toBeUndefined();
	expect(layers.map(({ path }) => path).join('')).not.toMatch(/M-\d+ /);
});

test('text of any kind may be a seed', () => {
	for (const seed of ['', '\u0000', '💐', '\ud800', 'شيخوخة', 'x'.repeat(10_000)])
		expect(leafArt({ seed }).width).toBe(800);
});
