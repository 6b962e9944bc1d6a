import type { Locale } from '#lib/foundation/i18n/locales.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { inBothZones } from '#lib/foundation/i18n/times.ts';
import type { Refusal } from '#lib/foundation/refusal.ts';
import type {} from '#lib/accounts/refusals.ts';
import type {} from '#lib/events/refusals.ts';
import type {} from '#lib/teams/refusals.ts';
import type {} from '#lib/entries/refusals.ts';
import type {} from '#lib/rounds/refusals.ts';
import type {} from '#lib/judging/refusals.ts';
import type {} from '#lib/judging/comparing/refusals.ts';
import type {} from '#lib/awards/refusals.ts';
import type {} from '#lib/setup/refusals.ts';
import type {} from '#lib/mentorship/refusals.ts';
import { listWords } from '#lib/foundation/i18n/lists.ts';
import { fieldWords, fileWords } from '#lib/entries/words.ts';
import { missingWords } from '#lib/setup/words.ts';
import { m } from '#lib/paraglide/messages.js';

/** Who reads: their language, and their zone where we know it. */
export interface Reading {
	locale: Locale;
	timeZone: string | null;
	/** What people call the event's zone: "Geneva". */
	place?: string | undefined;
}

/** Who reads, in a request. */
export function readingOf({ ctx, timeZone, event }: Pick<App.Locals, 'ctx' | 'timeZone' | 'event'>): Reading {
	return { locale: ctx.locale, timeZone, place: event ? inLocale(event.zonePlace, ctx.locale) : undefined };
}

type RefusalWords = { [R in Refusal as R['code']]: (refusal: R, reading: Reading) => string };

