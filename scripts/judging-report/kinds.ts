import type { WorldKind } from './world.ts';

const usual: Omit<WorldKind, 'name'> = {
	entries: 80,
	judges: 20,
	reviews: 3,
	criteria: 4,
	severity: 0.7,
	slope: 0.2,
	noise: 0.9,
	unreliable: 0.3
};

/** The worlds of the report: the usual one, then one thing changed at a time, then sizes. */
export const kinds: readonly WorldKind[] = [
	{ ...usual, name: 'usual' },
	{ ...usual, name: 'severe judges', severity: 1.2 },
	{ ...usual, name: 'scale use', slope: 0.45 },
	{ ...usual, name: 'unreliable', unreliable: 0.7 },
	{ ...usual, name: 'careless judges', careless: 0.2 },
	{ ...usual, name: 'halo', halo: 0.85, general: 0.4 },
	{ ...usual, name: 'missing scores', missing: 0.25 },
	{ ...usual, name: 'ceiling', level: 7.8, spread: 1.6 },
	{ ...usual, name: 'outlying reviews', outliers: 0.08 },
	{ ...usual, name: 'uneven', uneven: true },
	{ ...usual, name: 'clustered', clustered: true },
	{ ...usual, name: 'judges agree', severity: 0, slope: 0, unreliable: 0, noise: 0.7 },
	{ ...usual, name: 'small 12 × 5', entries: 12, judges: 5 },
	{ ...usual, name: 'two reviews', reviews: 2 },
	{ ...usual, name: 'five reviews', reviews: 5 },
	{ ...usual, name: 'large 400 × 100', entries: 400, judges: 100 },
	{
		...usual,
		name: 'everything at once',
		severity: 0.9,
		slope: 0.3,
		unreliable: 0.5,
		careless: 0.1,
		missing: 0.1,
		outliers: 0.04,
		uneven: true
	}
];
