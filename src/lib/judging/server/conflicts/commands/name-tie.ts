import { and, eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { isId } from '#lib/foundation/ids.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { mostNamedByJudge, type NamedTie } from '../../../conflicts/conflict-form.ts';
import { lockOwnJudge } from '../../judge-at-hand.ts';
import { enforceWalls } from '../enforce.ts';
import { namedTies } from '../schema.ts';

/**
 * A judge names an organisation or a person that they are tied to. Entries of theirs never reach the judge, now or later;
 * whether there are any, the judge is not told.
 * @throws Refused `role_needed`, `names_enough`
 */
export async function nameTie(ctx: Context, eventId: string, tie: NamedTie): Promise<void> {
	await change(ctx, async (tx) => {
		const judge = await lockOwnJudge(tx, ctx, eventId);
		const known = await tx
			.select({ id: namedTies.id })
			.from(namedTies)
			.where(eq(namedTies.judgeId, judge.id));
		if (known.some(({ id }) => id === tie.id)) return;
		if (known.length >= mostNamedByJudge) demand({ code: 'names_enough', most: mostNamedByJudge });
		const { id, about, name, email, note } = tie;
		const [added] = await tx
			.insert(namedTies)
			.values({
				...{ id, eventId, judgeId: judge.id, about, name, note },
				email: about === 'person' ? email : '',
				...{ saidBy: judge.personId, saidAt: ctx.now }
			})
			.onConflictDoNothing()
			.returning({ id: namedTies.id });
		if (!added) throw new Refused({ code: 'not_found' });
		const withdrawn = await enforceWalls(tx, ctx, eventId, { judgeId: judge.id }, { tell: false });
		await record(tx, ctx, {
			action: 'conflict.tie_named',
			subjectId: judge.id,
			scopeId: eventId,
			detail: { judgeId: judge.id, withdrawn }
		});
	});
}

/**
 * A judge takes a name back. What was taken off the list because of it does not come back by itself.
 * @throws Refused `role_needed`, `not_found`
 */
export async function takeTieBack(ctx: Context, eventId: string, namedId: string): Promise<void> {
	if (!isId(namedId)) throw new Refused({ code: 'not_found' });
	await change(ctx, async (tx) => {
		const judge = await lockOwnJudge(tx, ctx, eventId);
		const [gone] = await tx
			.delete(namedTies)
			.where(and(eq(namedTies.id, namedId), eq(namedTies.judgeId, judge.id)))
			.returning({ id: namedTies.id });
		found(gone);
		await record(tx, ctx, {
			action: 'conflict.tie_taken_back',
			subjectId: judge.id,
			scopeId: eventId,
			detail: { judgeId: judge.id, by: found(personId(ctx.actor)) }
		});
	});
}
