import { languageName, writtenLanguages } from '#lib/foundation/i18n/languages.ts';
import { intlTag, type Locale } from '#lib/foundation/i18n/locales.ts';
import { forReader, inZone, shortDay } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { phaseOf } from '#lib/foundation/time-window.ts';
import type { EventHead } from '#lib/events/server/queries.ts';
import { allMarks } from '#lib/judging/pace/own-marks.ts';
import { minutesLeft, paceOf } from '#lib/judging/pace.ts';
import type { DeskEntry, JudgeDesk } from '#lib/judging/server/judge-desk.ts';
import { figureWords } from './figure-words.ts';

const unitedNations = writtenLanguages.slice(0, 6);

function languageChoices(tags: readonly string[], locale: Locale) {
	return [...new Set(tags)].map((tag) => ({ value: tag, label: languageName(tag, locale) }));
}

interface Reading {
	locale: Locale;
	now: Date;
	/** The reader's zone, where we know it. */
	timeZone: string | null;
}

/** The desk as its page shows it: words and plain data. */
export function deskView(desk: JudgeDesk, event: EventHead, { locale, now, timeZone }: Reading) {
	const { round } = desk;
	const zone = timeZone ?? event.timeZone;
	const entry = ({ challenge, savedAt, total, ...one }: DeskEntry) => ({
		...one,
		challenge: inLocale(challenge, locale),
		scored: total.scored,
		criteria: total.criteria,
		figure: total.figure === null ? null : figureWords(total.figure, locale),
		of: total.of,
		minutes: minutesLeft([total], round?.minutesPerReview ?? 0),
		saved: savedAt && shortDay(savedAt, zone, locale)
	});
	const left = desk.entries.filter(({ state }) => state !== 'done');
	const begun = left
		.filter(({ state }) => state === 'begun')
		.sort((a, b) => Number(b.savedAt) - Number(a.savedAt));
	const [first] = [...begun, ...left];
	const closesAt = round?.window.closesAt ?? null;
	const place = inLocale(event.zonePlace, locale);
	const phase = !round ? 'open' : round.frozen ? 'closed' : phaseOf(round.window, now);
	const pace = phase === 'open' ? paceOf(left.length, now, closesAt) : [];
	const weekday = new Intl.DateTimeFormat(intlTag(locale), { weekday: 'long', timeZone: zone });
	return {
		...{ state: desk.state, capacity: desk.capacity, takenOff: desk.takenOff },
		reads: desk.languages,
		languages: languageChoices([...writtenLanguages, ...desk.languages], locale),
		/** Fewer of them, for the answer to an invitation. */
		fewLanguages: languageChoices([...unitedNations, ...desk.languages], locale),
		rounds: desk.rounds.map(({ id, name }) => ({ id, name: inLocale(name, locale) })),
		round: round && {
			...{ id: round.id, name: inLocale(round.name, locale), phase, blind: round.blind },
			minutes: minutesLeft(
				left.map(({ total }) => total),
				round.minutesPerReview
			),
			opens: round.window.opensAt && inZone(round.window.opensAt, event.timeZone, locale, place),
			until: closesAt && inZone(closesAt, event.timeZone, locale, place),
			untilHere: closesAt && (forReader(closesAt, event.timeZone, timeZone, locale) ?? null)
		},
		first: first ? entry(first) : null,
		toRead: left.filter((one) => one !== first).map(entry),
		done: desk.entries.filter(({ state }) => state === 'done').map(entry),
		/** The reader's own scores so far; null before there is a pattern. */
		marks:
			desk.marks.length > 0
				? {
						all: allMarks(desk.marks),
						criteria: desk.marks.map(({ criterionId, name, levels }) => ({
							...{ id: criterionId, levels },
							name: inLocale(name, locale)
						}))
					}
				: null,
		held: desk.entries.length,
		pace: pace.map(({ day, entries }) => ({ day: weekday.format(day), entries }))
	};
}
