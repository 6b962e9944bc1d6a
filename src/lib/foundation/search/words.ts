/**
 * Words as they are searched for, in every script that we ship: case, accents and vowel signs do not count, endings of the
 * plural and the Arabic article hardly do. Everything works on the text alone, so that a database of any locale gives the
 * same answers.
 */

/** Letters that people write one for another: Arabic forms of alef, ya and ta marbuta; what has no decomposition. */
const alike: Record<string, string> = {
	ى: 'ي',
	ة: 'ه',
	ٱ: 'ا',
	ک: 'ك',
	ی: 'ي',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ı: 'i',
	ё: 'е'
};
const letters = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu');

const longestWord = 40;

/** A text in the form in which it is compared: one case, no accents, no vowel signs, one form of each letter. */
function folded(text: string): string {
	return text
		.toWellFormed()
		.normalize('NFKD')
		.replace(/[\p{M}\u0640]/gu, '')
		.toLowerCase()
		.replace(letters, (letter) => alike[letter] ?? letter);
}

const word = /[\p{L}\p{N}]+/gu;
/** Written without spaces between words: every two neighbours stand for a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

/** The words of a text, in their order; one that comes twice is there twice. */
export function wordsOf(text: string): string[] {
	return (folded(text).match(word) ?? []).flatMap((run) => {
		const spaced = run.replace(unspaced, ' ').split(' ').filter(Boolean).map(stem);
		return [...spaced, ...(run.match(unspaced) ?? []).flatMap(neighbours)];
	});
}

/** The pairs of neighbours, and the last sign alone, so that a search for any single sign finds it as a beginning. */
function neighbours(run: string): string[] {
	const signs = [...run];
	return signs.map((sign, index) => sign + (signs[index + 1] ?? ''));
}

/** Without the Arabic article or a plural's s, where enough is left. */
function stem(found: string): string {
	const bare = found
		.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=\p{Script=Arabic}{3})/u, '')
		.replace(/(?<=[a-z]{3})(?<!s)s$/u, '');
	return [...bare].slice(0, longestWord).join('');
}

/** All runs of three letters in a word, its ends included: words that are spelled alike share most of them. */
export function gramsOf(word: string): string[] {
	const signs = [' ', ...word, ' '];
	return [...new Set(signs.slice(2).map((_, index) => signs.slice(index, index + 3).join('')))];
}

/**
 * How many letters have to be put in, left out, changed or swapped with their neighbour to make one word of the other
 * (optimal string alignment distance).
 */
export function spellingDistance(one: string, other: string): number {
	const [a, b] = [[...one], [...other]];
	const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
	for (const [i, letter] of a.entries()) {
		const [above = [], before] = [rows[i], rows[i - 1]];
		const row = [i + 1];
		for (const [j, against] of b.entries()) {
			const changed = (above[j] ?? 0) + (letter === against ? 0 : 1);
			const swapped =
				letter === b[j - 1] && a[i - 1] === against ? (before?.[j - 1] ?? Infinity) + 1 : Infinity;
			row.push(Math.min(changed, swapped, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
		}
		rows.push(row);
	}
	return rows.at(-1)?.at(-1) ?? 0;
}

/** How many such slips a word of this length forgives. */
export function forgiven(word: string): number {
	const { length } = [...word];
	return length < 4 ? 0 : length < 8 ? 1 : 2;
}
