/** Why teams do not want somebody to read their entry, in their own words. */
export const teamReasons = [
	'She supervised the thesis of one of us, and they parted in anger.',
	'He runs a company that sells something close to what we build.',
	'She told our lead at a conference that she has a stake in another entry.'
] as const;

/** What judges add to a tie that they name. */
export const tieReasonsOfJudges = [
	'I sit on its board.',
	'We share an office, and one of our projects.'
] as const;

/** What organisers know. */
export const organiserReasons = [
	'They are married; the judge told us by telephone.',
	'Both spoke on one panel last year. We do not think that it matters, and watch it.'
] as const;
