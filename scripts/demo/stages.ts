import type { EventTemplate, RoundTemplate } from '#lib/events/templates/template.ts';
import { wallTime } from '#lib/foundation/zoned-time.ts';

/** How far an event has come at this moment. `panel`: finalists are before the panels; `sealed`: the winners are decided, and announced in two days. */
export const stages = [
	'registration',
	'submission',
	'judging',
	'panel',
	'sealed',
	'results',
	'mentorship'
] as const;
export type Stage = (typeof stages)[number];

/** Is an event of this stage in that one, or past it? */
export function reaches(stage: Stage, wanted: Stage): boolean {
	return stages.indexOf(stage) >= stages.indexOf(wanted);
}

/** The calendar day on which a call has to open, so that the event is at this stage now. */
export function firstDayFor(template: EventTemplate, stage: Stage, now: Date): string {
	const today = Date.parse(`${wallTime(now, template.timeZone).slice(0, 10)}T00:00Z`);
	return new Date(today - dayOf(template, stage) * 86_400_000).toISOString().slice(0, 10);
}

function dayOf({ timetable, rounds }: EventTemplate, stage: Stage): number {
	const { registration, submission, ceremony } = timetable;
	const roundOf = (...kinds: RoundTemplate['kind'][]) => {
		const round = rounds.find((one) => kinds.includes(one.kind));
		if (!round) throw new Error(`the template has no round of ${kinds.join(' or ')}`);
		return round;
	};
	switch (stage) {
		case 'registration':
			return Math.floor((registration.opens.day + registration.closes.day) / 2);
		case 'submission':
			return submission.closes.day - 2;
		case 'judging': {
			const { opens, closes } = roundOf('review', 'comparison').window;
			return Math.round(opens.day + 0.7 * (closes.day - opens.day));
		}
		case 'panel': {
			const { opens, closes } = roundOf('panel').window;
			return Math.round((opens.day + closes.day) / 2);
		}
		case 'sealed':
			return ceremony.day - 2;
		case 'results':
			return ceremony.day + 1;
		case 'mentorship':
			return ceremony.day + 75;
	}
}
