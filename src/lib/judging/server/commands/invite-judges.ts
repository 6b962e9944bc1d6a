import { and, eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { newId } from '#lib/foundation/ids.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { countTry, type Limit } from '#lib/foundation/server/limits/limit.ts';
import { type Letter, post } from '#lib/foundation/server/mail/post.ts';
import { invitedPerson } from '#lib/accounts/server/invited.ts';
import { makeToken } from '#lib/accounts/server/one-time-tokens.ts';
import { grants } from '#lib/accounts/server/schema.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { type EventRow, events } from '#lib/events/server/schema.ts';
import type { CheckedWish } from '../../judge-list.ts';
import { judgeSteps } from '../../review.ts';
import { checkedList, type JudgeList } from '../judge-list-context.ts';
import { invitationLetter } from '../mails.ts';
import { judgeChallenges, judges } from '../schema.ts';

const listsPerHour: Limit = { name: 'judge-lists', tries: 60, seconds: 3600 };

/**
 * Ask people to judge: whoever has no account gets one without a password, and everybody a letter with a link that opens
 * this event only. Lines that are wrong, and people who are judges already, are left alone; so a list that is sent twice
 * invites once.
 * @returns how many letters went out
 * @throws Refused `role_needed`, `slow_down`
 */
export async function inviteJudges(ctx: Context, eventId: string, list: JudgeList): Promise<number> {
	demand(mayOrganise(ctx.actor, eventId));
	await countTry(ctx, listsPerHour, personId(ctx.actor) ?? '');
	return change(ctx, async (tx) => {
		const [event] = await tx.select().from(events).where(eq(events.id, eventId));
		const letters: Letter[] = [];
		for (const wish of await checkedList(tx, eventId, list)) {
			if (wish.outcome === 'wrong' || wish.outcome === 'already') continue;
			const letter = await inviteOne(tx, ctx, found(event), wish);
			if (letter) letters.push(letter);
		}
		await post(tx, ctx, ...letters);
		return letters.length;
	});
}

async function inviteOne(
	tx: Transaction,
	ctx: Context,
	event: EventRow,
	wish: CheckedWish
): Promise<Letter | undefined> {
	const by = found(personId(ctx.actor));
	const { email, name, capacity, organisation, languages, expertise } = wish;
	const to = await invitedPerson(tx, ctx, { email, name, locale: ctx.locale, timeZone: event.timeZone });
	const asked = {
		...{ capacity, organisation, languages, expertise },
		...{ state: judgeSteps.inviteAgain.to, invitedAt: ctx.now, invitedBy: by, answeredAt: null }
	};
	const [before] = await tx
		.select()
		.from(judges)
		.where(and(eq(judges.eventId, event.id), eq(judges.personId, to.personId)))
		.for('update');
	if (before && !judgeSteps.inviteAgain.from.some((state) => state === before.state)) return undefined;
	const id = before?.id ?? newId();
	const [row] = before
		? await tx.update(judges).set(asked).where(eq(judges.id, id)).returning({ id: judges.id })
		: await tx
				.insert(judges)
				.values({ ...asked, id, eventId: event.id, personId: to.personId })
				.onConflictDoNothing()
				.returning({ id: judges.id });
	if (!row) return undefined;
	await tx.delete(judgeChallenges).where(eq(judgeChallenges.judgeId, id));
	if (wish.challengeIds.length > 0)
		await tx
			.insert(judgeChallenges)
			.values([...new Set(wish.challengeIds)].map((challengeId) => ({ judgeId: id, challengeId })));
	await tx
		.insert(grants)
		.values({ personId: to.personId, scopeId: event.id, role: 'judge', grantedAt: ctx.now, grantedBy: by })
		.onConflictDoNothing();
	await record(tx, ctx, {
		action: 'judge.invited',
		subjectId: id,
		scopeId: event.id,
		detail: { capacity, challenges: wish.challengeIds.length }
	});
	const token = await makeToken(tx, ctx, {
		purpose: 'invitation',
		personId: to.personId,
		scopeId: event.id,
		returnTo: `/events/${event.slug}/judge`
	});
	const inviter = ctx.actor.kind === 'person' ? ctx.actor.name : '';
	return invitationLetter(to, { event, by: inviter, capacity, token });
}
