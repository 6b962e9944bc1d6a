import { eq } from 'drizzle-orm';
import { canStep } from '#lib/foundation/steps.ts';
import { demand } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { judgeSteps } from '../../review.ts';
import { heldIn, lockOwnJudge, openWork, takeBack } from '../judge-at-hand.ts';
import { judges } from '../schema.ts';

/**
 * Say yes or no to being a judge of this event. A "no" hands unfinished work back; it can be taken back later.
 * @throws Refused `role_needed`, `wrong_state`
 */
export async function answerInvitation(
	ctx: Context,
	eventId: string,
	answer: 'accept' | 'decline',
	/** What the judge reads; as the organisers noted it where none is given. */
	languages: readonly string[] = []
): Promise<void> {
	await change(ctx, async (tx) => {
		const judge = await lockOwnJudge(tx, ctx, eventId);
		const step = judgeSteps[answer];
		if (judge.state === step.to) return;
		demand(canStep(step, judge.state));
		const open = answer === 'decline' ? await openWork(tx, judge.id) : [];
		await takeBack(
			tx,
			ctx,
			open.map(({ id }) => id)
		);
		await tx
			.update(judges)
			.set({
				...{ state: step.to, answeredAt: ctx.now },
				...(languages.length > 0 ? { languages: [...languages] } : {})
			})
			.where(eq(judges.id, judge.id));
		await record(tx, ctx, {
			action: `judge.${step.to}`,
			subjectId: judge.id,
			scopeId: eventId,
			detail: { handedBack: open.length }
		});
	});
}

/**
 * Say which languages one reads. What one holds stays; the next plan moves what is not begun and can't be read.
 * @throws Refused `role_needed`, `judge_not_accepted`
 */
export async function changeOwnLanguages(
	ctx: Context,
	eventId: string,
	languages: readonly string[]
): Promise<void> {
	await change(ctx, async (tx) => {
		const judge = await lockOwnJudge(tx, ctx, eventId);
		if (judge.state !== 'accepted') demand({ code: 'judge_not_accepted' });
		if (judge.languages.join() === languages.join()) return;
		await tx
			.update(judges)
			.set({ languages: [...languages] })
			.where(eq(judges.id, judge.id));
		await record(tx, ctx, {
			action: 'judge.languages_changed',
			subjectId: judge.id,
			scopeId: eventId,
			detail: { before: judge.languages.join(', '), languages: languages.join(', ') }
		});
	});
}

/**
 * Say how many entries one takes in a round. Where it is fewer than one holds, those not begun go back, the last ones
 * first; what is begun or finished stays.
 * @returns how many went back
 * @throws Refused `role_needed`, `judge_not_accepted`
 */
export async function changeOwnCapacity(ctx: Context, eventId: string, capacity: number): Promise<number> {
	return change(ctx, async (tx) => {
		const judge = await lockOwnJudge(tx, ctx, eventId);
		if (judge.state !== 'accepted') demand({ code: 'judge_not_accepted' });
		if (judge.capacity === capacity) return 0;
		const back: string[] = [];
		const open = await openWork(tx, judge.id);
		for (const [roundId, work] of Map.groupBy(open, ({ roundId }) => roundId)) {
			const over = (await heldIn(tx, judge.id, roundId)) - capacity;
			const untouched = work.filter(({ begunAt }) => begunAt === null);
			if (over > 0) back.push(...untouched.slice(-over).map(({ id }) => id));
		}
		await takeBack(tx, ctx, back);
		await tx.update(judges).set({ capacity }).where(eq(judges.id, judge.id));
		await record(tx, ctx, {
			action: 'judge.capacity_changed',
			subjectId: judge.id,
			scopeId: eventId,
			detail: { before: judge.capacity, capacity, handedBack: back.length }
		});
		return back.length;
	});
}
