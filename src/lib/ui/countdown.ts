export type TimeLeft = { count: number; unit: 'day' | 'hour' | 'minute' | 'second' };

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long is left, always rounded down, so that nobody is promised more time than there is: days while there are more
 * than two, then hours, minutes in the last two hours, seconds in the last two minutes.
 */
export function timeLeft(milliseconds: number): TimeLeft {
	const rest = Math.max(0, milliseconds);
	if (rest > 2 * day) return { count: Math.floor(rest / day), unit: 'day' };
	if (rest > 2 * hour) return { count: Math.floor(rest / hour), unit: 'hour' };
	if (rest > 2 * minute) return { count: Math.floor(rest / minute), unit: 'minute' };
	return { count: Math.floor(rest / second), unit: 'second' };
}

/** "6 days", "42 minutes" in the language; Western digits in Arabic too, as the United Nations write them on the web. */
export function timeLeftInWords(milliseconds: number, locale: string): string {
	const { count, unit } = timeLeft(milliseconds);
	const withDigits = locale.startsWith('ar') ? 'ar-u-nu-latn' : locale;
	return new Intl.NumberFormat(withDigits, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** Is this the moment at which a reader who cannot see the page is told? At a day, an hour and ten minutes before the close. */
export function isTimeToSay(before: number, after: number): boolean {
	return [day, hour, 10 * minute].some((mark) => before > mark && after <= mark);
}

/** Less than a day: the page warns. */
export function isNear(milliseconds: number): boolean {
	return milliseconds < day;
}
