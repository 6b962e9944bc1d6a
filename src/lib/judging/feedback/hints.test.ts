import { expect, test } from 'vitest';
import { hintsOf } from './hints.ts';

const judges = ['Ines Moreau', 'Yusuf al-Khatib', 'Li Wu'];

test.each([
	['A good idea. Try it with 40 people in 2026.', []],
	['As Ines said, more trials.', ['judge_name']],
	['Moreau, who read it twice', ['judge_name']],
	['the moreau of the story', []],
	['Li is too short to be sure of', []],
	['Write to me at ines@example.org', ['email']],
	['Call +41 22 730 51 11 for help', ['phone']],
	['Call 022 730 51 11', ['phone']],
	['From 2020 to 2025 you reached 1,000,000 people', []],
	['See www.example.org', ['link']],
	['A stupid idea', ['rough']],
	['Une idée stupide, de la merde', ['rough']],
	['Votre projet est nul.', ['rough']],
	['Nulle part ailleurs, et annuler est facile', []],
	['فكرة سخيفة', ['rough']],
	['فكرة جيدة', []],
	['Yusuf: stupid. https://example.org', ['judge_name', 'link', 'rough']]
])('%s', (words, hints) => {
	expect(hintsOf(words, judges)).toEqual(hints);
});
