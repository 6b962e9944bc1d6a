/** What one judge holds in a round, and how far it is. */
export interface HeldWork {
	judgeId: string;
	name: string;
	/** When each assignment came. */
	assignedAt: readonly Date[];
	/** Finished reviews. */
	done: number;
}

/** How far behind an even pace a judge is. */
export interface Late {
	judgeId: string;
	name: string;
	done: number;
	assigned: number;
	/** Whole reviews that should be finished by now, and are not. */
	behind: number;
}

/**
 * Who is late, most reviews first. At an even pace, an assignment's share that is due grows from the day it came (or the
 * round opened) to the close; whole reviews count, so nobody is late by a part of one.
 */
export function lateJudges(
	work: readonly HeldWork[],
	{ opensAt, closesAt }: { opensAt: Date | null; closesAt: Date | null },
	now: Date
): Late[] {
	if (!closesAt) return [];
	const due = (assignedAt: Date) => {
		const from = Math.max(Number(assignedAt), Number(opensAt ?? assignedAt));
		const span = Number(closesAt) - from;
		return span <= 0 ? Number(now >= closesAt) : Math.min(1, Math.max(0, (Number(now) - from) / span));
	};
	return work
		.map(({ judgeId, name, assignedAt, done }) => {
			const owed = assignedAt.reduce((sum, at) => sum + due(at), 0);
			return {
				...{ judgeId, name, done, assigned: assignedAt.length },
				behind: Math.max(0, Math.floor(owed - done + 1e-9))
			};
		})
		.filter(({ behind }) => behind > 0)
		.sort((a, b) => b.behind - a.behind || a.name.localeCompare(b.name) || (a.judgeId < b.judgeId ? -1 : 1));
}
