/** The picture of an entry in the sizes of a card; nothing where leaves stand in its place. */
export function cardCover(slug: string, entryId: string, coverId: string | null) {
	if (coverId === null) return undefined;
	const src = `/events/${slug}/entries/${entryId}/files/${coverId}`;
	return { src: `${src}?w=480`, srcset: `${src}?w=480 1x, ${src}?w=960 2x`, alt: '' };
}
