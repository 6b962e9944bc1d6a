import { organisationKey } from '../conflicts/affiliation.ts';
import { folded, nameWords } from '../conflicts/person-key.ts';

/** Whom an entry is from: what must not be read in it while names are hidden. */
export interface KnownNames {
	team: string;
	people: readonly string[];
	organisations: readonly (string | null)[];
}

/** Names that are ordinary words, too: alone they are hidden only where they are written with a capital. */
const alsoWords = new Set(
	folded(
		'will grace hope may mark rose joy faith bill grant frank art dawn sky june april august summer iris ivy lily daisy chase ' +
			'rich drew pat sue jack rob miles dean chance harmony patience charity mercy young long king price rice brown white ' +
			'black green gray grey short day love song bell wood stone hill lake field ford fish fox wolf bird rivers banks page ' +
			'small good wise sharp swift strong best noble hand head star sun ray gene max earl guy cook baker hunter ' +
			'pierre blanc noir petit grand bon marin claire fleur olive prudence constance france martin roy roi leger colin'
	).split(' ')
);

/** Arabic writes "and", "so", "by", "for" and "like" as one with the word that follows. */
const proclitics = 'وفبلك';

/** Writing without spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/u;
const arabic = /\p{sc=Arabic}/u;
const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Words that have to follow each other to be hidden together. */
interface Phrase {
	words: readonly string[];
	/** Only where the first word has a capital, if its script has capitals. */
	capital: boolean;
}

interface Word {
	text: string;
	folded: string;
	from: number;
	to: number;
}

/**
 * A text with the names of those whom it is from replaced: whole words, whatever their case and accents; names in either
 * order, given and family names also alone, Arabic ones also after a joined particle; the team, organisations as they are
 * written, and every e-mail address.
 * @param hidden what stands in their place
 */
export function hideNames(text: string, known: KnownNames, hidden: string): string {
	let readable = text.replace(address, hidden);
	for (const name of [known.team, ...known.people])
		if (unspaced.test(name)) readable = readable.replaceAll(name.trim(), hidden);
	const phrases = phrasesOf(known);
	const words = wordsIn(readable);
	let told = '';
	let at = 0;
	for (let here = 0; here < words.length;) {
		const many = longestAt(readable, words, here, phrases);
		const [first, last] = [words[here], words[here + many - 1]];
		if (many > 0 && first && last) {
			told += readable.slice(at, first.from) + hidden;
			at = last.to;
		}
		here += Math.max(1, many);
	}
	return told + readable.slice(at);
}

function phrasesOf({ team, people, organisations }: KnownNames): Phrase[] {
	const phrases: Phrase[] = [];
	const whole = (name: string) => {
		const words = wordsIn(name).map((word) => word.folded);
		if (words.length > 0) phrases.push({ words, capital: words.length === 1 });
	};
	whole(team);
	for (const organisation of organisations)
		if (organisation && organisationKey(organisation)) whole(organisation);
	for (const name of people) {
		const words = nameWords(name);
		if (words.length > 1)
			phrases.push({ words, capital: false }, { words: words.toReversed(), capital: false });
		for (const word of words)
			// Many Arabic names are ordinary words as well, and nothing tells which is meant: they are hidden only together.
			if (word.length > 2 && !arabic.test(word))
				phrases.push({ words: [word], capital: alsoWords.has(word) });
		const [first, last] = [words[0], words.at(-1)];
		if (words.length > 2 && first && last)
			phrases.push({ words: [first, last], capital: false }, { words: [last, first], capital: false });
	}
	return phrases;
}

function wordsIn(text: string): Word[] {
	return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
		...{ text: word, folded: folded(word) },
		...{ from: index, to: index + word.length }
	}));
}

/** How many words from here on are a name; the longest that fits, 0 for none. */
function longestAt(text: string, words: readonly Word[], here: number, phrases: readonly Phrase[]): number {
	let longest = 0;
	for (const { words: wanted, capital } of phrases) {
		if (wanted.length <= longest) continue;
		const fits = wanted.every((word, nth) => {
			const found = words[here + nth];
			const before = words[here + nth - 1];
			if (!found || !isWord(found.folded, word)) return false;
			return nth === 0 || (before !== undefined && isJoined(text.slice(before.to, found.from)));
		});
		if (fits && (!capital || hasCapital(words[here]?.text ?? ''))) longest = wanted.length;
	}
	return longest;
}

function isWord(found: string, wanted: string): boolean {
	return (
		found === wanted ||
		(found.slice(1) === wanted && arabic.test(wanted) && proclitics.includes(found[0] ?? '-'))
	);
}

/** A space, a hyphen, a comma, an initial's dot, or marks of emphasis; no new paragraph. */
function isJoined(between: string): boolean {
	return between.length <= 5 && !/\n\s*\n|[.!?:;]\s/u.test(between);
}

function hasCapital(word: string): boolean {
	const [first = ''] = word;
	return first.toLowerCase() === first.toUpperCase() || first !== first.toLowerCase();
}
