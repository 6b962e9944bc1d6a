import { dice } from '../dice.ts';
import type { EntryLanguage } from '../entries.ts';
import { judgesWords } from './judges-words.ts';

export interface Remarks {
	forTeam: string;
	forPanel: string;
}

/**
 * What one judge writes about one entry: kind and concrete to the team, frank to the panel.
 * @param seed one of its own for each review
 * @param opinion how much the judge thinks of it, from 0 to 1
 */
export function remarks(
	seed: string | number,
	entry: { language: EntryLanguage; description: string },
	opinion: number
): Remarks {
	const chance = dice(`${seed}/remarks`);
	const words = judgesWords[entry.language];
	// A point that quotes somebody can't be quoted without quotes inside quotes.
	const points = [...entry.description.matchAll(/^(?:- |\d+\. )([^«“\n]+)$/gm)].map(
		([, point = '']) => point
	);
	const opening =
		points.length > 0 && opinion > 0.25
			? [chance.pick(words.aboutAPoint).replace('{point}', () => chance.pick(points))]
			: [];
	const verdict = opinion >= 0.66 ? 'high' : opinion >= 0.33 ? 'middle' : 'low';
	return {
		forTeam: [...opening, chance.pick(words.good), chance.pick(words.next)].join(' '),
		forPanel: `${chance.pick(words.panel[verdict])} ${chance.pick(words.questions)}`
	};
}
