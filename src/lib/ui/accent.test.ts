import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accentCss, accentRoles, contrast, grounds, isFarFromPick, platformAccent, toHex } from './accent.ts';
import type { AccentScheme } from './accent.ts';

const hues = Array.from({ length: 360 }, (_, hue) => hue);
const chromas = [0, 0.04, 0.1, 0.16, 0.22, 0.3];
const lightnesses = [0.25, 0.55, 0.85];
const picks = new Set(
	hues.flatMap((hue) =>
		chromas.flatMap((chroma) => lightnesses.map((lightness) => toHex({ lightness, chroma, hue })))
	)
);

function worst(scheme: AccentScheme): Record<string, number> {
	const least: Record<string, number> = {};
	const note = (what: string, value: number) => {
		least[what] = Math.min(least[what] ?? 21, value);
	};
	for (const pick of picks) {
		const roles = accentRoles(pick)[scheme];
		for (const ground of grounds[scheme]) note('accent on a ground', contrast(roles.accent, ground));
		note('accent on its tint', contrast(roles.accent, roles['accent-tint']));
		note('text on the accent', contrast(roles['on-accent'], roles.accent));
		note('white on the field', contrast('#ffffff', roles['accent-field']));
		note('chart marks on paper', contrast(roles['accent-mid'], grounds[scheme][0]));
		note('soft on the field', contrast(roles['accent-soft'], roles['accent-field']));
		note('gold on the field', contrast('#e9b53a', roles['accent-field']));
	}
	return least;
}

test.each<AccentScheme>(['light', 'dark'])('every colour an organiser may pick can be read, %s', (scheme) => {
	const least = worst(scheme);
	expect(least['accent on a ground']).toBeGreaterThanOrEqual(7);
	expect(least['accent on its tint']).toBeGreaterThanOrEqual(7);
	expect(least['text on the accent']).toBeGreaterThanOrEqual(7);
	expect(least['white on the field']).toBeGreaterThanOrEqual(9);
	expect(least['chart marks on paper']).toBeGreaterThanOrEqual(4.3);
	expect(least['soft on the field']).toBeGreaterThanOrEqual(5.9);
	expect(least['gold on the field']).toBeGreaterThanOrEqual(5.9);
});

test.each([
	['white', '#ffffff'],
	['black', '#000000'],
	['yellow', '#ffe600'],
	['grey', '#777777']
])('%s ends in a usable accent as well', (_, pick) => {
	expect(contrast(accentRoles(pick).light.accent, '#ffffff')).toBeGreaterThanOrEqual(7);
	expect(contrast(accentRoles(pick).dark.accent, '#0f1512')).toBeGreaterThanOrEqual(7);
});

test('the sheet of the mock-ups comes out', () => {
	expect(accentRoles(platformAccent).light).toEqual({
		accent: '#165c3f',
		'accent-tint': '#e6f7ee',
		'accent-field': '#00442a',
		'accent-mid': '#428464',
		'accent-soft': '#8ccfac',
		'accent-kin': '#5eb4bc',
		'on-accent': '#ffffff'
	});
});

test.each([
	['yellow', '#ffe600', true],
	['white', '#ffffff', true],
	['a plum that reads well', '#8d296a', false]
])('%s had to be changed much: %s', (_, pick, changed) => {
	expect(isFarFromPick(pick)).toBe(changed);
});

test('the sheet holds hex values and constant text, nothing else', () => {
	const bare = accentCss('#c2410c').replaceAll(/#[0-9a-f]{6}/g, '#');
	expect(bare).toBe(accentCss('#0b5538').replaceAll(/#[0-9a-f]{6}/g, '#'));
	expect(bare).not.toMatch(/[<\\]/);
});

test.each(['', 'red', '#fff', '#12345g', '#123456;}', '</style>'])('"%s" is not written anywhere', (pick) => {
	expect(() => accentCss(pick)).toThrow(RangeError);
});

test('tokens.css has the grounds and the accent that are computed here', () => {
	const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
	for (const scheme of ['light', 'dark'] as const) {
		const roles = accentRoles(platformAccent)[scheme];
		for (const [name, value] of Object.entries(roles)) expect(css).toContain(`--${name}: ${value};`);
		for (const ground of grounds[scheme]) expect(css).toContain(`: ${ground};`);
	}
});
