import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { locales } from '#lib/foundation/i18n/locales.ts';
import { markdownHtml } from '#lib/foundation/markdown.ts';
import { guarded, readForm } from './form.ts';

const anyForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/**
 * An action that saves nothing: it gives back what was typed, with the HTML of a field that is Markdown in every language.
 * For readers whose browser does not do it while they type.
 */
export function previewOf(field: string) {
	return guarded(async (event: RequestEvent) => {
		const values = await readForm(event, anyForm);
		const preview: Record<string, string> = {};
		for (const locale of locales) {
			const text = values[`${field}.${locale}`];
			if (typeof text === 'string' && text.trim() !== '') preview[locale] = markdownHtml(text);
		}
		const errors: Record<string, string> = {};
		return { preview, values, errors, action: 'preview' };
	});
}
