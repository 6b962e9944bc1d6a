import { fieldOf } from '#lib/judging/comparing/field.ts';
import { nextPair } from '#lib/judging/comparing/pair.ts';
import { type Compared, rankCompared } from '#lib/judging/comparing/rank-compared.ts';
import { type Answer, strengthsOf } from '#lib/judging/comparing/strengths.ts';
import { type Random, randomFrom } from './random.ts';

const entries = 40;
const judges = 10;
const pairsPerJudge = 30;
const topK = 8;
const z90 = 1.645;

/** Who judges in a world of comparisons. */
export interface ComparisonKind {
	name: string;
	/** Judges who answer as a coin would. */
	careless: number;
}

export const comparisonKinds: readonly ComparisonKind[] = [
	{ name: 'usual', careless: 0 },
	{ name: '3 of 10 judges careless', careless: 3 }
];

interface ComparisonRow {
	/** Share of worlds in which the best entry comes first. */
	best: number;
	/** Share of the best so many that are among the first so many. */
	found: number;
	/** How much worse the winner is than the best, in logits. */
	regret: number;
	/** Share of 90 % intervals (on the scale of the strengths) that hold the truth. */
	covers: number;
}

/** What choosing pairs by what they tell is worth, beside pairs drawn by chance, at the same number of answers. */
export function comparisonEvidence(
	kind: ComparisonKind,
	choice: 'chosen' | 'random',
	worlds: number,
	seed: number
): ComparisonRow {
	const row = { best: 0, found: 0, regret: 0, covers: 0 };
	for (let world = 0; world < worlds; world++) {
		const random = randomFrom(seed * 100_003 + world);
		const truth = Array.from({ length: entries }, () => 1.2 * random.normal());
		const { ranking } = rankCompared({
			entries: truth.map((_, n) => ({ id: String(n) })),
			comparisons: play(truth, kind, choice, random),
			topK
		});
		const order = truth.map((_, n) => n).sort((a, b) => truth[b]! - truth[a]!);
		const top = new Set(order.slice(0, topK));
		const middle = truth.reduce((sum, one) => sum + one, 0) / entries;
		row.best += Number(ranking[0]?.id === String(order[0])) / worlds;
		row.found += ranking.slice(0, topK).filter(({ id }) => top.has(Number(id))).length / topK / worlds;
		row.regret += (truth[order[0]!]! - truth[Number(ranking[0]?.id)]!) / worlds;
		const held = ranking.filter(({ id, score, se }) => {
			const far = Math.log(score / (1 - score)) - (truth[Number(id)]! - middle);
			return Math.abs(far) <= (z90 * se) / (score * (1 - score));
		});
		row.covers += held.length / entries / worlds;
	}
	return row;
}

/** The answers of a round: judge after judge gets a pair, until each has had theirs. */
function play(
	truth: readonly number[],
	{ careless }: ComparisonKind,
	choice: 'chosen' | 'random',
	random: Random
): Compared[] {
	const answers: Answer[] = [];
	const compared = new Uint32Array(truth.length);
	const seen = Array.from({ length: judges }, () => new Set<string>());
	const last = Array.from({ length: judges }, (): [number, number] | [] => []);
	const groups = truth.map(() => '');
	const pairText = (one: number, other: number) => [one, other].sort((a, b) => a - b).join();
	for (let turn = 0; turn < judges * pairsPerJudge; turn++) {
		const judge = turn % judges;
		const known = seen[judge]!;
		const hasSeen = (one: number, other: number) => known.has(pairText(one, other));
		const drawn = (): [number, number] => {
			for (;;) {
				const [one, other] = [random.integer(truth.length), random.integer(truth.length)];
				if (one !== other && !hasSeen(one, other)) return [one, other];
			}
		};
		const dealt = () => {
			const field = fieldOf(strengthsOf(truth.length, judges, answers), compared, groups, topK);
			return nextPair(field, { mayMeet: () => true, hasSeen, last: last[judge]! }, turn);
		};
		const [one, other] = (choice === 'random' ? undefined : dealt()) ?? drawn();
		known.add(pairText(one, other));
		last[judge] = [one, other];
		const chance = judge < careless ? 0.5 : 1 / (1 + Math.exp(truth[other]! - truth[one]!));
		const [better, worse] = random.uniform() < chance ? [one, other] : [other, one];
		answers.push({ judge, better, worse, share: 1 });
		compared[one]! += 1;
		compared[other]! += 1;
	}
	return answers.map(({ judge, better, worse }) => ({
		judge: String(judge),
		better: String(better),
		worse: String(worse)
	}));
}
