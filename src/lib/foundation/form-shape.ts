import { z } from 'zod';
import { line, longText } from './form-fields.ts';
import { baseLocale, type Locale, locales } from './i18n/locales.ts';
import type { Localized } from './localized.ts';

type Nested = { [key: string]: Nested | unknown };

/**
 * A schema for nested data, read from the flat fields of a form: `levels.2.label.en` is the English label of the third
 * level. Errors come back under the same names. Fields with numbers become a list, in their order.
 */
export function dotted<Schema extends z.ZodType>(schema: Schema) {
	return z.preprocess((form) => unfolded(form), schema);
}

const longestList = 100;

function unfolded(form: unknown): unknown {
	if (typeof form !== 'object' || form === null) return form;
	const root: Nested = {};
	for (const [name, value] of Object.entries(form)) {
		const path = name.split('.');
		if (path.length > 6 || path.some((part) => part === '' || part in Object.prototype)) continue;
		let place: Nested = root;
		for (const part of path.slice(0, -1)) {
			const deeper = place[part];
			place = isNested(deeper) ? deeper : (place[part] = {});
		}
		place[path.at(-1) ?? ''] = value;
	}
	return listed(root);
}

function isNested(value: unknown): value is Nested {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listed(value: unknown): unknown {
	if (!isNested(value)) return value;
	const keys = Object.keys(value);
	if (keys.length > 0 && keys.every((key) => /^\d{1,3}$/.test(key)))
		return keys
			.sort((a, b) => Number(a) - Number(b))
			.slice(0, longestList)
			.map((key) => listed(value[key]));
	return Object.fromEntries(keys.map((key) => [key, listed(value[key])]));
}

interface Wish {
	optional?: boolean;
}

/** One line in each of our languages; one of them must be there, unless it is optional. */
export function localizedLine(max: number, { optional = false }: Wish = {}) {
	return inLanguages(line(max, { optional: true }), optional);
}

/** Several lines in each of our languages. */
export function localizedText(max: number, { optional = false }: Wish = {}) {
	return inLanguages(longText(max, { optional: true }), optional);
}

function inLanguages(text: z.ZodType<string, string>, optional: boolean) {
	const shape = Object.fromEntries(locales.map((locale) => [locale, text.optional()])) as Record<
		Locale,
		z.ZodOptional<typeof text>
	>;
	return z
		.object(shape)
		.optional()
		.transform((texts) => filled(texts ?? {}))
		.superRefine((texts, check) => {
			if (optional || Object.keys(texts).length > 0) return;
			check.addIssue({ code: 'custom', message: 'required', path: [baseLocale] });
		});
}

function filled(texts: Partial<Record<Locale, string | undefined>>): Localized {
	const kept: Localized = {};
	for (const locale of locales) {
		const text = texts[locale];
		if (text) kept[locale] = text;
	}
	return kept;
}
