import { readFile } from 'node:fs/promises';
import { rank } from '#lib/judging/ranking/rank.ts';
import type { RankInput, RankMethod } from '#lib/judging/ranking/types.ts';
import { kendall } from './measure.ts';
import { randomFrom } from './random.ts';

interface PanelRow {
	panel: string;
	/** Jurors kept per performance. */
	kept: number;
	/** `same`: one small jury for all; `spread`: each performance has its own. */
	jury: 'same' | 'spread';
	/** Kendall's τ with the mean of the jurors left out, per method. */
	tau: Map<RankMethod, number>;
}

interface Mark {
	entry: string;
	judge: string;
	value: number;
}

/** A real jury: a few jurors' marks are ranked, the mean of all others is the truth. */
export async function panelEvidence(methods: readonly RankMethod[], draws: number): Promise<PanelRow[]> {
	const text = await readFile(new URL('../../data/panels/chopin2025.csv', import.meta.url), 'utf8');
	const panels = new Map<string, Mark[]>();
	for (const line of text.trim().split('\n').slice(1)) {
		const [panel = '', entry = '', judge = '', , value = ''] = line.split(',');
		panels.set(panel, [...(panels.get(panel) ?? []), { entry, judge, value: Number(value) }]);
	}
	return [...panels].flatMap(([panel, marks]) =>
		[3, 5].flatMap((kept) =>
			(['spread', 'same'] as const).map((jury): PanelRow => {
				const sums = new Map(methods.map((method) => [method, 0]));
				for (let draw = 1; draw <= draws; draw++) {
					const { input, truth } = keepFew(marks, kept, jury, draw);
					for (const method of methods) {
						const score = new Map(rank(input, { method }).ranking.map((one) => [one.id, one.score]));
						const tau = kendall(
							input.entries.map(({ id }) => score.get(id) ?? 0),
							truth
						);
						sums.set(method, (sums.get(method) ?? 0) + tau / draws);
					}
				}
				return { panel, kept, jury, tau: sums };
			})
		)
	);
}

function keepFew(marks: readonly Mark[], kept: number, jury: PanelRow['jury'], seed: number) {
	const random = randomFrom(seed);
	const entries = [...new Set(marks.map(({ entry }) => entry))];
	const judges = [...new Set(marks.map(({ judge }) => judge))];
	const load = new Map(judges.map((judge) => [judge, 0]));
	const few = random.shuffled(judges).slice(0, kept);
	const keep = new Set<string>();
	for (const entry of random.shuffled(entries)) {
		const present = judges.filter((judge) => marks.some((one) => one.entry === entry && one.judge === judge));
		const worth = new Map(present.map((judge) => [judge, (load.get(judge) ?? 0) + 0.9 * random.uniform()]));
		const chosen =
			jury === 'same'
				? few
				: present.sort((a, b) => (worth.get(a) ?? 0) - (worth.get(b) ?? 0)).slice(0, kept);
		for (const judge of chosen) {
			keep.add(`${entry} ${judge}`);
			load.set(judge, (load.get(judge) ?? 0) + 1);
		}
	}
	const isKept = ({ entry, judge }: Mark) => keep.has(`${entry} ${judge}`);
	const input: RankInput = {
		entries: entries.map((id) => ({ id })),
		judges: judges.map((id) => ({ id })),
		criteria: [{ id: 'overall', weight: 1, min: 1, max: 25 }],
		scores: marks.filter(isKept).map((one) => ({ ...one, criterion: 'overall' })),
		topK: 3
	};
	const truth = entries.map((entry) => {
		const others = marks.filter((one) => one.entry === entry && !isKept(one));
		return others.reduce((sum, { value }) => sum + value, 0) / (others.length || 1);
	});
	return { input, truth };
}
