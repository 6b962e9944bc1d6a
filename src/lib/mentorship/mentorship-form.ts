import { z } from 'zod';
import { idField, line, longText, tick, whole } from '#lib/foundation/form-fields.ts';
import { instantAt } from '#lib/foundation/zoned-time.ts';
import { emailField, isTimeZone } from '#lib/accounts/account-form.ts';

/** Lengths in minutes that are offered first; any other from 5 to 600 may be typed. */
export const usualMinutes = 60;

const calendarDay = z.string().refine(isDay, { error: 'day' });

/** Is this a day of the calendar, as a `date` field writes it: "2021-04-12"? */
function isDay(text: string): boolean {
	return /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && instantAt(`${text}T12:00`, 'UTC') instanceof Date;
}

export const assignForm = z.object({
	mentorship: idField,
	email: emailField,
	name: line(120),
	/** Empty where no partner stands behind the mentor. */
	partner: z
		.union([z.literal('').transform(() => null), z.uuid()], { error: 'choose' })
		.optional()
		.transform((id) => id ?? null),
	startsOn: calendarDay
});
export type Assignment = Omit<z.output<typeof assignForm>, 'mentorship'>;

export const goalForm = z.object({ id: idField, words: line(300) });
export const reachForm = z.object({ goal: idField, reached: tick });

/** The zone in which the times of the form were typed; it comes with the form, because a reader's zone can change. */
export const zoneForm = z.object({ zone: z.string().refine(isTimeZone, { error: 'choose' }) });

function meeting(zone: string) {
	return {
		startsAt: z.string().transform((wall, check) => {
			const instant = instantAt(wall, zone);
			if (instant instanceof Date) return instant;
			check.addIssue({ code: 'custom', message: instant });
			return z.NEVER;
		}),
		minutes: whole(5, 600),
		place: line(300, { optional: true })
	};
}

export function planForm(zone: string) {
	return z.object({ id: idField, ...meeting(zone) });
}
export type NewSession = z.output<ReturnType<typeof planForm>>;

export function moveForm(zone: string) {
	return z.object({ session: idField, revision: whole(0, 1_000_000), ...meeting(zone) });
}
export type Move = Omit<z.output<ReturnType<typeof moveForm>>, 'session'>;

export const sessionForm = z.object({ session: idField });

export const notesForm = z.object({
	session: idField,
	version: whole(0, 1_000_000),
	notes: longText(10_000, { optional: true })
});

export const endForm = z.object({ reason: longText(1000) });
