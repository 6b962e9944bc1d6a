import { type Dice, dice } from '../dice.ts';

const width = 1280;
const height = 800;

/** Ground first, then leaves from dark to light, a berry last. */
const palettes = [
	['#f6efe2', '#0b5538', '#428464', '#83b89c', '#d9c27a', '#c2410c'],
	['#650548', '#8d296a', '#af4989', '#eca4cd', '#eb8278', '#e9b53a'],
	['#e7f1fa', '#0d4a7d', '#3f7fb5', '#8db8dc', '#5aa39b', '#e9b53a'],
	['#00442a', '#165c3f', '#428464', '#8fceab', '#b7cf6c', '#f3cf74'],
	['#fdf3d9', '#634800', '#a87b12', '#e9b53a', '#7c8f3c', '#95121a'],
	['#1f2a44', '#34507a', '#5f83b0', '#a9c3e0', '#d8a7b5', '#ffcf4a'],
	['#f3e4e0', '#6a2b1f', '#b0553c', '#e0a184', '#7b8f6a', '#0b5538'],
	['#eef3ea', '#3b4a2a', '#6f8650', '#a9bd86', '#c9a27a', '#8e2a6b']
] as const;

/** A leaf that stands on the point and looks up, drawn from its foot. */
function leaf(x: number, y: number, length: number, turn: number, colour: string): string {
	const half = Math.round(length * 0.36);
	const tip = -Math.round(length);
	const place = `translate(${Math.round(x)} ${Math.round(y)}) rotate(${Math.round(turn)})`;
	return `<path transform="${place}" fill="${colour}" d="M0 0C${half} ${tip * 0.25} ${half} ${tip * 0.7} 0 ${tip}C${-half} ${tip * 0.7} ${-half} ${tip * 0.25} 0 0Z"/>`;
}

const berry = (x: number, y: number, radius: number, colour: string) =>
	`<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="${Math.round(radius)}" fill="${colour}"/>`;

const times = <T>(count: number, make: (index: number) => T): T[] =>
	Array.from({ length: count }, (_, index) => make(index));

type Draw = (chance: Dice, leaves: readonly string[], gold: string) => string[];

/** Rows of sprigs: two leaves and a berry, a crowd with raised arms. */
const crowd: Draw = (chance, leaves, gold) => {
	const step = chance.pick([160, 200, 256]);
	return times(Math.ceil(width / step) * Math.ceil(height / (step * 0.6)) + 12, (index) => {
		const perRow = Math.ceil(width / step) + 1;
		const row = Math.floor(index / perRow);
		const x = (index % perRow) * step + (row % 2 ? step / 2 : 0);
		const y = (row + 1) * step * 0.6;
		const arms = [-42, 42].map((turn) => leaf(x, y, step * 0.62, turn, chance.pick(leaves)));
		return [...arms, chance.chance(0.5) ? berry(x, y - step * 0.52, step * 0.1, gold) : ''].join('');
	});
};

/** A few branches that cross the picture. */
const branches: Draw = (chance, leaves, gold) =>
	times(chance.integer(2, 4), () => {
		const [fromY, toY] = [chance.integer(150, 750), chance.integer(60, 700)];
		const bend = chance.integer(-220, 220);
		const size = chance.integer(110, 190);
		return times(22, (index) => {
			const t = index / 21;
			const x = -60 + t * (width + 120);
			const y = fromY + (toY - fromY) * t + Math.sin(t * Math.PI) * bend;
			const side = index % 2 ? 1 : -1;
			const fruit = chance.chance(0.15) ? berry(x, y + side * size * 0.3, size * 0.1, gold) : '';
			return (
				leaf(x, y, size * (1.1 - t * 0.4), 90 + side * chance.integer(40, 65), chance.pick(leaves)) + fruit
			);
		}).join('');
	});

/** A wreath, sometimes with a second one inside. */
const wreath: Draw = (chance, leaves, gold) => {
	const [x, y] = [chance.integer(480, 800), chance.integer(340, 460)];
	return times(chance.integer(1, 2), (ring) => {
		const radius = 300 - ring * 130;
		const count = chance.integer(22, 34) - ring * 8;
		return times(count, (index) => {
			const angle = (index / count) * 360;
			const [dx, dy] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
			const fruit = chance.chance(0.3) ? berry(x + dx * (radius - 40), y + dy * (radius - 40), 15, gold) : '';
			const turn = angle + 180 + (index % 2 ? 35 : -35);
			return leaf(x + dx * radius, y + dy * radius, 150 - ring * 40, turn, chance.pick(leaves)) + fruit;
		}).join('');
	});
};

/** Hills, a sun, and a few tall plants. */
const hills: Draw = (chance, leaves, gold) => {
	const sun = berry(chance.integer(200, 1080), chance.integer(140, 300), chance.integer(60, 110), gold);
	const ridges = times(4, (ridge) => {
		const top = 340 + ridge * 110;
		const wave = times(6, (index) => {
			const x = (index + 1) * (width / 6);
			return `Q${Math.round(x - width / 12)} ${top + chance.integer(-90, 90)} ${Math.round(x)} ${top}`;
		});
		return `<path fill="${leaves[3 - ridge] ?? gold}" d="M0 ${top}${wave.join('')}V${height}H0Z"/>`;
	});
	const plants = times(chance.integer(3, 6), () => {
		const [x, foot] = [chance.integer(60, 1220), chance.integer(560, 790)];
		return [-48, -16, 16, 48]
			.map((turn) => leaf(x, foot, chance.integer(120, 220), turn, chance.pick(leaves)))
			.join('');
	});
	return [sun, ...ridges, ...plants];
};

/** Large leaves, one over the other. */
const canopy: Draw = (chance, leaves, gold) => [
	...times(26, () =>
		leaf(
			chance.integer(-60, width + 60),
			chance.integer(100, height + 160),
			chance.integer(220, 420),
			chance.integer(-80, 80),
			chance.pick(leaves)
		)
	),
	...times(chance.integer(3, 9), () =>
		berry(chance.integer(40, 1240), chance.integer(40, 760), chance.integer(14, 34), gold)
	)
];

/** An abstract picture of leaves as SVG, 1280 × 800; another one for every seed. */
export function leafPicture(seed: string | number): string {
	const chance = dice(`${seed}/picture`);
	const [ground, ...colours] = chance.pick(palettes);
	const gold = colours.pop() ?? ground;
	const shapes = chance.pick([crowd, branches, wreath, hills, canopy])(chance, colours, gold).join('');
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${ground}"/>${shapes}</svg>`;
}
