import { z } from 'zod';
import { idField } from '#lib/foundation/form-fields.ts';
import { instantAt } from '#lib/foundation/zoned-time.ts';

/**
 * What is to be let out, and when: as soon as it is confirmed, or not before a time on the event's clocks.
 * @param zone the event's zone (IANA)
 */
export function releaseForm(zone: string) {
	return z
		.object({
			id: idField,
			roundId: idField,
			challengeId: z.union([z.literal('').transform(() => null), idField]),
			when: z.enum(['now', 'at'], { error: 'choose' }),
			at: z.string().max(40).default('')
		})
		.superRefine(({ when, at }, issues) => {
			if (when === 'now') return;
			const instant = instantAt(at, zone);
			if (!(instant instanceof Date)) issues.addIssue({ code: 'custom', path: ['at'], message: instant });
		});
}

export const releaseChoice = z.object({ release: idField });
