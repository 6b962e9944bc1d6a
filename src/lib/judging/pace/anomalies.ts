/** A finished review, as far as its making goes. */
export interface SheetMade {
	judgeId: string;
	entryId: string;
	/** When something was first saved in it. */
	startedAt: Date;
	/** When it was first finished. */
	submittedAt: Date;
	/** One figure a criterion, 0 to 1 on the criterion's scale. */
	values: readonly number[];
	/** The weighted total, 0 to 1. */
	total: number;
}

/** What in a judge's reviews is worth a look together. None of it proves anything. */
export interface Anomaly {
	judgeId: string;
	/** The judge's finished reviews. */
	reviews: number;
	/** Sheets filled in less than a tenth of the planned time; 0 where it is nothing to speak of. */
	quick: number;
	/** Sheets with one and the same score everywhere; 0 where it is nothing to speak of. */
	flat: number;
	/** How the judge's totals go with those of the others, −1 to 1; null where it is nothing to speak of. */
	agreement: number | null;
	/** Entries that `agreement` is reckoned from. */
	shared: number;
}

/** Two quick sheets may be chance, and so may two flat ones. */
const fewestQuick = 2;
const fewestFlat = 3;
const fewestShared = 5;
/** The agreement is spoken of where it is under this with 90 % certainty (one-sided, by Fisher's z). */
const weak = 0.3;
const z90 = 1.2816;

/**
 * What stands out in the making of the reviews, judge by judge; those of whom there is nothing to say are left out.
 * - Quick: first saved and finished within a tenth of the planned minutes, and no more time since the judge's review
 *   before it. Who reads on paper and fills in afterwards is slow at the first sheet only, so the first is not looked at.
 * - Flat: one score everywhere, in most of at least three sheets.
 * - Disagrees: Pearson's r of the judge's totals with the mean of the other judges' totals, over at least five shared
 *   entries, far under what chance explains.
 */
export function anomalies(made: readonly SheetMade[], minutesPerReview: number): Anomaly[] {
	const ofJudge = Map.groupBy(made, ({ judgeId }) => judgeId);
	const ofEntry = Map.groupBy(made, ({ entryId }) => entryId);
	return [...ofJudge]
		.map(([judgeId, own]) => {
			const pairs = own.flatMap(({ entryId, total }) => {
				const others = (ofEntry.get(entryId) ?? []).filter((one) => one.judgeId !== judgeId);
				return others.length > 0 ? [[total, mean(others.map((one) => one.total))] as const] : [];
			});
			const quick = quickOnes(own, minutesPerReview);
			const flat = own.filter(({ values }) => isFlat(values)).length;
			return {
				...{ judgeId, reviews: own.length },
				quick: quick >= fewestQuick ? quick : 0,
				flat: flat >= fewestFlat && flat * 2 > own.length ? flat : 0,
				agreement: disagreement(pairs),
				shared: pairs.length
			};
		})
		.filter(({ quick, flat, agreement }) => quick > 0 || flat > 0 || agreement !== null)
		.sort((a, b) => signs(b) - signs(a) || (a.judgeId < b.judgeId ? -1 : 1));
}

const signs = ({ quick, flat, agreement }: Anomaly) =>
	Number(quick > 0) + Number(flat > 0) + Number(agreement !== null);

function quickOnes(own: readonly SheetMade[], minutesPerReview: number): number {
	const tenth = minutesPerReview * 6000;
	return own
		.toSorted((a, b) => Number(a.submittedAt) - Number(b.submittedAt))
		.filter(({ startedAt, submittedAt }, at, all) => {
			const before = all[at - 1];
			return (
				before !== undefined &&
				Number(submittedAt) - Number(startedAt) < tenth &&
				Number(submittedAt) - Number(before.submittedAt) < tenth
			);
		}).length;
}

const isFlat = (values: readonly number[]) => values.length > 1 && new Set(values).size === 1;

function disagreement(pairs: readonly (readonly [number, number])[]): number | null {
	if (pairs.length < fewestShared) return null;
	const [own, theirs] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, other]) => other))];
	let [both, ownSpread, theirSpread] = [0, 0, 0];
	for (const [one, other] of pairs) {
		both += (one - own) * (other - theirs);
		ownSpread += (one - own) ** 2;
		theirSpread += (other - theirs) ** 2;
	}
	if (ownSpread < 1e-9 || theirSpread < 1e-9) return null;
	const r = both / Math.sqrt(ownSpread * theirSpread);
	const upper = Math.tanh(
		Math.atanh(Math.max(-0.999, Math.min(0.999, r))) + z90 / Math.sqrt(pairs.length - 3)
	);
	return upper < weak ? r : null;
}

function mean(figures: readonly number[]): number {
	return figures.reduce((sum, one) => sum + one, 0) / figures.length;
}
