import type { Locale } from '#lib/foundation/i18n/locales.ts';
import { inZone } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { phaseOf } from '#lib/foundation/time-window.ts';
import type { EventHead } from '#lib/events/server/queries.ts';
import type { comparingRounds } from '#lib/judging/server/comparing/comparing-page.ts';

type ComparingRound = Awaited<ReturnType<typeof comparingRounds>>[number];

/** A comparison round as the desk shows it. */
export function comparingView(
	{ id, name, done, goal, frozen, ...window }: ComparingRound,
	event: EventHead,
	{ locale, now }: { locale: Locale; now: Date }
) {
	const place = inLocale(event.zonePlace, locale);
	const say = (instant: Date | null) => instant && inZone(instant, event.timeZone, locale, place);
	const phase = frozen ? 'closed' : phaseOf({ ...window, zone: event.timeZone }, now);
	return {
		...{ id, done, goal, phase },
		name: inLocale(name, locale),
		opens: say(window.opensAt),
		until: say(window.closesAt)
	};
}
