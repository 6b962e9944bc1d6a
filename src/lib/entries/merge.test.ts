import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyContent, type EntryContent, entryFields } from './entry.ts';
import { mergeContent } from './merge.ts';

const base: EntryContent = { ...emptyContent, title: 'Title', summary: 'Summary', description: 'Text' };

test.each([
	['nobody changed anything', {}, {}, {}, []],
	['I changed a part', { title: 'Mine' }, {}, { title: 'Mine' }, []],
	['they changed a part', {}, { title: 'Theirs' }, { title: 'Theirs' }, []],
	['each another part', { title: 'Mine' }, { summary: 'Theirs' }, { title: 'Mine', summary: 'Theirs' }, []],
	['both the same way', { title: 'Ours' }, { title: 'Ours' }, { title: 'Ours' }, []],
	['both the same part', { title: 'Mine' }, { title: 'Theirs' }, { title: 'Theirs' }, ['title']],
	['I emptied what they changed', { title: '' }, { title: 'Theirs' }, { title: 'Theirs' }, ['title']]
] as const)('%s', (_, mine, theirs, joined, clashes) => {
	const merged = mergeContent(base, { ...base, ...mine }, { ...base, ...theirs });
	expect(merged).toEqual({ content: { ...base, ...joined }, clashes });
});

const text = fc.constantFrom('', 'a', 'b', 'c');
const content = fc.record(
	Object.fromEntries(entryFields.map((field) => [field, text]))
) as fc.Arbitrary<EntryContent>;

test('no change is lost: it is in what comes out, or told as a clash', () => {
	fc.assert(
		fc.property(content, content, content, (before, mine, theirs) => {
			const merged = mergeContent(before, mine, theirs);
			for (const field of entryFields) {
				if (theirs[field] !== before[field]) expect(merged.content[field]).toBe(theirs[field]);
				if (mine[field] === before[field] || merged.clashes.includes(field)) continue;
				expect(merged.content[field]).toBe(mine[field]);
			}
		})
	);
});
