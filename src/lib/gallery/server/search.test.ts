import { expect, test } from 'vitest';
import type { Database } from '#lib/foundation/server/db/database.ts';
import type { EntryContent } from '#lib/entries/entry.ts';
import { aContext, rolledBack, testDatabase, testNow } from '#tests/factories/context.ts';
import { anEntry } from '#tests/factories/entry.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aResultsRelease } from '#tests/factories/release.ts';
import { aTeam } from '#tests/factories/team.ts';
import { filterFrom } from '../filter.ts';
import { gallery } from './gallery.ts';

const database = testDatabase();

const projects: Record<string, Partial<EntryContent>> = {
	en: {
		title: 'Steady Walks',
		summary: 'Notices a wobble early.',
		description: 'Made with carers in Perth.'
	},
	fr: { title: 'Repas partagés', summary: 'Des dîners entre voisins âgés.', description: 'À côté, à pied.' },
	es: {
		title: 'Señales',
		summary: 'Avisa a la familia.',
		description: 'Para quienes viven solos en Bogotá.'
	},
	ar: { title: 'خطوات آمنة', summary: 'رِعاية المسنّين في البيت', description: 'تطبيق للهاتف يذكّر بالأدوية.' },
	ru: {
		title: 'Тёплый звонок',
		summary: 'Помощь по телефону.',
		description: 'Волонтёры звонят каждый день.'
	},
	zh: { title: '安全步行', summary: '老年人的健康助手', description: '在手机上使用。' }
};

async function anExhibition(db: Database) {
	const made = await anEvent(db);
	for (const [name, content] of Object.entries(projects)) {
		const { team } = await aTeam(db, made.event, { name: `Team of ${name}` });
		await anEntry(db, team, { content });
	}
	await aResultsRelease(db, made, {});
	const find = async (search: string, more = '') => {
		const filter = filterFrom(new URLSearchParams(`${more}&search=${encodeURIComponent(search)}`));
		const { cards, isNear } = await gallery(aContext(db), made.event.id, filter);
		return { titles: cards.map(({ title }) => title), isNear };
	};
	return { ...made, find };
}

test.each([
	['a word of the title', 'walks', 'en'],
	['its singular', 'walk', 'en'],
	['its beginning', 'wob', 'en'],
	['capitals', 'PERTH', 'en'],
	['two words, apart', 'carers steady', 'en'],
	['French without accents', 'diners ages', 'fr'],
	['French with others', 'DÎNÉRS', 'fr'],
	['Spanish', 'senal', 'es'],
	['Spanish place', 'bogota', 'es'],
	['Arabic', 'آمنة', 'ar'],
	['Arabic without its marks', 'امنه', 'ar'],
	['Arabic with the article', 'الرعاية', 'ar'],
	['Arabic without the article', 'مسنين', 'ar'],
	['Russian', 'помощь', 'ru'],
	['Russian without the two dots', 'теплый', 'ru'],
	['Chinese', '步行', 'zh'],
	['Chinese in the middle of a run', '健康', 'zh'],
	['one Chinese sign, the last of its run', '手', 'zh'],
	['words among signs that mean something elsewhere', `' | walk & !steady:*`, 'en'],
	['the name of a team', 'team of ru', 'ru']
])('%s is found', (_, search, language) =>
	rolledBack(database.db, async (db) => {
		const { find } = await anExhibition(db);
		expect(await find(search)).toEqual({ titles: [projects[language]?.title], isNear: false });
	})
);

test.each([
	['a letter left out', 'steady wobbl walls', 'en'],
	['letters swapped', 'setady', 'en'],
	['a letter too many', 'voisinns', 'fr'],
	['Arabic', 'رعيه', 'ar'],
	['Russian', 'памощь', 'ru']
])('%s: what is spelled nearly so is found, and said to be near', (_, search, language) =>
	rolledBack(database.db, async (db) => {
		const { find } = await anExhibition(db);
		expect(await find(search)).toEqual({ titles: [projects[language]?.title], isNear: true });
	})
);

test.each(['zzzzzz', '…', '\\', `'`, '%', 'steady perth bogota', 'xy'])(
	'%s finds nothing, and is no fault',
	(search) =>
		rolledBack(database.db, async (db) => {
			const { find } = await anExhibition(db);
			expect(await find(search)).toEqual({ titles: [], isNear: false });
		})
);

test('a word in the title weighs more than one in the summary, that more than one in the description', () =>
	rolledBack(database.db, async (db) => {
		const made = await anExhibition(db);
		for (const [title, summary, description] of [
			['Third', 'x', 'A lantern somewhere in the text.'],
			['Second', 'A lantern for the porch.', 'y'],
			['Lantern', 'z', 'First.']
		] as const) {
			const { team } = await aTeam(db, made.event, { name: title });
			await anEntry(db, team, { content: { title, summary, description } });
		}
		expect((await made.find('lantern')).titles).toEqual(['Lantern', 'Second', 'Third']);
	}));

test('what is not public is not found, and changes nothing of what is', () =>
	rolledBack(database.db, async (db) => {
		const made = await anExhibition(db);
		const asked = ['quixotic', 'quixotix', 'stead', 'steadi'];
		const before = await Promise.all(asked.map((search) => made.find(search)));
		for (const state of ['withdrawn', 'disqualified', 'draft'] as const) {
			const { team } = await aTeam(db, made.event, { name: `Hidden ${state}` });
			const hidden = await anEntry(db, team, { content: { title: 'Quixotic steadi' } });
			await db.execute(`update entries set state = '${state}' where id = '${hidden.id}'`);
		}
		expect(await Promise.all(asked.map((search) => made.find(search)))).toEqual(before);
	}));

test('an entry that is handed in again is found by its new words alone', () =>
	rolledBack(database.db, async (db) => {
		const { keepWords } = await import('#lib/entries/server/search/words-of-entry.ts');
		const made = await anExhibition(db);
		const { team } = await aTeam(db, made.event, { name: 'Again' });
		const entry = await anEntry(db, team, { content: { title: 'Umbrella' } });
		await db.transaction((tx) =>
			keepWords(tx, [{ ...entry, content: { ...entry.content, title: 'Parasol' } }])
		);
		expect((await made.find('umbrella')).titles).toEqual([]);
		expect((await made.find('parasol')).titles).toEqual(['Umbrella']);
	}));

test('the newest come first where that is asked for', () =>
	rolledBack(database.db, async (db) => {
		const made = await anExhibition(db);
		const { team } = await aTeam(db, made.event, { name: 'Late' });
		const late = await anEntry(db, team, { content: { title: 'Late walk' } });
		const hour = new Date(testNow.getTime() + 3_600_000).toISOString();
		await db.execute(`update entries set submitted_at = '${hour}' where id = '${late.id}'`);
		expect((await made.find('walk', 'sort=newest')).titles).toEqual(['Late walk', 'Steady Walks']);
	}));
