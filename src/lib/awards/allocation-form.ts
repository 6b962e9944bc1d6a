import { z } from 'zod';
import { idField, longText } from '#lib/foundation/form-fields.ts';

/** An award given by hand. */
export const allocationForm = z.object({
	id: idField,
	awardId: idField,
	entryId: idField,
	reason: longText(2000)
});

export const withdrawalForm = z.object({ allocationId: idField, reason: longText(2000) });

export const citationForm = z.object({ allocationId: idField, citation: longText(1000, { optional: true }) });
