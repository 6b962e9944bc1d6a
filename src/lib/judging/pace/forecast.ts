/** The work of one judge in a round. Counts are of reviews. */
export interface JudgeWork {
	judgeId: string;
	/** Still to finish: open, or begun. */
	left: number;
	/** Finished, those set aside included: it is about pace. */
	done: number;
	/** The first time that something was saved; null where nothing was. */
	begunAt: Date | null;
}

/** How a round will go on at the pace so far. */
export interface Forecast {
	/** When the last review is finished: the likely instant, and a range around it. Null for "not within two months". */
	doneAt: Span<Date | null>;
	/** Reviews finished when the round closes; null where it has no close, or is over. */
	atClose: Span<number> | null;
	/** Reviews held by judges who have not begun: reckoned as if they began now, at the middle pace of the others. */
	notBegun: number;
	/** Judges who would be done after the close only. */
	afterClose: number;
}

interface Span<Value> {
	early: Value;
	likely: Value;
	late: Value;
}

const dayMs = 86_400_000;
const longest = 60;
/** How much the pace of all weighs beside a judge's own, in days of work. */
const priorDays = 1;

interface Pace {
	left: number;
	/** Reviews a day. */
	perDay: number;
	/** Standard error of `perDay` as a share of it; reviews come like a Poisson process. */
	doubt: number;
}

/**
 * When a round will be done, from the pace so far. Each judge's pace is what they finished since they began, drawn towards
 * the pace of all by one day of work (a gamma prior), so that a first hour does not promise a miracle. The range moves
 * every pace by its standard error: rough, and honest about a handful of reviews.
 * @returns undefined before the first review is finished, and when nothing is left
 */
export function forecast(work: readonly JudgeWork[], now: Date, closesAt: Date | null): Forecast | undefined {
	const left = work.reduce((sum, one) => sum + one.left, 0);
	const done = work.reduce((sum, one) => sum + one.done, 0);
	if (left === 0 || done === 0) return undefined;
	const begun = work.flatMap(({ begunAt, ...one }) =>
		begunAt ? [{ ...one, days: Math.max(0, now.getTime() - begunAt.getTime()) / dayMs }] : []
	);
	// At least half a day each: what came in within an hour is no pace yet.
	const ofAll = done / begun.reduce((sum, { days }) => sum + Math.max(0.5, days), 0);
	const paces: Pace[] = begun.map(({ left, done, days }) => {
		const seen = done + ofAll * priorDays;
		return { left, perDay: seen / (days + priorDays), doubt: 1 / Math.sqrt(Math.max(1, seen)) };
	});
	const middle = median(paces.map(({ perDay }) => perDay));
	const waiting = work.filter(({ begunAt, left }) => begunAt === null && left > 0);
	for (const { left } of waiting) paces.push({ left, perDay: middle, doubt: 0.5 });
	const days = (sign: number) =>
		Math.max(...paces.map((one) => (one.left === 0 ? 0 : one.left / moved(one, sign))));
	const instant = (sign: number) =>
		days(sign) > longest ? null : new Date(now.getTime() + days(sign) * dayMs);
	const toClose = closesAt ? (closesAt.getTime() - now.getTime()) / dayMs : 0;
	const finished = (sign: number) =>
		done + Math.floor(paces.reduce((sum, one) => sum + Math.min(one.left, moved(one, sign) * toClose), 0));
	return {
		doneAt: { early: instant(1), likely: instant(0), late: instant(-1) },
		atClose: toClose > 0 ? { early: finished(-1), likely: finished(0), late: finished(1) } : null,
		notBegun: waiting.reduce((sum, { left }) => sum + left, 0),
		afterClose: closesAt ? paces.filter(({ left, perDay }) => left > perDay * toClose).length : 0
	};
}

/** A pace moved by its doubt, up or down; never below a quarter. */
function moved({ perDay, doubt }: Pace, sign: number): number {
	return perDay * Math.max(0.25, 1 + sign * doubt);
}

function median(figures: readonly number[]): number {
	const sorted = figures.toSorted((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	const upper = sorted[half] ?? 0;
	return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
