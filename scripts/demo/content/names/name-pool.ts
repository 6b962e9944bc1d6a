/** Names that go together. A name in another script stands with its Latin form: `Анна|Anna`. */
export interface NamePool {
	/** What people with these names speak, most at home in the first; BCP 47. */
	languages: readonly string[];
	women: string;
	men: string;
	/** An empty one stands for people who have one name only. */
	families: string;
	/** Where women's family names have a form of their own. */
	familiesOfWomen?: string;
	familyFirst?: boolean;
	/** Written without a space in its own script. */
	joined?: boolean;
	/** Whole names that test a page: very long, or out of the ordinary. */
	unusual?: readonly { gender: 'woman' | 'man'; name: string }[];
}

export interface WrittenName {
	/** As the person writes it. */
	own: string;
	latin: string;
}

/** `Анна|Anna, Lena` as a list. */
export function writtenNames(list: string): WrittenName[] {
	return list.split(',').map((one) => {
		const [own = '', latin = own] = one.trim().replace(/\s+/g, ' ').split('|');
		return { own, latin };
	});
}
