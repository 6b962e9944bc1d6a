/**
 * Leaf art: a pair of leaves with a berry above is a laurel sprig, and a person with raised arms. The same seed gives the
 * same picture, so whatever has no image has its own cover for a few kilobytes of markup, and nothing to load.
 * Fills are roles of the accent (field, accent, mid, soft, kin, tint) and gold: the picture follows the event and the scheme.
 */
type Fill = 'f' | 'a' | 'm' | 's' | 'k' | 't' | 'g';
type Palette = { ground: Fill; left: readonly Fill[]; right: readonly Fill[]; berry: Fill };

const palettes = {
	field: {
		ground: 'f',
		left: ['m', 'm', 's', 'k', 's', 'm'],
		right: ['a', 's', 'm', 'k', 'k', 'a'],
		berry: 'g'
	},
	dim: { ground: 'f', left: ['a'], right: ['a'], berry: 'a' },
	tint: { ground: 't', left: ['m', 's', 's', 'a', 'k'], right: ['a', 'm', 'm', 'k', 's'], berry: 'g' },
	mid: { ground: 'm', left: ['s', 't', 'f', 's'], right: ['f', 's', 'k', 't'], berry: 'g' },
	soft: { ground: 's', left: ['f', 'a', 'm', 't'], right: ['m', 't', 'a', 'f'], berry: 'g' },
	kin: { ground: 'k', left: ['f', 'a', 't', 'a'], right: ['a', 't', 'f', 'g'], berry: 't' },
	accent: { ground: 'a', left: ['s', 'm', 't', 'k'], right: ['m', 'k', 's', 'm'], berry: 'g' }
} as const satisfies Record<string, Palette>;

export type LeafScheme = keyof typeof palettes;

export type LeafArtOptions = {
	seed: string;
	/** Sprigs across; one is 200 units wide. */
	columns?: number | undefined;
	/** Sprigs down; one is 100 units high. */
	rows?: number | undefined;
	scheme?: LeafScheme | undefined;
	/** Share of sprigs with a berry, 0 to 1. */
	people?: number | undefined;
	/** Share of places left empty, 0 to 1. */
	gaps?: number | undefined;
	/** Staggered rows weave, straight ones climb. */
	staggered?: boolean | undefined;
	/** Thins out towards the text, and has no ground: such a picture stands on a field. */
	growing?: boolean | undefined;
};

/** Nothing in a picture overlaps, so all shapes of one fill are one path. */
export type LeafArt = {
	width: number;
	height: number;
	ground: Fill | undefined;
	layers: { fill: Fill; path: string }[];
};

/** Numbers from 0 to 1. Method: mulberry32 (Tommy Ettinger, 2017), seeded with a string. */
function dice(seed: string): () => number {
	let state = 0;
	for (const char of seed) state = (state * 31 + char.charCodeAt(0)) >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A ground for a thing that has no wish of its own; same seed, same ground. */
export function leafScheme(seed: string): LeafScheme {
	const grounds = ['field', 'soft', 'tint', 'kin', 'accent'] as const;
	return grounds[Math.floor(dice(`${seed} ground`)() * grounds.length)] ?? 'field';
}

export function leafArt({
	seed,
	columns = 4,
	rows = 5,
	scheme = 'field',
	people = 0.5,
	gaps = 0.1,
	staggered = true,
	growing = false
}: LeafArtOptions): LeafArt {
	const roll = dice(seed);
	const { ground, left, right, berry }: Palette = palettes[scheme];
	const paths = new Map<Fill, string>();
	const draw = (fill: Fill, path: string) => paths.set(fill, (paths.get(fill) ?? '') + path);
	const oneOf = (fills: readonly Fill[], chance: number): Fill =>
		fills[Math.floor(chance * fills.length)] ?? 'm';
	const leaf = (fill: Fill, x: number, y: number, towards: number) =>
		draw(fill, `M${x} ${y}a100 100 0 0 1 ${towards} -100a100 100 0 0 1 ${-towards} 100`);
	const dot = (x: number, y: number, r: number) =>
		draw(berry, `M${x - r} ${y}a${r} ${r} 0 0 1 ${2 * r} 0a${r} ${r} 0 0 1 ${-2 * r} 0`);

	for (let row = -1; row <= rows; row++)
		for (let column = -1; column <= columns; column++) {
			const x = column * 200 + (staggered && row % 2 ? 100 : 0);
			const y = row * 100;
			const [chance, which, leftChance, rightChance] = [roll(), roll(), roll(), roll()];
			if (growing && x < 0) continue;
			const fromText = 1 - Math.max(0, (column + 0.5) / columns);
			const thin = growing ? fromText * 0.75 * (1 - ((row + 1) / rows) * 0.45) : 0;
			if (chance < gaps + thin) {
				if (which < people * 0.6) dot(x + 100, y + 50, 19);
				continue;
			}
			if (which < 0.9) leaf(oneOf(left, leftChance), x + 100, y + 100, -100);
			if (which > 0.1 || which < 0.02) leaf(oneOf(right, rightChance), x + 100, y + 100, 100);
			if (roll() < people) dot(x + 100, y + 24, 21);
		}
	return {
		width: columns * 200,
		height: rows * 100,
		ground: growing ? undefined : ground,
		layers: [...paths].map(([fill, path]) => ({ fill, path }))
	};
}
