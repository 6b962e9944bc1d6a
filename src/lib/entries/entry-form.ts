import { z } from 'zod';
import { idField, longText, whole, line } from '#lib/foundation/form-fields.ts';
import { faultsOf } from './faults.ts';

// A draft is kept as it is typed: these bounds only keep out what nobody writes by hand.
const shortPart = line(1000, { optional: true });
const longPart = longText(20_000, { optional: true });

const parts = {
	title: shortPart,
	summary: longText(4000, { optional: true }),
	description: longPart,
	codeLink: line(2000, { optional: true }),
	demoLink: line(2000, { optional: true }),
	videoLink: line(2000, { optional: true })
};

/** The words of an entry, on their way into a draft. */
export const draftForm = z.object({ ...parts, entry: idField, version: whole(1, 999_999_999) });
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

/** Why an organiser takes an entry out. */
export const disqualifyForm = z.object({ reason: longText(2000) });
