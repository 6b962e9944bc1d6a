import { z } from 'zod';
import { longText, several, tick } from '#lib/foundation/form-fields.ts';

/** A comment as it was seen: whose, and a print of its words, so that nobody approves what they did not read. */
const seen = z
	.string()
	.regex(/^[0-9a-f-]{36}:[0-9a-f]{16}$/, { error: 'choose' })
	.transform((text) => ({ reviewId: text.slice(0, 36), print: text.slice(37) }));
export type SeenComment = z.output<typeof seen>;

export const approvalForm = z.object({ comment: several(seen) });

export const withholdingForm = z.object({ comment: seen, reason: longText(1000), ask: tick });
