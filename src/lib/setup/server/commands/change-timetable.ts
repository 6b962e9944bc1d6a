import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import { recordChange } from '#lib/foundation/server/audit/record-change.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { type EventRow, events } from '#lib/events/server/schema.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';
import type { MissingPart } from '../../readiness.ts';
import type { TimetableForm } from '../../timetable-form.ts';
import type {} from '../../refusals.ts';
import { missingBeforePublishing } from '../queries.ts';

const needed: readonly MissingPart[] = ['registration', 'submission', 'round_windows'];

/**
 * Change the dates of an event and of its rounds. What was handed in stays handed in, whatever becomes of a deadline. The log
 * keeps every date as it was. Another zone takes the name that people had for the old one with it.
 * @throws Refused `role_needed`, `not_found`, `round_closed` for the dates of a round that is over, `event_incomplete` where
 * a published event would lose a date that it needs
 */
export async function changeTimetable(ctx: Context, eventId: string, form: TimetableForm): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const [row] = await tx.select().from(events).where(eq(events.id, eventId)).for('update');
		const event = found(row);
		await changeDates(tx, ctx, event, form);
		await changeRounds(tx, ctx, eventId, form.rounds);
		if (event.state === 'draft') return;
		const missing = (await missingBeforePublishing(tx, eventId)).filter((part) => needed.includes(part));
		if (missing.length > 0) demand({ code: 'event_incomplete', missing });
	});
}

async function changeDates(
	tx: Transaction,
	ctx: Context,
	event: EventRow,
	form: TimetableForm
): Promise<void> {
	const before = {
		timeZone: event.timeZone,
		registrationOpensAt: event.registrationOpensAt,
		registrationClosesAt: event.registrationClosesAt,
		submissionOpensAt: event.submissionOpensAt,
		submissionClosesAt: event.submissionClosesAt,
		graceMinutes: event.graceMinutes,
		ceremonyAt: event.ceremonyAt
	};
	const after = {
		timeZone: form.timeZone,
		registrationOpensAt: toTheMinute(before.registrationOpensAt, form.registrationOpensAt),
		registrationClosesAt: toTheMinute(before.registrationClosesAt, form.registrationClosesAt),
		submissionOpensAt: toTheMinute(before.submissionOpensAt, form.submissionOpensAt),
		submissionClosesAt: toTheMinute(before.submissionClosesAt, form.submissionClosesAt),
		graceMinutes: form.graceMinutes,
		ceremonyAt: toTheMinute(before.ceremonyAt, form.ceremonyAt)
	};
	const line = { action: 'event.timetable_changed', subjectId: event.id, scopeId: event.id };
	if (!(await recordChange(tx, ctx, line, before, after))) return;
	const zonePlace = after.timeZone === before.timeZone ? event.zonePlace : {};
	await tx
		.update(events)
		.set({ ...after, zonePlace })
		.where(eq(events.id, event.id));
}

async function changeRounds(
	tx: Transaction,
	ctx: Context,
	eventId: string,
	wanted: TimetableForm['rounds']
): Promise<void> {
	const chain = await tx
		.select()
		.from(rounds)
		.where(eq(rounds.eventId, eventId))
		.orderBy(asc(rounds.position))
		.for('update');
	const over = await tx
		.select({ roundId: freezes.roundId })
		.from(freezes)
		.where(
			and(
				inArray(
					freezes.roundId,
					chain.map(({ id }) => id)
				),
				isNull(freezes.reopenedAt)
			)
		);
	for (const round of chain) {
		const form = wanted.find(({ id }) => id === round.id);
		if (!form) continue;
		const { opensAt, closesAt, graceMinutes } = round;
		const before = { opensAt, closesAt, graceMinutes };
		const after = {
			opensAt: toTheMinute(opensAt, form.opensAt),
			closesAt: toTheMinute(closesAt, form.closesAt),
			graceMinutes: form.graceMinutes
		};
		const line = { action: 'round.dates_changed', subjectId: round.id, scopeId: eventId };
		if (!(await recordChange(tx, ctx, line, before, after))) continue;
		if (over.some(({ roundId }) => roundId === round.id)) demand({ code: 'round_closed' });
		await tx.update(rounds).set(after).where(eq(rounds.id, round.id));
	}
}

/** A field shows minutes: where these did not change, the seconds did not either. */
function toTheMinute(before: Date | null, typed: Date | null): Date | null {
	if (!before || !typed) return typed;
	return Math.floor(before.getTime() / 60_000) === typed.getTime() / 60_000 ? before : typed;
}
