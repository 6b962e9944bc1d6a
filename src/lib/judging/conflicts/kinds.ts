/**
 * Why a judge and an entry must, or should, not meet: the strongest reason first. The first six were said by somebody, the
 * others follow from what is known of people.
 */
export const conflictKinds = [
	'declared',
	'tie_named',
	'team_named',
	'organiser',
	'own_team',
	'team_mate',
	'mentor',
	'organisation',
	'email_domain',
	'sponsor'
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** Who says that there is a conflict; null for nobody: it follows from what is known. */
export type ConflictSide = 'judge' | 'team' | 'organiser';

const sides: Record<ConflictKind, ConflictSide | null> = {
	declared: 'judge',
	tie_named: 'judge',
	team_named: 'team',
	organiser: 'organiser',
	own_team: null,
	team_mate: null,
	mentor: null,
	organisation: null,
	email_domain: null,
	sponsor: null
};

/** Who pinned a conflict of this kind: nobody but them, and organisers where they may, take it off. */
export function sideOf(kind: ConflictKind): ConflictSide | null {
	return sides[kind];
}

/** Is a conflict of this kind a wall, unless somebody said otherwise? A sponsor's people are only watched. */
export function isHardByNature(kind: ConflictKind): boolean {
	return kind !== 'sponsor';
}

/**
 * May organisers set a conflict of this kind aside? Never what a judge said of themselves, nor that somebody is in the
 * team: no reason makes a judge fit to judge the own entry.
 */
export function canBeLifted(kind: ConflictKind): boolean {
	return sideOf(kind) !== 'judge' && kind !== 'own_team';
}
