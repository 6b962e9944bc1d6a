import { z } from 'zod';
import { dotted, localizedLine, localizedText } from '#lib/foundation/form-shape.ts';

/** The rules, or a question with its answer. The body is Markdown. */
export const textForm = dotted(z.object({ title: localizedLine(200), body: localizedText(20_000) }));
export type TextForm = z.output<typeof textForm>;

const mostSteps = 8;

/** How entries are judged, in a few steps; a step that is left empty goes. */
export const judgingStepsForm = dotted(
	z
		.object({
			steps: z
				.array(localizedLine(300, { optional: true }))
				.max(mostSteps + 1)
				.default([])
		})
		.transform(({ steps }) => steps.filter((step) => Object.keys(step).length > 0))
);
