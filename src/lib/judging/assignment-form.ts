import { z } from 'zod';
import { idField, longText, several, whole } from '#lib/foundation/form-fields.ts';

/** The plan that an organiser looked at. */
export const planForm = z.object({
	hash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'choose' })
});

/** What moves from silent judges, as an organiser looked at it. */
export const topUpForm = planForm.pick({ hash: true }).extend({ judge: several(idField) });

/** Further reviews, as an organiser looked at them. */
export const furtherForm = planForm.extend({ budget: whole(1, 10_000) });

export const pairForm = z.object({ entry: idField, judge: idField });

/** A judge must, or must never, read an entry. */
export const layDownForm = pairForm.extend({ reason: longText(500, { optional: true }).default('') });

export const seatForm = z.object({ assignment: idField });

export const excludeForm = z.object({ review: idField, reason: longText(500) });

export const includeForm = excludeForm.pick({ review: true });
