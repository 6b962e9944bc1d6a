import type { RankEntry } from '../ranking/types.ts';

/** What a further review is for, so that the page can say it. */
export type FurtherReason =
	/** The entry has fewer reviews than every entry is to have. */
	| { why: 'floor'; reviews: number }
	/** Its chance of going on, or of the first place, is furthest from certain. */
	| { why: 'top' | 'first'; chance: number };

/**
 * How many reviews can still be handed out in a round that gives some beyond the first pass: all that were promised, less
 * those that stand.
 * @param share what is given beyond the first pass, in per cent of it
 * @param standing reviews that are given, or handed out and not given yet
 */
export function reviewsLeft(round: {
	entries: number;
	reviewsPerEntry: number;
	share: number;
	standing: number;
}): number {
	const firstPass = round.entries * round.reviewsPerEntry;
	return Math.max(0, firstPass + Math.floor((firstPass * round.share) / 100) - round.standing);
}

/** Why an entry gets one more review: it lacks some, else the one of its two chances that is less certain. */
export function reasonFor(
	entry: { reviews: number; pTop: number; pWin: number },
	{ floor, topK }: { floor: number; topK: number }
): FurtherReason {
	if (entry.reviews < floor) return { why: 'floor', reviews: entry.reviews };
	const doubt = (chance: number) => -Math.abs(chance - 0.5);
	return topK > 1 && doubt(entry.pTop) >= doubt(entry.pWin)
		? { why: 'top', chance: entry.pTop }
		: { why: 'first', chance: entry.pWin };
}

/** Judges who could read more, and entries, as far as walls between them go. */
interface Side {
	judges: readonly { id: string; languages: readonly string[]; challenges: readonly string[] }[];
	entries: readonly (RankEntry & { language: string })[];
}

/** The pairs that language and challenge keep apart: who does not know the challenge tells little about a close call. */
export function strangers({ judges, entries }: Side): { entry: string; judge: string }[] {
	return judges.flatMap(({ id, languages, challenges }) => {
		const reads = new Set(languages);
		const knows = new Set(challenges);
		return entries
			.filter(({ language, challenge }) => !reads.has(language) || !knows.has(challenge ?? ''))
			.map((entry) => ({ entry: entry.id, judge: id }));
	});
}
