import { createHash } from 'node:crypto';
import type { EntryContent } from '#lib/entries/entry.ts';
import { asciiSlug } from './ascii.ts';
import { demoCountries } from './countries.ts';
import { type Dice, dice } from './dice.ts';
import { cognitiveDecline } from './ideas/cognitive-decline.ts';
import { financialTools } from './ideas/financial-tools.ts';
import { frailty } from './ideas/frailty.ts';
import { healthyAgeing } from './ideas/healthy-ageing.ts';
import type { Idea } from './ideas/idea.ts';
import { inArabic } from './ideas/in-arabic.ts';
import { inFrench } from './ideas/in-french.ts';
import { inSpanish } from './ideas/in-spanish.ts';
import { mobility } from './ideas/mobility.ts';
import { ar } from './telling/ar.ts';
import { en } from './telling/en.ts';
import { es } from './telling/es.ts';
import { fr } from './telling/fr.ts';
import type { Telling } from './telling/telling.ts';

export type EntryLanguage = 'en' | 'fr' | 'es' | 'ar';

/** What a team hands in, made up. */
export interface DemoEntry {
	madeUp: true;
	language: EntryLanguage;
	content: EntryContent;
	/** What it is built with, e.g. `voice`. */
	tags: readonly string[];
}

/** Whom an entry is written for: decides its language, and the town of its trial. */
export interface Maker {
	/** ISO 3166-1 alpha-2. */
	country: string;
	/** BCP 47, most at home in the first. */
	languages: readonly string[];
}

const tellings: Record<EntryLanguage, Telling> = { en, fr, es, ar };

const ideas: Record<EntryLanguage, Readonly<Record<string, readonly Idea[]>>> = {
	en: {
		'cognitive-decline': cognitiveDecline,
		frailty,
		mobility,
		'financial-tools': financialTools,
		'healthy-ageing': healthyAgeing
	},
	fr: inFrench,
	es: inSpanish,
	ar: inArabic
};

/**
 * One entry for each maker, no two alike, all on one challenge (a slug of the templates). Most are in English; makers
 * at home in French, Spanish or Arabic mostly write in that.
 */
export function entries(seed: string | number, challenge: string, makers: readonly Maker[]): DemoEntry[] {
	const chance = dice(`${seed}/entries/${challenge}`);
	const used = new Set<string>();
	const decks = new Map<EntryLanguage, { idea: Idea; title: string }[]>();

	return makers.map((maker) => {
		const language = languageOf(maker, chance);
		const place = placeOf(maker, language, chance);
		let deck = decks.get(language) ?? [];
		if (deck.length === 0) deck = chance.shuffle(titlesOf(challenge, language));
		decks.set(language, deck);
		const card = deck.pop();
		if (card === undefined) throw new RangeError(`no ideas for ${challenge}`);
		const title = firstUnused(titleVariants(card.title, place, language), used);
		return entry(chance, language, place, title, card.idea, challenge);
	});
}

function languageOf({ country, languages }: Maker, chance: Dice): EntryLanguage {
	const home = languages[0];
	if (!chance.chance(0.7)) return 'en';
	if (home === 'fr' || home === 'es') return home;
	return home === 'ar' && arabicCities(country).length > 0 ? 'ar' : 'en';
}

const arabicCities = (code: string) => demoCountries.find((one) => one.code === code)?.arabicCities ?? [];

function placeOf({ country }: Maker, language: EntryLanguage, chance: Dice): string {
	if (language === 'ar') return chance.pick(arabicCities(country));
	const cities =
		demoCountries.find((one) => one.code === country)?.cities ?? demoCountries.flatMap((one) => one.cities);
	return chance.pick(cities);
}

const titlesOf = (challenge: string, language: EntryLanguage) =>
	(ideas[language][challenge] ?? []).flatMap((idea) => idea.titles.map((title) => ({ idea, title })));

const inside: Record<EntryLanguage, string> = { en: 'in', fr: 'à', es: 'en', ar: 'في' };

/** The title itself, then with its place, then with numbers: "Songbook in Nagpur 2: …". */
function* titleVariants(title: string, place: string, language: EntryLanguage): Generator<string> {
	yield title;
	// In French a space that does not break stands before the colon.
	const [, name = title, rest = ''] = /^(.*?)(\s?: .*)$/u.exec(title) ?? [];
	const withPlace = `${name} ${inside[language]} ${place}`;
	yield `${withPlace}${rest}`;
	for (let number = 2; ; number++) yield `${withPlace} ${number}${rest}`;
}

