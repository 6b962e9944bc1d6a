import { and, eq } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import { isId } from '#lib/foundation/ids.ts';
import { personId } from '#lib/foundation/actor.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { countTry } from '#lib/foundation/server/limits/limit.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { invitedPerson } from '#lib/accounts/server/invited.ts';
import { lettersPerDay } from '#lib/accounts/server/limits.ts';
import { grants, people } from '#lib/accounts/server/schema.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { events, partners } from '#lib/events/server/schema.ts';
import { mentorTies } from '#lib/judging/server/conflicts/schema.ts';
import type { Assignment } from '../../mentorship-form.ts';
import { isOutsideTeam, mayAssign } from '../../rules.ts';
import { lockMentorship } from '../at-hand.ts';
import { mentorshipLetter } from '../mails.ts';
import { mentorships } from '../schema.ts';

/**
 * Say who the mentor is, for which partner, and from which day. Somebody without an account gets one. The new mentor, the
 * team and a former mentor are told; when only partner or day change, nobody is.
 * @throws Refused `role_needed`, `not_found` (mentorship or partner of another event), `wrong_state`, `mentor_in_team`
 */
export async function assignMentor(
	ctx: Context,
	eventId: string,
	mentorshipId: string,
	wanted: Assignment
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	if ((await mentorsAddress(ctx, mentorshipId)) !== wanted.email)
		await countTry(ctx, lettersPerDay, wanted.email);
	await change(ctx, async (tx) => {
		const atHand = await lockMentorship(tx, ctx, mentorshipId);
		if (atHand.eventId !== eventId) found(null);
		demand(mayAssign(ctx.actor, atHand));
		if (wanted.partner) await demandPartner(tx, eventId, wanted.partner);
		const [event] = await tx.select().from(events).where(eq(events.id, eventId));
		const mentor = await invitedPerson(tx, ctx, {
			email: wanted.email,
			name: wanted.name,
			locale: ctx.locale,
			timeZone: found(event).timeZone
		});
		demand(isOutsideTeam(mentor.personId, atHand));

		const { startsOn, partner: partnerId } = wanted;
		await tx
			.update(mentorships)
			.set({ mentorId: mentor.personId, partnerId, startsOn })
			.where(eq(mentorships.id, mentorshipId));
		await record(tx, ctx, {
			action: 'mentorship.mentor_assigned',
			subjectId: mentorshipId,
			scopeId: eventId,
			detail: { mentorId: mentor.personId, partnerId, startsOn }
		});
		if (mentor.personId === atHand.mentorId) return;
		await tx
			.insert(grants)
			.values({
				personId: mentor.personId,
				role: 'mentor',
				scopeId: eventId,
				grantedAt: ctx.now,
				grantedBy: personId(ctx.actor) ?? null
			})
			.onConflictDoNothing();
		if (atHand.mentorId) await takeBackGrant(tx, eventId, atHand.mentorId);
		// Whoever judges in another event one day must not meet those whom they mentored.
		await tx
			.insert(mentorTies)
			.values({ personId: mentor.personId, teamId: atHand.row.teamId, since: ctx.now })
			.onConflictDoNothing();
		const news = { ...atHand.news, mentor: mentor.name, startsOn };
		await post(
			tx,
			ctx,
			mentorshipLetter('mentor', mentor, news),
			...atHand.members.map((member) => mentorshipLetter('team', member, news)),
			...(atHand.mentor ? [mentorshipLetter('relieved', atHand.mentor, news)] : [])
		);
	});
}

async function mentorsAddress(ctx: Context, mentorshipId: string): Promise<string | undefined> {
	if (!isId(mentorshipId)) return undefined;
	const [mentor] = await ctx.db
		.select({ email: people.email })
		.from(mentorships)
		.innerJoin(people, eq(people.id, mentorships.mentorId))
		.where(eq(mentorships.id, mentorshipId));
	return mentor?.email;
}

async function demandPartner(tx: Transaction, eventId: string, partnerId: string): Promise<void> {
	const [partner] = await tx
		.select({ id: partners.id })
		.from(partners)
		.where(and(eq(partners.id, partnerId), eq(partners.eventId, eventId)));
	found(partner);
}

/** Whoever mentors nobody in the event any more is no mentor of it. */
async function takeBackGrant(tx: Transaction, eventId: string, formerId: string): Promise<void> {
	const [other] = await tx
		.select({ id: mentorships.id })
		.from(mentorships)
		.where(and(eq(mentorships.eventId, eventId), eq(mentorships.mentorId, formerId)))
		.limit(1);
	if (other) return;
	await tx
		.delete(grants)
		.where(and(eq(grants.personId, formerId), eq(grants.scopeId, eventId), eq(grants.role, 'mentor')));
}
