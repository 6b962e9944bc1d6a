/** Letters that are no plain letter with a mark. */
const others: Readonly<Record<string, string>> = {
	ł: 'l',
	ø: 'o',
	đ: 'd',
	ß: 'ss',
	ı: 'i',
	æ: 'ae',
	œ: 'oe',
	ɔ: 'o',
	ŋ: 'n',
	ɗ: 'd',
	ƙ: 'k',
	ɓ: 'b'
};

/** `Łukasz O’Brien-Ñúñez` as `lukasz-obrien-nunez`; empty where no Latin letter is in it. */
export function asciiSlug(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replace(/[łøđßıæœɔŋɗƙɓ]/g, (letter) => others[letter] ?? '')
		.replace(/[\p{M}’'`‘]/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}
