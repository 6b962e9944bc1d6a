/** Something that happened, for readers of feeds. */
export interface FeedEntry {
	/** Never changes: a URI. */
	id: string;
	title: string;
	/** An absolute address. */
	link: string;
	at: Date;
	/** Plain text; may have several lines. */
	text?: string;
}

export interface Feed {
	title: string;
	/** The address of the page, and of the feed itself; absolute. */
	link: string;
	self: string;
	/** A language tag. */
	lang: string;
	updatedAt: Date;
	entries: readonly FeedEntry[];
}

/** What a feed is sent as. */
export const feedType = 'application/atom+xml; charset=utf-8';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// What XML 1.0 can't hold, not even escaped: controls, lone surrogates, and two of its last characters.
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

function escaped(text: string): string {
	return text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

/** An Atom feed (RFC 4287). Entries stand in the order in which they are given. */
export function atomFeed({ title, link, self, lang, updatedAt, entries }: Feed): string {
	const tags = [
		`<id>${escaped(self)}</id>`,
		`<title>${escaped(title)}</title>`,
		`<updated>${updatedAt.toISOString()}</updated>`,
		`<author><name>${escaped(title)}</name></author>`,
		`<link rel="alternate" href="${escaped(link)}"/>`,
		`<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
		...entries.map(entryTag)
	];
	return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(lang)}">${tags.join('\n')}</feed>\n`;
}

function entryTag({ id, title, link, at, text }: FeedEntry): string {
	const content = text ? `<content type="text">${escaped(text)}</content>` : '';
	return `<entry><id>${escaped(id)}</id><title>${escaped(title)}</title><updated>${at.toISOString()}</updated><link href="${escaped(link)}"/>${content}</entry>`;
}
