import { and, asc, eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found, type Verdict } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayUseAccount } from '#lib/accounts/rules.ts';
import { membersOf, teamOf } from '#lib/teams/server/team-at-hand.ts';
import { mayNameJudge, mayTakeNameBack } from '../../conflicts/rules.ts';
import { isJudge } from '../../rules.ts';
import { judges } from '../schema.ts';
import { judgingNow } from './judging-now.ts';
import { namedTies } from './schema.ts';

const columns = {
	id: namedTies.id,
	about: namedTies.about,
	name: namedTies.name,
	email: namedTies.email,
	organisation: namedTies.organisation,
	note: namedTies.note
};

/** What the reader named as a judge of the event; nothing tells what it matches. @throws Refused `role_needed` */
export async function tiesNamed(ctx: Context, eventId: string) {
	demand(isJudge(ctx.actor, eventId));
	return ctx.db
		.select(columns)
		.from(namedTies)
		.innerJoin(judges, eq(judges.id, namedTies.judgeId))
		.where(and(eq(namedTies.eventId, eventId), eq(judges.personId, found(personId(ctx.actor)))))
		.orderBy(asc(namedTies.saidAt), asc(namedTies.id));
}

/** Whom a team named. */
export interface TeamWords {
	teamId: string;
	names: Awaited<ReturnType<typeof tiesNamed>>;
	/** Why no more can be named, and why none can be taken back. */
	refusals: { name: Verdict; takeBack: Verdict };
}

/**
 * Whom the reader's team named; nothing tells whether they judge. Null where the reader is in no team.
 * @throws Refused `sign_in_needed`
 */
export async function judgesNamed(ctx: Context, eventId: string): Promise<TeamWords | null> {
	demand(mayUseAccount(ctx.actor));
	const team = await teamOf(ctx.db, eventId, found(personId(ctx.actor)));
	if (!team) return null;
	const [members, judging, names] = await Promise.all([
		membersOf(ctx.db, team.id),
		judgingNow(ctx.db, eventId, ctx.now),
		ctx.db
			.select(columns)
			.from(namedTies)
			.where(eq(namedTies.teamId, team.id))
			.orderBy(asc(namedTies.saidAt), asc(namedTies.id))
	]);
	const atHand = { name: team.name, state: team.state, members };
	return {
		teamId: team.id,
		names,
		refusals: {
			name: mayNameJudge(ctx.actor, atHand, judging, { named: names.length }),
			takeBack: mayTakeNameBack(ctx.actor, atHand, judging)
		}
	};
}
