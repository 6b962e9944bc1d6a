import type { RankInput, RankScore } from '#lib/judging/ranking/types.ts';
import { randomFrom, type Random } from './random.ts';

/** How a made-up contest behaves; spreads in units of the entries' spread unless said otherwise. */
export interface WorldKind {
	name: string;
	entries: number;
	judges: number;
	reviews: number;
	criteria: number;
	/** Spread of the judges' severity. */
	severity: number;
	/** Spread of the judges' use of the scale, around 1. */
	slope: number;
	/** Noise of a typical review, per criterion. */
	noise: number;
	/** Spread of the logarithm of the judges' noise. */
	unreliable?: number;
	/** Share of judges whose marks have nothing to do with the entry. */
	careless?: number;
	/** Share of a review's noise that all criteria have in common. */
	halo?: number;
	/** Correlation of an entry's qualities between criteria. */
	general?: number;
	/** Share of single scores left out. */
	missing?: number;
	/** Mean mark on a scale of 1 to 10, where entries spread by `spread` marks. */
	level?: number;
	spread?: number;
	/** Share of reviews that are off by three times the noise. */
	outliers?: number;
	/** Judges read between half and twice the usual; entries one more or one less. */
	uneven?: boolean;
	/** Judges keep mostly to one of four challenges, which differ in level by half a spread. */
	clustered?: boolean;
}

export interface World {
	kind: WorldKind;
	input: RankInput;
	/** True score of each entry on 0..1, in the order of `input.entries`. */
	truth: number[];
	judges: TrueJudge[];
	/** Asks for one more review (of `next`); the same judge and entry always answer the same. */
	review(entry: number, judge: number): RankScore[];
}

interface TrueJudge {
	/** Per criterion, in marks. */
	severity: number[];
	slope: number;
	/** Standard deviation in marks. */
	noise: number;
}

export function makeWorld(
	kind: WorldKind,
	seed: number,
	topK = Math.max(3, Math.round(kind.entries / 10))
): World {
	const random = randomFrom(seed);
	const { level = 5.5, spread = 1.2, halo = 0.4, general = 0.6, careless = 0, missing = 0 } = kind;
	const columns = [...Array(kind.criteria).keys()];
	const weights = columns.map((column) => 1 + (column % 3));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const challenges = kind.clustered ? [-0.5, 0, 0.2, 0.5] : [0];
	const shared = (share: number) => {
		const common = Math.sqrt(share) * random.normal();
		return () => common + Math.sqrt(1 - share) * random.normal();
	};

	const quality = Array.from({ length: kind.entries }, (_, e) => {
		const draw = shared(general);
		return columns.map(() => level + spread * (draw() + (challenges[e % challenges.length] ?? 0)));
	});
	const judges = Array.from({ length: kind.judges }, (): TrueJudge => {
		const draw = shared(0.7);
		const idle = random.uniform() < careless;
		return {
			severity: columns.map(() => spread * kind.severity * draw()),
			slope: idle ? 0 : Math.max(0.1, 1 + kind.slope * random.normal()),
			noise: spread * kind.noise * Math.exp((kind.unreliable ?? 0) * random.normal()) * (idle ? 1.3 : 1)
		};
	});
	const answered = new Map<string, RankScore[]>();
	const review = (e: number, j: number): RankScore[] => {
		const key = `${e} ${j}`;
		const before = answered.get(key);
		if (before) return before;
		const own = randomFrom(seed * 7919 + e * 104729 + j * 1299709 + 1);
		const judge = judges[j];
		const off = own.uniform() < (kind.outliers ?? 0) ? 3 : 1;
		const common = Math.sqrt(halo) * own.normal();
		const scores = columns.flatMap((column): RankScore[] => {
			const noise = common + Math.sqrt(1 - halo) * own.normal();
			const skipped = own.uniform() < missing;
			if (!judge || skipped) return [];
			const ideal = level + judge.slope * ((quality[e]?.[column] ?? 0) - level);
			const mark = ideal + (judge.severity[column] ?? 0) + judge.noise * off * noise;
			const value = Math.min(10, Math.max(1, Math.round(mark)));
			return [{ entry: `e${e}`, judge: `j${j}`, criterion: `c${column}`, value }];
		});
		answered.set(key, scores);
		return scores;
	};
	return {
		kind,
		judges,
		review,
		truth: quality.map((marks) =>
			marks.reduce((sum, mark, column) => sum + ((weights[column] ?? 0) * (mark - 1)) / 9 / total, 0)
		),
		input: {
			entries: quality.map((_, e) => ({
				id: `e${e}`,
				...(kind.clustered ? { challenge: `k${e % challenges.length}` } : {})
			})),
			judges: judges.map((_, j) => ({ id: `j${j}` })),
			criteria: columns.map((column) => ({
				id: `c${column}`,
				weight: weights[column] ?? 1,
				min: 1,
				max: 10
			})),
			scores: seating(kind, random).flatMap(([e, j]) => review(e, j)),
			topK
		}
	};
}

/** Pairs of entry and judge: each entry its reviews, judges as even (or uneven) as the kind says. */
function seating(kind: WorldKind, random: Random): [number, number][] {
	const share = Array.from({ length: kind.judges }, () =>
		kind.uneven ? Math.exp(0.6 * random.normal()) : 1
	);
	const load = share.map(() => 0);
	const pairs: [number, number][] = [];
	for (const e of random.shuffled([...Array(kind.entries).keys()])) {
		const wanted = kind.reviews + (kind.uneven ? random.integer(3) - 1 : 0);
		const worth = share.map((one, j) => {
			const near = kind.clustered && j % 4 !== e % 4 ? 3 : 0;
			return (load[j] ?? 0) / one + near + 0.9 * random.uniform();
		});
		const order = [...share.keys()].sort((a, b) => (worth[a] ?? 0) - (worth[b] ?? 0));
		for (const j of order.slice(0, Math.max(1, wanted))) {
			load[j] = (load[j] ?? 0) + 1;
			pairs.push([e, j]);
		}
	}
	return pairs;
}
