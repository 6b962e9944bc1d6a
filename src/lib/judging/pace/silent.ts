/** A judge with work that is not begun. */
export interface OpenJudge {
	judgeId: string;
	/** The last visit, answer or save; null for none. */
	lastHereAt: Date | null;
	/** When each assignment came that is not begun. */
	openSince: readonly Date[];
}

const dayMs = 86_400_000;

/**
 * Judges of whom there has been no sign for so many days although they have work that is not begun. Nobody is silent about
 * what came yesterday, nor before the round opened.
 * @returns by judge: whole days of silence
 */
export function silentJudges(
	judges: readonly OpenJudge[],
	{ days, opensAt, now }: { days: number; opensAt: Date | null; now: Date }
): Map<string, number> {
	const silent = new Map<string, number>();
	for (const { judgeId, lastHereAt, openSince } of judges) {
		if (openSince.length === 0) continue;
		const since = Math.max(Number(lastHereAt ?? 0), Number(opensAt ?? 0), ...openSince.map(Number));
		const quiet = Math.floor((now.getTime() - since) / dayMs);
		if (quiet >= days) silent.set(judgeId, quiet);
	}
	return silent;
}
