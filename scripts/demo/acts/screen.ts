import { closeRound } from '#lib/judging/server/commands/close-round.ts';
import { screenEntry } from '#lib/judging/server/commands/screen-entry.ts';
import type { ScreeningWord } from '#lib/judging/screening-form.ts';
import { type Canaries, marked } from '../canaries.ts';
import { type Dice, dice } from '../content/dice.ts';
import { screeningNotes } from '../content/remarks/reasons.ts';
import { type DemoEvent, roundOf, submittedTeams, type Team } from '../demo-event.ts';
import { between, contextAt, forEach, type Installation } from '../installation.ts';

/**
 * Screeners look at every entry: two at each, a third where they are of two minds. Then the organisers close the round.
 * @param safe teams of which no entry is refused
 */
export async function screen(
	installation: Installation,
	event: DemoEvent,
	canaries: Canaries,
	safe: readonly Team[]
): Promise<void> {
	const round = roundOf(event, 'screening');
	const chance = dice(`${installation.seed}/${event.slug}/screening`);
	const checklist = round.settings.checklist.map((_, position) => position);
	const verdicts = submittedTeams(event).map((team) => {
		const drawn = chance.weighted([
			['fine', 89],
			['refused', 7],
			['doubtful', 4]
		] as const);
		const note = chance.pick(screeningNotes);
		return {
			...team,
			view: safe.some(({ id }) => id === team.team.id) ? 'fine' : drawn,
			note,
			fails: failing(chance)
		};
	});
	const fine: ScreeningWord = { verdict: 'eligible', ticked: checklist, reason: '' };

	function failing({ integer }: Dice): number {
		return integer(0, checklist.length - 1);
	}

	await forEach(verdicts, async ({ entry, view, note, fails }, index) => {
		const canary =
			view === 'refused'
				? canaries.plant({
						field: 'screening.reason',
						mayRead: event.readers.screeners,
						event: event.slug,
						subjectId: entry.id
					})
				: '';
		const refused: ScreeningWord = {
			verdict: 'not_eligible',
			ticked: checklist.filter((position) => position !== fails),
			reason: marked(note, canary)
		};
		const words = { fine: [fine, fine], refused: [refused, refused], doubtful: [fine, refused, fine] }[view];
		for (const [nth, word] of words.entries()) {
			const screener = event.crew.screeners[(index + nth) % event.crew.screeners.length];
			const at = between(round.opensAt, round.closesAt, (index + 0.2 + nth * 0.2) / (verdicts.length + 1));
			if (screener)
				await screenEntry(contextAt(installation, screener, at), event.id, round.id, entry.id, word);
		}
	});
	const closing = contextAt(installation, event.crew.organiser, round.closesAt);
	await closeRound(closing, event.id, round.id);
}
