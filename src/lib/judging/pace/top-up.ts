import { assign } from '../assigning/assign.ts';
import type { AssignInput, Seat } from '../assigning/types.ts';

/** An assignment that stands. */
interface StandingSeat {
	id: string;
	entryId: string;
	judgeId: string;
	begun: boolean;
}

/** What a topping up does. */
export interface TopUp {
	/** Open work that goes from a silent judge to another. */
	moves: { assignmentId: string; entryId: string; from: string; to: string }[];
	/** Seats that were empty, and are filled on the way. */
	fills: { entryId: string; to: string }[];
	/** Open work that nobody else can take: it stays where it is, for a silent judge is better than none. */
	stays: { assignmentId: string; entryId: string; judgeId: string }[];
}

/**
 * Give the open, not begun work of silent judges to others who have capacity left. Everything else stays where it is, and
 * hard walls hold, for the plan is made by the same method as the assignment. Which seat goes to whom does not depend on
 * the order of what is given.
 */
export function topUp(
	{ input, held }: { input: AssignInput; held: readonly StandingSeat[] },
	silent: ReadonlySet<string>
): TopUp {
	const open = held
		.filter(({ judgeId, begun }) => silent.has(judgeId) && !begun)
		.sort((a, b) => (a.id < b.id ? -1 : 1));
	const freed = new Set(open.map(({ entryId, judgeId }) => seatKey({ entry: entryId, judge: judgeId })));
	const begun = (input.begun ?? []).filter((seat) => !freed.has(seatKey(seat)));
	const keeps = Map.groupBy(begun, ({ judge }) => judge);
	const { assignments } = assign({
		...input,
		begun,
		judges: input.judges.map((judge) =>
			silent.has(judge.id) ? { ...judge, capacity: keeps.get(judge.id)?.length ?? 0 } : judge
		)
	});
	const there = new Set(held.map(({ entryId, judgeId }) => seatKey({ entry: entryId, judge: judgeId })));
	const found = Map.groupBy(
		assignments.filter((seat) => !there.has(seatKey(seat))),
		({ entry }) => entry
	);
	const plan: TopUp = { moves: [], fills: [], stays: [] };
	for (const { id, entryId, judgeId } of open) {
		const to = found.get(entryId)?.shift()?.judge;
		if (to === undefined) plan.stays.push({ assignmentId: id, entryId, judgeId });
		else plan.moves.push({ assignmentId: id, entryId, from: judgeId, to });
	}
	for (const [entryId, seats] of found)
		plan.fills.push(...seats.map(({ judge }) => ({ entryId, to: judge })));
	return plan;
}

const seatKey = ({ entry, judge }: Seat) => `${entry}/${judge}`;
