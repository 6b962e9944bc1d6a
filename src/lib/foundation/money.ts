import { intlTag, type Locale } from './i18n/locales.ts';

/** An amount in the smallest unit of its currency (ISO 4217), e.g. 100000 USD cents. */
export interface Money {
	minorUnits: number;
	currency: string;
}

/** "1,000 USD": the code behind the figure, no decimals where there are none to show. */
export function moneyWords({ minorUnits, currency }: Money, locale: Locale): string {
	const format = new Intl.NumberFormat(intlTag(locale), { style: 'currency', currency });
	const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
	const units = minorUnits / 10 ** digits;
	const figure = new Intl.NumberFormat(intlTag(locale), {
		minimumFractionDigits: Number.isInteger(units) ? 0 : digits
	}).format(units);
	return `${figure}\u00a0${currency}`;
}
