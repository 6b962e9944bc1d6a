import { z } from 'zod';
import { line } from '#lib/foundation/form-fields.ts';
import { dotted, localizedLine, localizedText } from '#lib/foundation/form-shape.ts';

/** What an organiser says about a challenge. Without a short name, the name serves in tabs and tables too. */
export const challengeForm = dotted(
	z
		.object({
			name: localizedLine(120),
			shortName: localizedLine(30, { optional: true }),
			summary: localizedText(400, { optional: true }),
			description: localizedText(10_000, { optional: true }),
			sponsor: line(120, { optional: true })
		})
		.transform((form) => ({
			...form,
			shortName: Object.keys(form.shortName).length > 0 ? form.shortName : form.name,
			sponsor: form.sponsor || null
		}))
);
export type ChallengeForm = z.output<typeof challengeForm>;
