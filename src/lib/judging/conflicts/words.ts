import { m } from '#lib/paraglide/messages.js';
import type { ConflictKind, ConflictSide } from './kinds.ts';

export const conflictWords: Record<ConflictKind, () => string> = {
	declared: () => m.conflicts_kind_declared(),
	tie_named: () => m.conflicts_kind_tie_named(),
	team_named: () => m.conflicts_kind_team_named(),
	organiser: () => m.conflicts_kind_organiser(),
	own_team: () => m.conflicts_kind_own_team(),
	team_mate: () => m.conflicts_kind_team_mate(),
	mentor: () => m.conflicts_kind_mentor(),
	organisation: () => m.conflicts_kind_organisation(),
	email_domain: () => m.conflicts_kind_email_domain(),
	sponsor: () => m.conflicts_kind_sponsor()
};

/** Who said it; "found by us" for nobody. */
export function sideWords(side: ConflictSide | null): string {
	return {
		judge: m.conflicts_by_judge,
		team: m.conflicts_by_team,
		organiser: m.conflicts_by_organiser,
		nobody: m.conflicts_by_nobody
	}[side ?? 'nobody']();
}
