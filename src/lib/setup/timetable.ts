/** When something opens and closes; null where that is not set yet. */
export interface Span {
	opensAt: Date | null;
	closesAt: Date | null;
}

/** All dates of an event. */
export interface Timetable {
	registrationOpensAt: Date | null;
	registrationClosesAt: Date | null;
	submissionOpensAt: Date | null;
	submissionClosesAt: Date | null;
	rounds: readonly Span[];
	ceremonyAt: Date | null;
}

/**
 * The dates that come too early, by the names of their fields. Something closes after it opens; entries can be handed in at
 * least as long as teams can register; rounds follow each other, the first of them ends after the last entry can arrive, and
 * the winners are announced when the last is over. A date that is not set disturbs nothing.
 */
export function datesOutOfOrder(timetable: Timetable): string[] {
	const { registrationOpensAt, registrationClosesAt, submissionOpensAt, submissionClosesAt } = timetable;
	const { rounds, ceremonyAt } = timetable;
	const faults: [string, boolean][] = [
		['registrationClosesAt', isAfter(registrationOpensAt, registrationClosesAt)],
		[
			'submissionClosesAt',
			isAfter(submissionOpensAt, submissionClosesAt) || isBefore(submissionClosesAt, registrationClosesAt)
		],
		...rounds.flatMap(({ opensAt, closesAt }, index): [string, boolean][] => [
			[`rounds.${index}.opensAt`, isBefore(opensAt, rounds[index - 1]?.closesAt ?? null)],
			[
				`rounds.${index}.closesAt`,
				isAfter(opensAt, closesAt) || (index === 0 && isAfter(submissionClosesAt, closesAt))
			]
		]),
		['ceremonyAt', isBefore(ceremonyAt, rounds.at(-1)?.closesAt ?? submissionClosesAt)]
	];
	return faults.flatMap(([field, wrong]) => (wrong ? [field] : []));
}

/** The first is not before the second, though it should be. */
function isAfter(first: Date | null, second: Date | null): boolean {
	return first !== null && second !== null && first >= second;
}

function isBefore(first: Date | null, second: Date | null): boolean {
	return first !== null && second !== null && first < second;
}
