import { z } from 'zod';
import { idField, line, longText, optionalChoice, whole } from '#lib/foundation/form-fields.ts';
import { instantAt } from '#lib/foundation/zoned-time.ts';
import { entryFields } from './entry.ts';
import { faultsOf } from './faults.ts';

/**
 * The words of an entry, on their way into a draft. A draft is kept as it is typed: these bounds only keep out what nobody
 * writes by hand.
 */
export const draftForm = z.object({
	title: line(1000, { optional: true }),
	summary: longText(4000, { optional: true }),
	language: line(35, { optional: true }).default(''),
	topics: line(1000, { optional: true }).default(''),
	description: longText(20_000, { optional: true }),
	codeLink: line(2000, { optional: true }),
	demoLink: line(2000, { optional: true }),
	videoLink: line(2000, { optional: true }),
	entry: idField,
	/** The version that the words were written on. */
	version: whole(1, 999_999_999),
	/** The part for which the reader takes the text of the other. */
	take: optionalChoice(entryFields),
	/** Where the reader goes on to. */
	then: optionalChoice(['files'])
});
export type DraftForm = z.output<typeof draftForm>;

/** The same words, on their way to being handed in: with every fault beside its part. */
export const wholeForm = draftForm.superRefine((content, check) => {
	for (const [field, message] of Object.entries(faultsOf(content)))
		check.addIssue({ code: 'custom', path: [field], message });
});

/** A step that needs nothing but to know which entry. */
export const entryForm = z.object({ entry: idField });

/** A button beside one of the files. */
export const fileForm = draftForm.extend({ file: idField });

/** A later deadline for one team, by the clocks of the event's zone. */
export function passForm(zone: string) {
	return z.object({
		until: z.string().transform((wall, check) => {
			const instant = instantAt(wall, zone);
			if (instant instanceof Date) return instant;
			check.addIssue({ code: 'custom', message: instant });
			return z.NEVER;
		}),
		reason: longText(1000)
	});
}

/** Why an organiser takes an entry out. */
export const disqualifyForm = z.object({ reason: longText(1000) });