/** What we say for every refusal there is. A code without words does not compile. */
const refusalWords: RefusalWords = {
	sign_in_needed: () => m.foundation_refusal_sign_in_needed(),
	second_factor_needed: () => m.foundation_refusal_second_factor_needed(),
	role_needed: () => m.foundation_refusal_role_needed(),
	not_yours: () => m.foundation_refusal_not_yours(),
	not_found: () => m.foundation_refusal_not_found(),
	not_open_yet: ({ opensAt, zone }, { locale, timeZone, place }) =>
		m.foundation_refusal_not_open_yet({ at: inBothZones(opensAt, zone, timeZone, locale, place) }),
	closed: ({ closedAt, zone }, { locale, timeZone, place }) =>
		m.foundation_refusal_closed({ at: inBothZones(closedAt, zone, timeZone, locale, place) }),
	wrong_state: () => m.foundation_refusal_wrong_state(),
	comment_changed: () => m.results_refusal_comment_changed(),
	stale: () => m.foundation_refusal_stale(),
	busy: () => m.foundation_refusal_busy(),
	slow_down: ({ retryAfterSeconds }) =>
		m.foundation_refusal_slow_down({ minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) }),
	link_spent: () => m.foundation_refusal_link_spent(),
	second_person_needed: () => m.foundation_refusal_second_person_needed(),
	wrong_sign_in: () => m.accounts_refusal_wrong_sign_in(),
	wrong_code: () => m.accounts_refusal_wrong_code(),
	email_unconfirmed: () => m.accounts_refusal_email_unconfirmed(),
	event_paused: () => m.events_refusal_paused(),
	last_owner: () => m.events_refusal_last_owner(),
	partner_in_use: () => m.events_refusal_partner_in_use(),
	event_incomplete: ({ missing }, { locale }) =>
		m.setup_refusal_incomplete({
			parts: listWords(
				missing.map((part) => missingWords[part]()),
				locale
			)
		}),
	already_in_team: ({ team }) => m.teams_refusal_already_in_team({ team }),
	team_full: ({ size }) => m.teams_refusal_team_full({ size }),
	team_closed: ({ team }) => m.teams_refusal_team_closed({ team }),
	team_name_taken: ({ name }) => m.teams_refusal_team_name_taken({ name }),
	judges_challenge: ({ names }, { locale }) =>
		names.length === 0
			? m.teams_refusal_judges_challenge()
			: m.teams_refusal_members_judge({ names: listWords(names, locale) }),
	lead_only: ({ lead }) => m.teams_refusal_lead_only({ lead }),
	entry_handed_in: () => m.teams_refusal_entry_handed_in(),
	entry_incomplete: ({ fields }, { locale }) =>
		m.entries_refusal_incomplete({
			parts: listWords(
				fields.map((field) => fieldWords[field]()),
				locale
			)
		}),
	team_too_small: ({ smallest }) => m.entries_refusal_team_too_small({ smallest }),
	pass_not_later: () => m.entries_refusal_pass_not_later(),
	file_not_taken: ({ why }) => fileWords[why](),
	slug_taken: () => m.setup_refusal_slug_taken(),
	award_in_use: () => m.setup_refusal_award_in_use(),
	award_place_taken: ({ place }) => m.setup_refusal_award_place_taken({ place }),
	votes_opened: () => m.panel_refusal_opened(),
	votes_secret: () => m.panel_refusal_secret(),
	decision_withheld: () => m.panel_decide_withheld(),
	ladder_ends: () => m.ties_refusal_ends(),
	no_judge_left: () => m.ties_refusal_nobody(),
	no_votes: () => m.panel_refusal_no_votes(),
	order_incomplete: ({ left }) => m.panel_refusal_incomplete({ count: left }),
	rubric_in_use: () => m.setup_refusal_rubric_in_use(),
	round_begun: () => m.setup_refusal_round_begun(),
	challenge_in_use: ({ teams, judges }) => m.setup_refusal_challenge_in_use({ teams, judges }),
	mentor_missing: () => m.mentorship_refusal_mentor_missing(),
	mentor_in_team: () => m.mentorship_refusal_mentor_in_team(),
	round_closed: () => m.rounds_refusal_closed(),
	round_before_open: () => m.rounds_refusal_before_open(),
	tie_at_cut: ({ entries }) => m.rounds_refusal_tie({ entries }),
	decision_missing: () => m.rounds_refusal_decision_missing(),
	too_many_placed: ({ count }) => m.rounds_refusal_too_many({ count }),
	screening_unfinished: ({ left }) => m.rounds_refusal_unscreened({ left }),
	below_quorum: ({ entries, least }) => m.pace_refusal_below_quorum({ entries, least }),
	already_released: () => m.rounds_refusal_released(),
	not_ready_to_release: () => m.rounds_refusal_not_ready(),
	judge_not_accepted: () => m.judging_refusal_not_accepted(),
	answer_not_last: () => m.comparing_refusal_not_last(),
	conflict_stands: ({ kind }) => m.judging_refusal_conflict({ kind }),
	conflict_pinned: () => m.conflicts_refusal_pinned(),
	conflict_own: () => m.conflicts_refusal_own(),
	names_enough: ({ most }) => m.conflicts_refusal_enough({ most }),
	names_stand: () => m.conflicts_refusal_stand(),
	judge_full: ({ capacity }) => m.judging_refusal_full({ capacity }),
	pair_forbidden: () => m.assigning_refusal_forbidden(),
	rule_unpublished: () => m.assigning_refusal_unpublished(),
	review_begun: () => m.judging_refusal_begun(),
	plan_changed: () => m.judging_refusal_plan_changed(),
	scores_missing: ({ missing }, { locale }) =>
		m.judging_refusal_scores_missing({
			criteria: listWords(
				missing.map((name) => inLocale(name, locale)),
				locale
			)
		}),
	own_entry: () => m.judging_refusal_own_entry(),
	wrong_round: () => m.judging_refusal_wrong_round(),
	checklist_open: () => m.judging_refusal_checklist_open(),
	reason_missing: () => m.judging_refusal_reason_missing(),
	list_empty: () => m.judging_refusal_list_empty(),
	list_unreadable: () => m.judging_refusal_list_unreadable(),
	no_final_standings: () => m.awards_refusal_no_final(),
	other_challenge: () => m.awards_refusal_other_challenge()
};

/** A refusal in the reader's words. */
export function refusalText<R extends Refusal>(refusal: R, reading: Reading): string {
	const say = refusalWords[refusal.code] as (refusal: Refusal, reading: Reading) => string;
	return say(refusal, reading);
}
