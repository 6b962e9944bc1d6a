import type { EntryContent } from '#lib/entries/entry.ts';
import { demoCountries } from './countries.ts';
import { dice } from './dice.ts';
import type { DemoEntry, Maker } from './entries.ts';

type Language = 'en' | 'fr' | 'ar';

/** What made-up pictures are called, and what one sees. */
const scenes: Record<Language, readonly (readonly [title: string, seen: string])[]> = {
	en: [
		['The first call', 'A grandmother sees her grandson on a screen for the first time in two years.'],
		['Signal on the hill', 'Three pupils do their homework where the network begins.'],
		['Harvest by message', 'A farmer reads the price of the day before she loads the cart.'],
		['The repaired line', 'Two technicians join a cable in the rain while the street looks on.'],
		['Lesson under the tree', 'One tablet, eleven children, and nobody looks away.'],
		['Night clinic', 'A nurse asks a doctor who is four hundred kilometres away.'],
		['Hands that see', 'A reader of braille tries a screen that speaks.'],
		['Market day', 'The stall takes money from a phone older than its owner’s daughter.'],
		['Water, counted', 'A sensor in the well tells the village how long it will last.'],
		['The slow bus', 'Passengers share one charger and all of the news.'],
		['Sign of the times', 'Two friends speak in signs across an ocean.'],
		['Weather for fishers', 'The boat waits on the beach because a message said so.'],
		['Class of 1951', 'Eight people over seventy learn to write to their ministry.'],
		['Roof of panels', 'A school makes its own light, and its own afternoon.'],
		['The map drawers', 'Volunteers put a flooded quarter on the map, house by house.'],
		['A letter read aloud', 'A phone reads a form to a man who never learned to.']
	],
	fr: [
		['Le relais', 'Sur la dune, une antenne et quatre chameaux attendent le soir.'],
		['Bibliothèque de poche', 'Mille livres tiennent dans la main d’une élève.'],
		['La voix du puits', 'Un capteur prévient le village avant que l’eau ne manque.'],
		['Après l’école', 'Une mère apprend à lire avec le téléphone de sa fille.']
	],
	ar: [
		['أول رسالة', 'جدّ يكتب رسالته الأولى بيد مرتجفة وابتسامة واسعة.'],
		['ضوء في الخيمة', 'طالبة تراجع درسها على ضوء شاشة واحدة.'],
		['سوق بلا نقود', 'بائع الخضار يعرض رمزه على ورقة مبللة بالمطر.']
	]
};

const made: Record<Language, (place: string) => string> = {
	en: (place) =>
		`Taken in ${place}, with a phone, in one afternoon. Whoever can be recognised agreed to be shown.`,
	fr: (place) =>
		`Prise à ${place}, au téléphone, en un après-midi. Les personnes reconnaissables sont d’accord pour être montrées.`,
	ar: (place) => `التُقطت في ${place} بهاتف، في عصر يوم واحد. ووافق كل من يمكن التعرف عليه على الظهور.`
};

const inside: Record<Language, string> = { en: 'in', fr: 'à', ar: 'في' };

/** One picture for each maker, no two of the same title. */
export function pictures(seed: string | number, makers: readonly Maker[]): DemoEntry[] {
	const chance = dice(`${seed}/pictures`);
	const decks = new Map<Language, (readonly [string, string])[]>();
	const used = new Set<string>();
	return makers.map(({ country, languages }) => {
		const home = demoCountries.find(({ code }) => code === country);
		const arabic = home?.arabicCities ?? [];
		const language: Language =
			languages[0] === 'fr' ? 'fr' : languages[0] === 'ar' && arabic.length > 0 ? 'ar' : 'en';
		const place = chance.pick(language === 'ar' ? arabic : (home?.cities ?? ['Geneva']));
		const rest = decks.get(language) ?? [];
		const deck = rest.length > 0 ? rest : chance.shuffle(scenes[language]);
		const [name, seen] = deck.pop() ?? ['', ''];
		decks.set(language, deck);
		const again = `${name} ${inside[language]} ${place}`;
		let title = used.has(name) ? again : name;
		for (let number = 2; used.has(title); number++) title = `${again} ${number}`;
		used.add(title);
		const content: EntryContent = {
			...{ language, topics: '', title, description: made[language](place) },
			summary: `${seen} ${place}.`,
			...{ codeLink: '', demoLink: '', videoLink: '' }
		};
		return { madeUp: true, language, content, tags: [] };
	});
}
