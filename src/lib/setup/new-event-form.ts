import { z } from 'zod';
import { idField, line } from '#lib/foundation/form-fields.ts';
import { dotted, localizedLine } from '#lib/foundation/form-shape.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { baseLocale } from '#lib/foundation/i18n/locales.ts';
import { isTimeZone } from '#lib/accounts/account-form.ts';
import { isSlug, slugFrom } from '#lib/events/slug.ts';
import { templateByKey } from '#lib/events/templates/templates.ts';

const firstDay = z
	.string()
	.trim()
	.refine((text) => /^20\d\d-\d\d-\d\d$/.test(text) && isDay(text), { error: 'day' });

function isDay(text: string): boolean {
	const at = Date.parse(`${text}T00:00Z`);
	return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** How an event is started. An address that was left empty is made from the name. */
export const newEventForm = dotted(
	z
		.object({
			id: idField,
			template: z
				.string({ error: 'choose' })
				.refine((key) => templateByKey(key) !== undefined, { error: 'choose' }),
			name: localizedLine(120),
			slug: line(80, { optional: true }),
			firstDay,
			timeZone: z.string().refine(isTimeZone, { error: 'choose' })
		})
		.transform((form) => ({ ...form, slug: form.slug || slugFrom(inLocale(form.name, baseLocale)) }))
		.refine(({ slug }) => isSlug(slug), { error: 'slug', path: ['slug'] })
);
