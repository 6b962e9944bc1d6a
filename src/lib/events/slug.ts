/** Words of ours that stand where the name of an event could stand in an address. */
const taken = ['new'];

/** The end of an address as it may be written: Latin letters without signs, figures, single hyphens. */
export function isSlug(text: string): boolean {
	return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60 && !taken.includes(text);
}

/** An address made of a name, at most 60 characters; empty where the name has no Latin letter in it. */
export function slugFrom(name: string): string {
	const words = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/['’]/g, '')
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	let slug = '';
	for (const word of words) {
		const longer = slug === '' ? word.slice(0, 60) : `${slug}-${word}`;
		if (longer.length > 60) break;
		slug = longer;
	}
	return taken.includes(slug) ? `${slug}-1` : slug;
}
