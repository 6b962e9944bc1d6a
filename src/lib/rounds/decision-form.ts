import { z } from 'zod';
import { idField, longText, whole } from '#lib/foundation/form-fields.ts';

/** A person's decision about one entry; no place says that it does not go on. */
export const decisionForm = z.object({
	entryId: idField,
	place: z.union([z.literal('').transform(() => null), whole(1, 500)]),
	reason: longText(2000)
});

export const reasonForm = z.object({ reason: longText(2000) });

/** When a release is wanted: at once when it is confirmed, or at an instant of the event's zone. */
export const releaseForm = z.object({
	id: idField,
	challengeId: z.union([z.literal('').transform(() => null), idField]),
	when: z.enum(['now', 'at'], { error: 'choose' }),
	at: z.string().max(40).optional()
});
