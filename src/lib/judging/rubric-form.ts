import { z } from 'zod';
import { idField, whole } from '#lib/foundation/form-fields.ts';
import { dotted, localizedLine, localizedText } from '#lib/foundation/form-shape.ts';
import type { Localized } from '#lib/foundation/localized.ts';

/** How few and how many levels a criterion may have. */
export const levelsRange = { least: 2, most: 10 };

const level = z.object({
	label: localizedLine(60, { optional: true }),
	description: localizedText(600, { optional: true })
});

const isEmpty = (text: Localized) => Object.keys(text).length === 0;

/**
 * A criterion of a rubric: what is asked, how much it counts, and its levels from the lowest up. The figure of a level is its
 * place in the list; levels without a word in them are left out.
 */
export const criterionForm = dotted(
	z
		.object({
			name: localizedLine(80),
			question: localizedText(300),
			weight: whole(1, 100),
			levels: z
				.array(level)
				.max(levelsRange.most + 1)
				.default([])
		})
		.transform(({ levels, ...form }, check) => {
			const kept = levels.flatMap(({ label, description }, index) => {
				if (isEmpty(label) && isEmpty(description)) return [];
				if (isEmpty(label))
					check.addIssue({ code: 'custom', message: 'required', path: ['levels', index, 'label', 'en'] });
				return [{ label, description }];
			});
			const { least, most } = levelsRange;
			if (kept.length < least || kept.length > most)
				check.addIssue({ code: 'custom', message: `levels:${least}:${most}`, path: ['levels'] });
			return { ...form, levels: kept.map((one, index) => ({ value: index + 1, ...one })) };
		})
);
export type CriterionForm = z.output<typeof criterionForm>;

/** The weights of all criteria at once. */
export const weightsForm = dotted(
	z.object({ weights: z.array(z.object({ id: idField, weight: whole(1, 100) })).default([]) })
);
export type Weights = z.output<typeof weightsForm>['weights'];

/** How many per cent the weights make together; a rubric needs a hundred. */
export function sumOfWeights(weights: readonly { weight: number }[]): number {
	return weights.reduce((sum, { weight }) => sum + weight, 0);
}
