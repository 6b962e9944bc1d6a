import { dateFormat } from './i18n/formats.ts';

const day = 86_400_000;

/** How far clocks of this zone are ahead of UTC at an instant, both in milliseconds. */
export function offsetAt(instant: number, zone: string): number {
	return Date.parse(`${wallTime(new Date(instant), zone, 'second')}Z`) - Math.floor(instant / 1000) * 1000;
}

/** What clocks of a zone show at an instant, the way a `datetime-local` field writes it: `2021-03-01T23:00`. */
export function wallTime(instant: Date, zone: string, precision: 'minute' | 'second' = 'minute'): string {
	const parts = dateFormat('en-CA', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit'
	}).formatToParts(instant);
	const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '00';
	const wall = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
	return precision === 'minute' ? wall : `${wall}:${part('second')}`;
}

/**
 * The instant at which clocks of a zone show that time. Where they are set forward some times never come (a gap), where
 * they are set back some come twice: neither is guessed.
 * @param wall as a `datetime-local` field writes it, with or without seconds
 * @returns `date` where the text is no such time
 */
export function instantAt(wall: string, zone: string): Date | 'date' | 'gap' {
	if (!/^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(wall)) return 'date';
	const asUtc = Date.parse(`${wall}Z`);
	if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(wall.slice(0, 16))) return 'date';
	const offsets = new Set([offsetAt(asUtc - day, zone), offsetAt(asUtc + day, zone)]);
	const matching = [...offsets]
		.map((offset) => asUtc - offset)
		.filter((at) => at + offsetAt(at, zone) === asUtc);
	const [only] = matching;
	return only !== undefined && matching.length === 1 ? new Date(only) : 'gap';
}
