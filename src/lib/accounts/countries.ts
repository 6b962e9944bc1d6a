import { displayNames } from '#lib/foundation/i18n/formats.ts';
import { intlTag, type Locale } from '#lib/foundation/i18n/locales.ts';
import countries from './countries.json' with { type: 'json' };

/** Regions of the published figures: A the Americas, B Western Europe, C Eastern Europe and Northern Asia, D Africa, E Asia and Australasia. */
export const ituRegions = ['A', 'B', 'C', 'D', 'E'] as const;
export type ItuRegion = (typeof ituRegions)[number];

const regionByCode = new Map(countries.map(({ code, ituRegion }) => [code, ituRegion]));

/** The region of a country (ISO 3166 alpha-2); undefined where the sources do not place it. */
export function regionOf(code: string | null): ItuRegion | undefined {
	const region = code === null ? undefined : regionByCode.get(code);
	return ituRegions.find((one) => one === region);
}

/** A country's name in a language, from the runtime's CLDR data. */
export function countryName(code: string, locale: Locale): string {
	return displayNames(intlTag(locale), { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** All countries by name, for a select; sorted the way the language sorts. */
export function countryOptions(locale: Locale): { value: string; label: string }[] {
	const names = displayNames(intlTag(locale), { type: 'region', fallback: 'code' });
	return countries.map(({ code }) => ({ value: code, label: names.of(code) ?? code })).sort(byLabel(locale));
}

function byLabel(locale: Locale) {
	const { compare } = new Intl.Collator(intlTag(locale));
	return (a: { label: string }, b: { label: string }) => compare(a.label, b.label);
}