function firstUnused(variants: Generator<string>, used: Set<string>): string {
	for (const variant of variants)
		if (!used.has(variant)) {
			used.add(variant);
			return variant;
		}
	throw new RangeError('no variant left');
}

/** What judges of a challenge may know of. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
	'cognitive-decline': ['neurology', 'geriatrics', 'interaction design', 'ethics'],
	frailty: ['geriatrics', 'physiotherapy', 'public health', 'statistics'],
	mobility: ['transport planning', 'accessibility', 'physiotherapy', 'telecommunications'],
	'financial-tools': ['pensions', 'consumer protection', 'accessibility', 'software engineering'],
	'healthy-ageing': ['public health', 'social work', 'geriatrics', 'accessibility']
};

function topics(title: string, challenge: string): string {
	// Dice of its own, so that everything else falls as it fell before.
	const chance = dice(`${title}/topics`);
	return chance.sample(fieldsOf[challenge] ?? [], chance.integer(1, 3)).join(', ');
}

function entry(
	chance: Dice,
	language: EntryLanguage,
	place: string,
	title: string,
	idea: Idea,
	challenge: string
): DemoEntry {
	const words = tellings[language];
	const people = chance.integer(24, 96);
	const facts: Record<string, string | number> = {
		place,
		people,
		kept: chance.integer(11, people - 11),
		low: chance.integer(60, 68),
		high: chance.integer(79, 94),
		weeks: chance.integer(4, 10),
		months: chance.integer(3, 10),
		cost: chance.integer(11, 94)
	};
	const tell = (texts: readonly string[]) =>
		chance.pick(texts).replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
	const [promise = '', another] = chance.shuffle(idea.promises);
	const opening = another ?? tell(words.openings);
	return {
		madeUp: true,
		language,
		content: {
			language,
			topics: topics(title, challenge),
			title,
			summary: `${promise} ${tell(words.madeWith)}`,
			description: description(chance, words, idea, opening, tell),
			...links(chance, title)
		},
		tags: idea.tags
	};
}

function description(
	chance: Dice,
	words: Telling,
	idea: Idea,
	opening: string,
	tell: (texts: readonly string[]) => string
): string {
	const numbered = chance.chance(0.2);
	const points = chance
		.sample(idea.points, 3 + (chance.chance(0.4) ? 1 : 0))
		.map((point, index) => `${numbered ? `${index + 1}.` : '-'} ${point}`);
	const voice = chance.chance(0.6) ? ['', `> ${tell(words.voices)}`] : [];
	const learnt = [`## ${tell(words.headings.learnt)}`, '', tell(words.learnt), ''];
	const cost = [`## ${tell(words.headings.cost)}`, '', tell(words.cost), ''];
	return [
		`## ${tell(words.headings.problem)}`,
		'',
		tell(idea.problems),
		'',
		`## ${tell(words.headings.how)}`,
		'',
		opening,
		'',
		...points,
		'',
		tell(words.care),
		'',
		`## ${tell(words.headings.tried)}`,
		'',
		tell(words.tried),
		...voice,
		'',
		...(chance.chance(0.5) ? [...learnt, ...cost] : [...cost, ...learnt]),
		`## ${tell(words.headings.next)}`,
		'',
		tell(words.next)
	].join('\n');
}

/** Addresses of domains that are kept for examples (RFC 2606), so that nobody is reached by accident. */
function links(chance: Dice, title: string): Pick<EntryContent, 'codeLink' | 'demoLink' | 'videoLink'> {
	const name = asciiSlug(/^[^:]*/.exec(title)?.[0] ?? title);
	const slug = name || `entry-${createHash('sha256').update(title).digest('hex').slice(0, 8)}`;
	return {
		codeLink: chance.chance(0.6) ? `https://code.example.org/${slug}` : '',
		demoLink: chance.chance(0.7) ? `https://${slug}.example.org/` : '',
		videoLink: chance.chance(0.85) ? `https://video.example.org/watch/${slug}` : ''
	};
}
