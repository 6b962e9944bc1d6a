import { dueWords, type Due } from '#lib/foundation/i18n/due.ts';
import { numberFormat } from '#lib/foundation/i18n/formats.ts';
import { intlTag, type Locale } from '#lib/foundation/i18n/locales.ts';
import { clockTime, dayMonth, dayRange } from '#lib/foundation/i18n/times.ts';
import { inLocale, type Localized } from '#lib/foundation/localized.ts';
import { moneyWords } from '#lib/foundation/money.ts';
import type { Prize, PrizeSummary } from '#lib/awards/prizes.ts';
import type { NextInstant, NextStep, TimelineStep } from '#lib/events/phase.ts';
import { m } from '#lib/paraglide/messages.js';

/** Where and when the event is, and who reads. */
export interface Reading {
	zone: string;
	place: string;
	readerZone: string | null;
	locale: Locale;
	now: Date;
}

/** What happens at an instant, before the words for how long until then. */
export const dueNames: Record<NextInstant['kind'], () => string> = {
	registration_opens: () => m.public_due_registration_opens(),
	registration_closes: () => m.public_due_registration_closes(),
	submission_closes: () => m.public_due_submission_closes(),
	ceremony: () => m.public_due_ceremony()
};

/** The band below the poster: what comes next, and when. */
export function dueOf(next: NextInstant | undefined, reading: Reading): (Due & { what: string }) | null {
	return next ? { what: dueNames[next.kind](), ...dueWords(next.at, reading) } : null;
}

/** The one button of an event's page. */
export function buttonOf(step: NextStep, home: string, alone: boolean): { href: string; label: string } {
	const buttons: Record<NextStep, { href: string; label: string }> = {
		register: {
			href: `${home}/register`,
			label: alone ? m.public_step_register_alone() : m.public_step_register()
		},
		team: { href: `${home}/team`, label: m.public_step_team() },
		hand_in: { href: `${home}/team/entry`, label: m.public_step_hand_in() },
		wait: { href: `${home}/calendar.ics`, label: m.public_step_wait() },
		results: { href: `${home}/results`, label: m.public_step_results() }
	};
	return buttons[step];
}

/** The steps from the call to the ceremony, as the stem shows them. */
export function stemOf(
	steps: readonly TimelineStep[],
	rounds: readonly { id: string; name: Localized }[],
	{ zone, locale }: Reading
) {
	const label = ({ kind, roundId }: TimelineStep): string => {
		if (kind === 'round') return inLocale(rounds.find(({ id }) => id === roundId)?.name ?? {}, locale);
		const names = {
			call: m.public_time_call,
			register: m.public_time_register,
			hand_in: m.public_time_hand_in,
			ceremony: m.public_time_ceremony
		};
		return names[kind]();
	};
	const detail = ({ kind, from, until }: TimelineStep): string | undefined => {
		if (kind === 'register' && until) return m.public_until({ day: dayMonth(until, zone, locale) });
		if (kind === 'hand_in' && until)
			return m.public_until_time({
				day: dayMonth(until, zone, locale),
				time: clockTime(until, zone, locale)
			});
		if (from && until) return dayRange(from, until, zone, locale);
		if (from) return m.public_from({ day: dayMonth(from, zone, locale) });
		return until ? m.public_until({ day: dayMonth(until, zone, locale) }) : undefined;
	};
	return steps.map((step) => ({ label: label(step), detail: detail(step), state: step.state }));
}

/** What can be won: a figure, and what it stands for. */
export function prizeWords(
	{ challenges, places, placesEach, prizes }: PrizeSummary,
	locale: Locale
): { figure: string; text: string }[] {
	const scope = ({ award, challenges: count }: Prize): string => {
		const name = inLocale(award, locale);
		if (challenges === 1) return name;
		return count === challenges
			? m.public_win_each({ award: name })
			: m.public_win_some({ award: name, count });
	};
	const words = prizes.map((prize) =>
		prize.kind === 'money'
			? { figure: moneyWords(prize.money, locale), text: scope(prize) }
			: {
					figure: numberFormat(intlTag(locale), {
						...{ style: 'unit', unit: 'month', unitDisplay: 'long' }
					}).format(prize.months),
					text: m.public_win_mentorship({ award: scope(prize) })
				}
	);
	if (places === 0) return words;
	const each = challenges > 1 && placesEach !== undefined && placesEach > 1;
	return [
		...words,
		each
			? { figure: `${challenges} × ${placesEach}`, text: m.public_win_places_each({ count: placesEach }) }
			: { figure: String(places), text: m.public_win_places({ count: places }) }
	];
}
