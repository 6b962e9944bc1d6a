import { z } from 'zod';
import { idField, longText, whole } from '#lib/foundation/form-fields.ts';

/** A person's decision about one entry; no place says that it does not go on. */
export const decisionForm = z.object({
	entryId: idField,
	place: z.union([z.literal('').transform(() => null), whole(1, 500)]),
	reason: longText(2000)
});

export const reasonForm = z.object({ reason: longText(2000) });

/** A tie at the cut: of a challenge, or (empty) of the whole event. */
export const tieForm = z.object({ challengeId: z.union([z.literal('').transform(() => null), idField]) });

export const throughForm = tieForm.extend({ reason: longText(2000) });
