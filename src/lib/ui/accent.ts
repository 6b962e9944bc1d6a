/**
 * The accent rule: an organiser picks any colour; we keep its hue and (within limits) its chroma, and set the lightness
 * ourselves, so that contrast never depends on taste.
 * Source of the colour space: Björn Ottosson, OKLab (2020); of contrast: WCAG 2.2, success criterion 1.4.6.
 */

type Oklch = { lightness: number; chroma: number; hue: number };
type Triple = readonly [number, number, number];

const accentRoleNames = [
	'accent',
	'accent-tint',
	'accent-field',
	'accent-mid',
	'accent-soft',
	'accent-kin',
	'on-accent'
] as const;
export type AccentRoles = Record<(typeof accentRoleNames)[number], string>;
export type AccentScheme = 'light' | 'dark';

/** The platform's own accent, for pages outside of any event; tokens.css holds what comes of it. */
export const platformAccent = '#0b5538';

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const encoded = (c: number): number => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);

/** Linear light, 0 to 1. Throws a RangeError for what is not `#rrggbb`: nothing else may reach a style sheet. */
function linearRgb(hex: string): Triple {
	if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError('A colour is written #rrggbb');
	const channel = (at: number) => linear(parseInt(hex.slice(at, at + 2), 16) / 255);
	return [channel(1), channel(3), channel(5)];
}

/** Hue in degrees, 0 to 360; lightness 0 to 1. */
function toOklch(hex: string): Oklch {
	const [r, g, b] = linearRgb(hex);
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
	const greenRed = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
	const blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
	return {
		lightness,
		chroma: Math.hypot(greenRed, blueYellow),
		hue: ((Math.atan2(blueYellow, greenRed) * 180) / Math.PI + 360) % 360
	};
}

function toLinearRgb({ lightness, chroma, hue }: Oklch): Triple {
	const a = chroma * Math.cos((hue * Math.PI) / 180);
	const b = chroma * Math.sin((hue * Math.PI) / 180);
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
	];
}

const byte = (c: number): string =>
	Math.round(encoded(Math.min(1, Math.max(0, c))) * 255)
		.toString(16)
		.padStart(2, '0');

/** A colour that the screen cannot show loses chroma until it can; hue and lightness stay. */
export function toHex(colour: Oklch): string {
	for (let chroma = colour.chroma; ; chroma = Math.max(0, chroma - 0.002)) {
		const rgb = toLinearRgb({ ...colour, chroma });
		if (chroma === 0 || rgb.every((c) => c >= -0.0005 && c <= 1.0005)) return '#' + rgb.map(byte).join('');
	}
}

function luminance(hex: string): number {
	const [r, g, b] = linearRgb(hex);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 to 21; the order of the two does not matter. */
export function contrast(one: string, other: string): number {
	const [a, b] = [luminance(one), luminance(other)];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

// The grounds that an accent may stand on; keep in step with tokens.css (accent.test.ts compares them).
export const grounds = {
	light: ['#ffffff', '#f3f5f1'],
	dark: ['#0f1512', '#171f1b', '#1e2823']
} as const satisfies Record<AccentScheme, readonly string[]>;

/**
 * The seven roles in both schemes. `accent` is text, links and filled buttons: at least 7:1 on every ground, found by
 * stepping the lightness.
 */
export function accentRoles(hex: string): Record<AccentScheme, AccentRoles> {
	const { chroma, hue } = toOklch(hex);
	const at = (lightness: number, limit: number, turn = 0): string =>
		toHex({ lightness, chroma: Math.min(chroma, limit), hue: (hue + turn + 360) % 360 });
	const step = (from: number, by: number, limit: number, on: readonly string[], least: number): string => {
		for (let lightness = from; ; lightness += by) {
			const colour = at(lightness, limit);
			if (on.every((ground) => contrast(colour, ground) >= least)) return colour;
		}
	};
	const tint = { light: at(0.962, 0.022), dark: at(0.27, 0.05) };
	return {
		light: {
			accent: step(0.46, -0.005, 0.17, [...grounds.light, tint.light], 7),
			'accent-tint': tint.light,
			'accent-field': step(0.34, -0.005, 0.14, ['#ffffff'], 9),
			'accent-mid': at(0.56, 0.17),
			'accent-soft': at(0.8, 0.1),
			'accent-kin': at(0.72, 0.13, 42),
			'on-accent': '#ffffff'
		},
		dark: {
			accent: step(0.8, 0.005, 0.12, [...grounds.dark, tint.dark], 7),
			'accent-tint': tint.dark,
			'accent-field': at(0.27, 0.11),
			'accent-mid': at(0.6, 0.15),
			'accent-soft': at(0.72, 0.1),
			'accent-kin': at(0.68, 0.12, 42),
			'on-accent': '#0f1512'
		}
	};
}

/** Had the pick to become much lighter or darker before it could carry text on paper? Then the page says so. */
export function isFarFromPick(hex: string): boolean {
	return Math.abs(toOklch(hex).lightness - toOklch(accentRoles(hex).light.accent).lightness) > 0.2;
}

/**
 * The text of a style sheet that gives a page the accent, in both schemes. It consists of computed hex values and constant
 * text only, so it may be written into a style element as it is; an invalid pick throws a RangeError.
 */
export function accentCss(hex: string): string {
	const { light, dark } = accentRoles(hex);
	const block = (roles: AccentRoles) => accentRoleNames.map((name) => `--${name}:${roles[name]}`).join(';');
	return (
		'@layer reset,tokens,base,components,page,brand,print;@layer brand{' +
		`:root{${block(light)}}` +
		`@media (prefers-color-scheme:dark){:root:not([data-theme='light']){${block(dark)}}}` +
		`:root[data-theme='dark']{${block(dark)}}}`
	);
}
