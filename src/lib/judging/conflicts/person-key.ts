/**
 * Text as names are compared in it: case, accents and vowel signs do not count, and letters that Arabic writers exchange
 * are one.
 */
export function folded(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\p{M}ـ]/gu, '')
		.toLowerCase()
		.replace(/[أإآٱ]/g, 'ا')
		.replace(/ى/g, 'ي')
		.replace(/ة/g, 'ه')
		.replace(/ß/g, 'ss')
		.replace(/ø/g, 'o')
		.replace(/[łŁ]/g, 'l')
		.replace(/đ/g, 'd')
		.replace(/ı/g, 'i');
}

/** Titles that tell no person from another. */
const titles = new Set(
	folded(
		'dr prof professor mr mrs ms miss mx sir dame eng ing mme mlle monsieur madame pr دكتور الدكتور أستاذ السيد السيدة'
	).split(' ')
);

/** The words of a name as they are compared; titles and single letters are none. */
export function nameWords(name: string): string[] {
	return folded(name)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word.length > 1 && !titles.has(word));
}

/**
 * A person's name as it is compared: "Dr Amara Diallo", "DIALLO Amara" and "Amara Diallo" have one key.
 * @returns null where the name says too little to tell people apart
 */
export function personKey(name: string): string | null {
	const words = nameWords(name);
	return words.length < 2 ? null : [...new Set(words)].sort().join(' ');
}
