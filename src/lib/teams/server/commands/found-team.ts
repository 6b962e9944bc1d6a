import { eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { mayUseAccount } from '#lib/accounts/rules.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { mayRegister } from '../../rules.ts';
import { nameKey } from '../../team.ts';
import type { NewTeam } from '../../team-form.ts';
import type { TeamFacts } from '../facts.ts';
import { teamLetter } from '../mails.ts';
import { challengeOf, enter, hasEntered } from '../membership.ts';
import { teams } from '../schema.ts';
import { eventRow, newcomer, termsOf } from '../team-at-hand.ts';

/**
 * Take part: found a team for a challenge, and lead it. A form that is sent twice founds one team.
 * @throws Refused `already_in_team`, `event_paused`, `not_open_yet`, `closed`, `judges_challenge`, `team_name_taken`,
 *   `not_found` (the challenge)
 */
export async function foundTeam(
	ctx: Context,
	eventId: string,
	{ id, name, challengeId }: NewTeam,
	facts: TeamFacts
): Promise<void> {
	demand(mayUseAccount(ctx.actor));
	await change(ctx, async (tx) => {
		// One founding of a person at a time: a form that is sent twice at once finds its own team.
		await tx
			.select({ id: people.id })
			.from(people)
			.where(eq(people.id, personId(ctx.actor) ?? ''))
			.for('no key update');
		if (await hasEntered(tx, ctx, id)) return;
		const event = await eventRow(tx, eventId);
		await challengeOf(tx, eventId, challengeId);
		const who = await newcomer(tx, ctx, facts, { eventId, challengeId });
		demand(mayRegister(ctx.actor, who, termsOf(event), ctx.now));
		const [founder] = await tx
			.select()
			.from(people)
			.where(eq(people.id, personId(ctx.actor) ?? ''));
		const { id: founderId, name: person, email, locale, country } = found(founder);

		const [made] = await tx
			.insert(teams)
			.values({ id, eventId, challengeId, name, nameKey: nameKey(name), country, createdAt: ctx.now })
			.onConflictDoNothing()
			.returning({ id: teams.id });
		if (!made && (await hasEntered(tx, ctx, id))) return;
		if (!made) throw new Refused({ code: 'team_name_taken', name });
		await enter(tx, ctx, { id, eventId }, { lead: true });
		await record(tx, ctx, { action: 'team.founded', subjectId: id, scopeId: eventId, detail: { name } });
		const to = { personId: founderId, email, name: person, locale };
		await post(tx, ctx, teamLetter('founded', to, { team: name, event, person }));
	});
}
