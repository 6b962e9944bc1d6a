import { z } from 'zod';

/**
 * Fields of forms. A message of a failed check is a key of `formWords` (http/form-words.ts), which says it in the
 * reader's language; so no schema holds a sentence.
 */

// NUL can't be stored, a lone surrogate is half a character, and the rest are controls that nobody types.
// eslint's no-control-regex has nothing against \p{Cc}.
const unstorable = /\p{Cs}|(?![\n\t])\p{Cc}/u;

const storable = z
	.string()
	.transform((text) => text.replace(/\r\n?/g, '\n'))
	.refine((text) => !unstorable.test(text), { error: 'characters', abort: true });

/** How many characters a person would count. */
export function lengthOf(text: string): number {
	return Array.from(text).length;
}

/** One line of text, without spaces at its ends. */
export function line(max: number, { optional = false }: { optional?: boolean } = {}) {
	return storable
		.transform((text) => text.replace(/\s+/g, ' ').trim().normalize('NFC'))
		.refine((text) => optional || text !== '', { error: 'required', abort: true })
		.refine((text) => lengthOf(text) <= max, { error: `too_long:${max}` });
}

/** Text of several lines. */
export function longText(max: number, { optional = false }: { optional?: boolean } = {}) {
	return storable
		.transform((text) => text.trim().normalize('NFC'))
		.refine((text) => optional || text !== '', { error: 'required', abort: true })
		.refine((text) => lengthOf(text) <= max, { error: `too_long:${max}` });
}

/** A web address with http or https, or nothing. Kept as it was typed, so that nothing surprises whoever typed it. */
export function link() {
	return line(2000, { optional: true }).refine((text) => text === '' || isWebAddress(text), {
		error: 'link'
	});
}

/** Is this a web address that may become a link? */
export function isWebAddress(text: string): boolean {
	return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** One of several values. */
export function choice<const Values extends readonly [string, ...string[]]>(values: Values) {
	return z.enum(values, { error: 'choose' });
}

/** One of several values, or nothing. */
export function optionalChoice<const Values extends readonly [string, ...string[]]>(values: Values) {
	return z
		.union([z.literal('').transform(() => null), z.enum(values)], { error: 'choose' })
		.nullish()
		.transform((value) => value ?? null);
}

/** A tick: "on" or absent. */
export const tick = z
	.string()
	.optional()
	.transform((value) => value !== undefined && value !== '');

/** A tick that has to be there. */
export const mustTick = tick.refine((ticked) => ticked, { error: 'tick' });

/** A whole number within bounds. */
export function whole(min: number, max: number) {
	return z
		.string()
		.trim()
		.refine((text) => /^-?\d{1,9}$/.test(text), { error: 'whole', abort: true })
		.transform(Number)
		.refine((figure) => figure >= min && figure <= max, { error: `between:${min}:${max}` });
}

/** An id that a page of ours put into the form. */
export const idField = z.uuid({ error: 'choose' });

/** Ticks with one name: a list, also where there is one or none. */
export function several<Item extends z.ZodType>(item: Item) {
	return z.preprocess(
		(value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
		z.array(item).max(500)
	);
}
