import { z } from 'zod';
import { choice, link, tick } from '#lib/foundation/form-fields.ts';
import { dotted, localizedLine } from '#lib/foundation/form-shape.ts';
import { partnerLevels } from './event.ts';

/** What an organiser says about a partner of the event. */
export const partnerForm = dotted(
	z
		.object({ name: localizedLine(120), level: choice(partnerLevels), link: link(), mentors: tick })
		.transform((form) => ({ ...form, link: form.link || null }))
);
export type PartnerForm = z.output<typeof partnerForm>;
