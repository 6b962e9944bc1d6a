import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseLocale, locales } from '#lib/foundation/i18n/locales.ts';

/** Several texts for one sentence, chosen by number or kind. */
type Variants = { declarations: string[]; selectors: string[]; match: Record<string, string> };
type Sentence = string | Variants[];

const root = 'src/lib/messages';
const folders = globSync(`${root}/*/${baseLocale}.json`).map((file) => basename(dirname(file)));

function read(folder: string, locale: string): Record<string, Sentence> {
	const file = JSON.parse(readFileSync(join(root, folder, `${locale}.json`), 'utf8')) as Record<
		string,
		Sentence
	>;
	const { $schema: _, ...sentences } = file;
	return sentences;
}

function textsOf(sentence: Sentence): string[] {
	return typeof sentence === 'string' ? [sentence] : sentence.flatMap(({ match }) => Object.values(match));
}

/** What must be given to say the sentence: what it declares and what its texts mention. */
function inputsOf(sentence: Sentence): string[] {
	const declarations = typeof sentence === 'string' ? [] : sentence.flatMap((part) => part.declarations);
	const named = (kind: string) =>
		declarations.flatMap((line) => new RegExp(`^${kind} (\\w+)`).exec(line)?.[1] ?? []);
	const mentioned = textsOf(sentence).flatMap((text) =>
		[...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
	);
	const local = new Set(named('local'));
	return [...new Set([...named('input'), ...mentioned])].filter((name) => !local.has(name)).sort();
}

/** The plural forms of this language that a sentence leaves without a text. */
function missingPlurals(sentence: Sentence, locale: string): string[] {
	if (typeof sentence === 'string') return [];
	return sentence.flatMap(({ declarations, match }) => {
		const plural = declarations
			.map((line) => /^local (\w+) = \w+: plural( type=ordinal)?/.exec(line))
			.find((found) => found !== null);
		if (!plural) return [];
		const type = plural[2] ? 'ordinal' : 'cardinal';
		const forms = new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;
		const said = Object.keys(match).join(' ');
		if (said.includes(`${plural[1]}=*`)) return [];
		return forms.filter((form) => !said.includes(`${plural[1]}=${form}`));
	});
}

function where(
	sentences: Record<string, Sentence>,
	fault: (sentence: Sentence, key: string) => boolean
): string[] {
	return Object.entries(sentences)
		.filter(([key, sentence]) => fault(sentence, key))
		.map(([key]) => key);
}

describe.each(folders)('%s', (folder) => {
	const english = read(folder, baseLocale);

	test('keys begin with the name of the folder', () => {
		expect(where(english, (_, key) => !key.startsWith(`${folder}_`))).toEqual([]);
	});

	describe.each(locales)('in %s', (locale) => {
		const sentences = read(folder, locale);

		test('has the sentences of English', () => {
			expect(Object.keys(sentences).sort()).toEqual(Object.keys(english).sort());
		});

		test('says something everywhere', () => {
			expect(where(sentences, (sentence) => textsOf(sentence).some((text) => text.trim() === ''))).toEqual(
				[]
			);
		});

		test('mentions what English mentions', () => {
			const differs = (sentence: Sentence, key: string) => {
				return inputsOf(sentence).join() !== inputsOf(english[key] ?? '').join();
			};
			expect(where(sentences, differs)).toEqual([]);
		});

		test('has a text for every plural form', () => {
			expect(where(sentences, (sentence) => missingPlurals(sentence, locale).length > 0)).toEqual([]);
		});

		test('does not shout', () => {
			expect(where(sentences, (sentence) => textsOf(sentence).some((text) => text.includes('!')))).toEqual(
				[]
			);
		});
	});
});

test('the compiler reads every folder in every language', () => {
	const settings = JSON.parse(readFileSync('project.inlang/settings.json', 'utf8')) as {
		locales: string[];
		'plugin.inlang.messageFormat': { pathPattern: string[] };
	};
	const patterns = settings['plugin.inlang.messageFormat'].pathPattern;
	expect(settings.locales.toSorted()).toEqual(locales.toSorted());
	expect(patterns.toSorted()).toEqual(folders.map((folder) => `./${root}/${folder}/{locale}.json`).sort());
});

test('French has typographic apostrophes', () => {
	const straight = folders.flatMap((folder) =>
		where(read(folder, 'fr'), (sentence) => textsOf(sentence).some((text) => text.includes("'")))
	);
	expect(straight).toEqual([]);
});

test('English neither begs nor winces', () => {
	const found = folders.flatMap((folder) =>
		where(read(folder, 'en'), (sentence) => textsOf(sentence).some((text) => /\b(please|oops)\b/i.test(text)))
	);
	expect(found).toEqual([]);
});
