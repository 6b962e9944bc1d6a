import type { Locale } from '#lib/foundation/i18n/locales.ts';
import { dayMonth, dayRange } from '#lib/foundation/i18n/times.ts';
import type { Forecast } from '#lib/judging/pace/forecast.ts';

const dayMs = 86_400_000;

/** The forecast in days as the event's place counts them. */
export function forecastView(
	{ doneAt, atClose, notBegun, afterClose }: Forecast,
	closesAt: Date | null,
	zone: string,
	locale: Locale
) {
	const { early, likely, late } = doneAt;
	const kind =
		likely === null
			? ('never' as const)
			: closesAt === null
				? ('open' as const)
				: likely > closesAt
					? ('late' as const)
					: late === null || late > closesAt
						? ('tight' as const)
						: ('in_time' as const);
	return {
		kind,
		day: likely && dayMonth(likely, zone, locale),
		daysLate: likely && closesAt ? Math.max(1, Math.round((Number(likely) - Number(closesAt)) / dayMs)) : 0,
		from: early && dayMonth(early, zone, locale),
		range: early && late && dayRange(early, late, zone, locale),
		atClose,
		notBegun,
		afterClose
	};
}
