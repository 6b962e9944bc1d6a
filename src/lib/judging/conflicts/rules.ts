import { type Actor, personId } from '#lib/foundation/actor.ts';
import { firstRefusal, type Verdict } from '#lib/foundation/refusal.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { isMember, type TeamAtHand } from '#lib/teams/rules.ts';
import type {} from '../refusals.ts';
import { mostNamedByTeam } from './conflict-form.ts';
import { canBeLifted, type ConflictKind } from './kinds.ts';

/** How far the judging of an event is, as far as naming judges asks. */
export interface JudgingNow {
	/** Judges have begun, or could have: a round with judges is open, or was. */
	begun: boolean;
	/** Every round is closed. */
	over: boolean;
}

/** Any member of a team names judges, up to five, until the last round is closed. */
export function mayNameJudge(
	actor: Actor,
	team: TeamAtHand,
	judging: JudgingNow,
	{ named }: { named: number }
): Verdict {
	return firstRefusal(
		isMember(actor, team),
		team.state === 'dissolved' ? { code: 'wrong_state', state: team.state } : undefined,
		judging.over ? { code: 'round_closed' } : undefined,
		named < mostNamedByTeam ? undefined : { code: 'names_enough', most: mostNamedByTeam }
	);
}

/** Once judges may have begun, the names stand: otherwise a team could send away one judge after the other. */
export function mayTakeNameBack(actor: Actor, team: TeamAtHand, judging: JudgingNow): Verdict {
	return firstRefusal(isMember(actor, team), judging.begun ? { code: 'names_stand' } : undefined);
}

/** Organisers set a tie aside, or take that back; nobody decides about their own. */
export function mayLift(
	actor: Actor,
	eventId: string,
	tie: { kind: ConflictKind; judgePersonId: string }
): Verdict {
	return firstRefusal(
		mayOrganise(actor, eventId),
		tie.judgePersonId === personId(actor) ? { code: 'conflict_own' } : undefined,
		canBeLifted(tie.kind) ? undefined : { code: 'conflict_pinned' }
	);
}
