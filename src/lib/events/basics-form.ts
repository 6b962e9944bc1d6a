import { z } from 'zod';
import { line, whole } from '#lib/foundation/form-fields.ts';
import { dotted, localizedLine, localizedText } from '#lib/foundation/form-shape.ts';

const largestTeam = 50;

/** What an event is called, how it looks, and how large its teams are. */
export const basicsForm = dotted(
	z
		.object({
			name: localizedLine(120),
			tagline: localizedLine(160, { optional: true }),
			summary: localizedText(600, { optional: true }),
			series: line(120, { optional: true }),
			zonePlace: localizedLine(60, { optional: true }),
			accent: z
				.string()
				.trim()
				.toLowerCase()
				.refine((text) => /^#[0-9a-f]{6}$/.test(text), { error: 'colour' }),
			teamMin: whole(1, largestTeam),
			teamMax: whole(1, largestTeam)
		})
		.refine(({ teamMin, teamMax }) => teamMin <= teamMax, { error: 'team_size', path: ['teamMax'] })
);
export type Basics = z.output<typeof basicsForm>;
