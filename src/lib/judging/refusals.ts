import type { Localized } from '#lib/foundation/localized.ts';
import type { ConflictKind } from './conflicts/kinds.ts';

declare module '#lib/foundation/refusal.ts' {
	interface Refusals {
		/** The judge has not said yes to the invitation. */
		judge_not_accepted: object;
		/** The judge must not meet this entry. */
		conflict_stands: { kind: ConflictKind };
		/** Nobody but the judge takes this back. */
		conflict_pinned: object;
		/** Nobody decides about conflicts of their own. */
		conflict_own: object;
		/** A team names so many judges at most, and a judge so many ties. */
		names_enough: { most: number };
		/** Judges have begun, so the judges whom a team named stay named. */
		names_stand: object;
		/** The judge holds as many entries as they take. */
		judge_full: { capacity: number };
		/** Organisers laid down that this judge never reads this entry. */
		pair_forbidden: object;
		/** The round gives no reviews beyond the first pass: no such rule was published. */
		rule_unpublished: object;
		/** A review that was begun stays with its judge. */
		review_begun: object;
		/** Judges, entries or conflicts changed since the plan was looked at. */
		plan_changed: object;
		/** A review is finished once every criterion has its score. */
		scores_missing: { missing: readonly Localized[] };
		/** Nobody screens the entry of their own team. */
		own_entry: object;
		/** An entry is eligible only where every condition is ticked. */
		checklist_open: object;
		/** Who says "not eligible" says why. */
		reason_missing: object;
		/** There is nobody in a list of people to invite. */
		list_empty: object;
		/** What looks like a table can't be read as one. */
		list_unreadable: object;
		/** The deed belongs to another kind of round. */
		wrong_round: object;
		/** A judge wrote something else than what was looked at. */
		comment_changed: object;
		/** Judges have begun to review by this rubric, so it stays as it is. */
		rubric_in_use: object;
		/** The orders of a panel are open, and stay as they are. */
		votes_opened: object;
		/** The orders of a panel are still secret. */
		votes_secret: object;
		/** An entry among them is withheld from whoever wants to decide. */
		decision_withheld: object;
		/** The tie ladder of the round leaves the entries equal: a person has to decide. */
		ladder_ends: object;
		/** Nobody can read the entry once more: conflicts, languages or room stand against it. */
		no_judge_left: object;
		/** No member of the panel has handed in an order. */
		no_votes: object;
		/** An order is handed in once every entry has its place, or is put aside. */
		order_incomplete: { left: number };
	}
}

export {};
