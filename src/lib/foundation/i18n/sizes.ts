import { intlTag, type Locale } from './locales.ts';

const [kilobyte, megabyte] = [1024, 1024 * 1024];

/** "4.2 MB", "37 kB": how much a file weighs, as people say it. */
export function fileSize(bytes: number, locale: Locale): string {
	const [figure, unit] =
		bytes >= megabyte ? [bytes / megabyte, 'megabyte'] : [Math.ceil(bytes / kilobyte), 'kilobyte'];
	return new Intl.NumberFormat(intlTag(locale), {
		style: 'unit',
		unit,
		unitDisplay: 'short',
		maximumFractionDigits: figure < 10 ? 1 : 0
	}).format(figure);
}
