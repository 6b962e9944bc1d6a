import { z } from 'zod';
import { idField, whole } from '#lib/foundation/form-fields.ts';
import { dotted } from '#lib/foundation/form-shape.ts';
import { instantAt } from '#lib/foundation/zoned-time.ts';
import { isTimeZone } from '#lib/accounts/account-form.ts';
import { datesOutOfOrder } from './timetable.ts';

/** A local time as a `datetime-local` field writes it; empty where it is not set. */
const wall = z.string().trim().default('');
const grace = whole(0, 24 * 60);

/**
 * All dates of an event, as clocks of its zone show them. A time that the zone skips or has twice is refused beside its
 * field, and so is a date that comes too early.
 */
export const timetableForm = dotted(
	z
		.object({
			timeZone: z.string().refine(isTimeZone, { error: 'choose' }),
			registrationOpensAt: wall,
			registrationClosesAt: wall,
			submissionOpensAt: wall,
			submissionClosesAt: wall,
			graceMinutes: grace,
			ceremonyAt: wall,
			rounds: z
				.array(z.object({ id: idField, opensAt: wall, closesAt: wall, graceMinutes: grace }))
				.default([])
		})
		.transform((form, check) => {
			const wrong = (field: string, message: string) =>
				check.addIssue({ code: 'custom', message, path: field.split('.') });
			const read = (field: string, text: string) => {
				const at = text === '' ? null : instantAt(text, form.timeZone);
				if (typeof at !== 'string') return at;
				wrong(field, at);
				return null;
			};
			const timetable = {
				timeZone: form.timeZone,
				registrationOpensAt: read('registrationOpensAt', form.registrationOpensAt),
				registrationClosesAt: read('registrationClosesAt', form.registrationClosesAt),
				submissionOpensAt: read('submissionOpensAt', form.submissionOpensAt),
				submissionClosesAt: read('submissionClosesAt', form.submissionClosesAt),
				graceMinutes: form.graceMinutes,
				ceremonyAt: read('ceremonyAt', form.ceremonyAt),
				rounds: form.rounds.map(({ id, opensAt, closesAt, graceMinutes }, index) => ({
					...{ id, graceMinutes },
					opensAt: read(`rounds.${index}.opensAt`, opensAt),
					closesAt: read(`rounds.${index}.closesAt`, closesAt)
				}))
			};
			for (const field of datesOutOfOrder(timetable)) wrong(field, 'order');
			return timetable;
		})
);
export type TimetableForm = z.output<typeof timetableForm>;
