import { isWebAddress, lengthOf } from '#lib/foundation/form-fields.ts';
import { writtenLanguages } from '#lib/foundation/i18n/languages.ts';
import { countWords } from '#lib/ui/words.ts';
import {
	descriptionWords,
	type EntryContent,
	type EntryField,
	entryFields,
	summaryWords,
	titleCharacters
} from './entry.ts';
import { mostTopics, topicsOf } from './topics.ts';

/** What keeps a part from being handed in, as a key of the form's words: `required`, `too_many_words:40:2`. */
export type Faults = Partial<Record<EntryField, string>>;

type Check = (text: string) => string | undefined;

const filled: Check = (text) => (text.trim() === '' ? 'required' : undefined);
const atMostWords =
	(max: number): Check =>
	(text) => {
		const over = countWords(text) - max;
		return over > 0 ? `too_many_words:${max}:${over}` : undefined;
	};
const atMostCharacters =
	(max: number): Check =>
	(text) =>
		lengthOf(text) > max ? `too_long:${max}` : undefined;
const webAddress: Check = (text) => (text === '' || isWebAddress(text) ? undefined : 'link');

const aLanguage: Check = (tag) =>
	tag === '' || writtenLanguages.some((one) => one === tag) ? undefined : 'choose';
const fewTopics: Check = (text) => (topicsOf(text).length > mostTopics ? `topics:${mostTopics}` : undefined);

const checks: Record<EntryField, readonly Check[]> = {
	title: [filled, atMostCharacters(titleCharacters)],
	summary: [filled, atMostWords(summaryWords)],
	language: [aLanguage],
	topics: [fewTopics, atMostCharacters(200)],
	description: [filled, atMostWords(descriptionWords)],
	codeLink: [webAddress],
	demoLink: [webAddress],
	videoLink: [webAddress]
};

/** What still keeps the entry from being handed in: the first fault of each part. */
export function faultsOf(content: EntryContent): Faults {
	const faults: Faults = {};
	for (const field of entryFields) {
		const fault = checks[field].map((check) => check(content[field])).find((one) => one !== undefined);
		if (fault !== undefined) faults[field] = fault;
	}
	return faults;
}
