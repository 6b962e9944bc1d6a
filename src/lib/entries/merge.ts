import { type EntryContent, type EntryField, entryFields } from './entry.ts';

/** What comes of two versions that grew from one: joined part by part, and the parts that both changed differently. */
export interface Merged {
	content: EntryContent;
	clashes: EntryField[];
}

/**
 * Join what was written here with what somebody else saved meanwhile. Where only one side changed a part, that change
 * stands; where both did, and not alike, theirs stays in place and the part is a clash that a person has to settle.
 * @param base the version that `mine` was written on
 */
export function mergeContent(base: EntryContent, mine: EntryContent, theirs: EntryContent): Merged {
	const content = { ...theirs };
	const clashes: EntryField[] = [];
	for (const field of entryFields) {
		if (mine[field] === base[field] || mine[field] === theirs[field]) continue;
		if (theirs[field] === base[field]) content[field] = mine[field];
		else clashes.push(field);
	}
	return { content, clashes };
}

/** Do two versions say the same? */
export function sameContent(one: EntryContent, other: EntryContent): boolean {
	return entryFields.every((field) => one[field] === other[field]);
}
