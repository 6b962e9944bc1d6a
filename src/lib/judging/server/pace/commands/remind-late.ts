import { eq, inArray } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { type Letter, post } from '#lib/foundation/server/mail/post.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import { lockRound, roundNow } from '#lib/rounds/server/rounds.ts';
import { mayAssign } from '../../../rules.ts';
import { deskToken } from '../../judge-at-hand.ts';
import { behindLetter, reminderKey, reminderLetter } from '../../mails.ts';
import { remindedToday } from '../round-pace.ts';
import { lateIn, roundWork } from '../round-work.ts';

/**
 * Write to every judge who is behind an even pace, with their own numbers and a link to their desk; a judge gets one
 * reminder a day at most, however often this is asked for.
 * @returns how many letters went out
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `round_closed`, `round_before_open`
 */
export async function remindLate(ctx: Context, eventId: string, roundId: string): Promise<number> {
	return change(ctx, async (tx) => {
		// Two organisers who press at the same moment write once.
		const round = await lockRound(tx, eventId, roundId);
		demand(mayAssign(ctx.actor, round.kind, await roundNow(tx, round)));
		const work = await roundWork(tx, round);
		const judgeOf = new Map(work.judges.map((judge) => [judge.judgeId, judge]));
		const late = lateIn(work.judges, round, ctx.now);
		const told = await remindedToday(
			{ db: tx, now: ctx.now },
			late.map(({ judgeId }) => judgeId)
		);
		const due = late.filter(({ judgeId }) => !told.has(judgeId));
		if (due.length === 0) return 0;
		const [[event], readers] = await Promise.all([
			tx.select().from(events).where(eq(events.id, eventId)),
			tx
				.select({ personId: people.id, email: people.email, name: people.name, locale: people.locale })
				.from(people)
				.where(
					inArray(
						people.id,
						due.map(({ judgeId }) => judgeOf.get(judgeId)?.personId ?? '')
					)
				)
		]);
		const readerOf = new Map(readers.map((reader) => [reader.personId, reader]));
		const letters: Letter[] = [];
		for (const { judgeId, done, assigned, behind } of due) {
			const judge = found(judgeOf.get(judgeId));
			const to = found(readerOf.get(judge.personId));
			const open = {
				event: found(event),
				token: await deskToken(tx, ctx, found(event), to.personId),
				left: assigned - done,
				until: round.closesAt,
				onceKey: reminderKey(judgeId, ctx.now)
			};
			const minutes = round.settings.minutesPerReview;
			letters.push(
				judge.state === 'accepted'
					? behindLetter(to, { ...open, done, assigned, behind, minutes })
					: reminderLetter(to, { ...open, answered: false })
			);
		}
		await post(tx, ctx, ...letters);
		await record(tx, ctx, {
			action: 'round.reminded',
			subjectId: roundId,
			scopeId: eventId,
			detail: { letters: letters.length, behind: due.reduce((sum, { behind }) => sum + behind, 0) }
		});
		return letters.length;
	});
}
