import { numberFormat } from './i18n/formats.ts';
import { intlTag, type Locale } from './i18n/locales.ts';

/** An amount in the smallest unit of its currency (ISO 4217), e.g. 100000 USD cents. */
export interface Money {
	minorUnits: number;
	currency: string;
}

/** How many decimals the currency has: 2 for USD, none for JPY. */
function decimalsOf(currency: string): number {
	const format = numberFormat('en', { style: 'currency', currency });
	return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** The codes of all currencies that this runtime knows (ISO 4217). */
export function currencies(): string[] {
	return Intl.supportedValuesOf('currency');
}

/**
 * An amount as people type it, "1000", "1,000" or "1000.50", in the smallest unit.
 * @returns null where it is no amount, or finer than the currency
 */
export function minorUnitsOf(typed: string, currency: string): number | null {
	const text = typed.replace(/[\s\u00a0\u202f]/g, '');
	const [, whole = '', decimals = ''] = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,4}))?$/.exec(text) ?? [];
	const digits = decimalsOf(currency);
	if (whole === '' || decimals.length > digits) return null;
	return Number(whole.replaceAll(',', '') + decimals.padEnd(digits, '0'));
}

/** The amount as it is typed: "1000", "1000.50". */
export function typedAmount({ minorUnits, currency }: Money): string {
	const digits = decimalsOf(currency);
	const figure = (minorUnits / 10 ** digits).toFixed(digits);
	return figure.replace(/\.0+$/, '');
}

/** "1,000 USD": the code behind the figure, no decimals where there are none to show. */
export function moneyWords({ minorUnits, currency }: Money, locale: Locale): string {
	const digits = decimalsOf(currency);
	const units = minorUnits / 10 ** digits;
	const figure = numberFormat(intlTag(locale), {
		minimumFractionDigits: Number.isInteger(units) ? 0 : digits
	}).format(units);
	return `${figure}\u00a0${currency}`;
}
