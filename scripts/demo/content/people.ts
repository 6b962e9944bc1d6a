import type { Gender, StakeholderType } from '#lib/accounts/person.ts';
import { isLocale, type Locale } from '#lib/foundation/i18n/locales.ts';
import { asciiSlug } from './ascii.ts';
import { type DemoCountry, demoCountries } from './countries.ts';
import { type Dice, dice, shares } from './dice.ts';
import { type NamePool, type WrittenName, writtenNames } from './names/name-pool.ts';
import { organisation } from './organisations.ts';

/** Somebody who does not exist. */
export interface DemoPerson {
	madeUp: true;
	/** As the person writes it, in whichever script. */
	name: string;
	latinName: string;
	/** At a domain that is kept for examples (RFC 2606); unique. */
	email: string;
	/** ISO 3166-1 alpha-2. */
	country: string;
	timeZone: string;
	organisation: string | null;
	stakeholderType: StakeholderType;
	/** Null where the question was left open. */
	gender: Gender | null;
	/** BCP 47, most at home in the first. */
	languages: readonly string[];
	/** In which the pages are read. */
	locale: Locale;
}

/** Somebody who judges. */
export interface DemoJudge extends DemoPerson {
	/** Slugs of the challenges. */
	challenges: readonly string[];
	expertise: readonly string[];
	/** Entries that this judge would take at most. */
	capacity: number;
}

// The published shares, 45 % women and 55 % men, are of those who answered; the others are 7 of 100.
const genderShares: readonly (readonly [Gender | null, number])[] = [
	['woman', 41.85],
	['man', 51.15],
	['other', 2],
	[null, 5]
];

const stakeholderShares: readonly (readonly [StakeholderType, number])[] = [
	['private-sector', 30],
	['academia', 28],
	['civil-society', 18],
	['technical-community', 12],
	['government', 6],
	['other', 4],
	['international-organisation', 2]
];

const fields = [
	'gerontology',
	'nursing',
	'geriatrics',
	'accessibility',
	'software engineering',
	'interaction design',
	'public health',
	'physiotherapy',
	'neurology',
	'transport planning',
	'pensions',
	'consumer protection',
	'social work',
	'telecommunications',
	'statistics',
	'ethics'
];

/**
 * So many made-up people, all different: by country and gender as the published figures, 48 countries from about 600
 * people on. Nobody gets the name or the address of `others`, so that judges can be drawn after participants.
 */
export function people(
	seed: string | number,
	count: number,
	others: readonly DemoPerson[] = []
): DemoPerson[] {
	const chance = dice(`${seed}/people/${others.length}`);
	const weights = demoCountries.map(({ weight }) => weight);
	const countries = chance.shuffle(repeated(demoCountries, shares(count, weights)));
	const genders = chance.shuffle(spread(genderShares, count));
	const types = chance.shuffle(spread(stakeholderShares, count));
	const taken = new Set(others.flatMap(({ name, latinName, email }) => [name, latinName, email]));
	return countries.map((country, index) =>
		person(chance, country, genders[index] ?? null, types[index] ?? 'other', taken)
	);
}

/** Judges for these challenges, as many for each as for the others; some judge in two. */
export function judges(
	seed: string | number,
	count: number,
	challenges: readonly string[],
	others: readonly DemoPerson[] = []
): DemoJudge[] {
	const chance = dice(`${seed}/judges`);
	return people(seed, count, others).map((somebody, index) => {
		const title = chance.weighted([
			['', 5],
			['Dr ', 3],
			['Prof. ', 2]
		]);
		const first = challenges.slice(index % challenges.length, (index % challenges.length) + 1);
		const second = chance.sample(
			challenges.filter((slug) => !first.includes(slug)),
			chance.chance(0.3) ? 1 : 0
		);
		return {
			...somebody,
			name: isLatin(somebody.name) ? `${title}${somebody.name}` : somebody.name,
			challenges: [...first, ...second],
			expertise: chance.sample(fields, chance.integer(1, 3)),
			capacity: chance.integer(14, 24)
		};
	});
}

const repeated = <T>(list: readonly T[], counts: readonly number[]): T[] =>
	list.flatMap((one, index) => new Array<T>(counts[index] ?? 0).fill(one));

const spread = <T>(list: readonly (readonly [T, number])[], count: number): T[] =>
	repeated(
		list.map(([one]) => one),
		shares(
			count,
			list.map(([, share]) => share)
		)
	);

const isLatin = (name: string) => /^[\p{Script=Latin}\p{P}\p{M}\s]+$/u.test(name);

function person(
	chance: Dice,
	country: DemoCountry,
	gender: Gender | null,
	stakeholderType: StakeholderType,
	taken: Set<string>
): DemoPerson {
	const pool = chance.weighted(
		country.names.map((one, index) => [one, country.names.length - index] as const)
	);
	const named = gender === 'woman' || gender === 'man' ? gender : chance.pick(['woman', 'man'] as const);
	const name = uniqueName(chance, pool, named, taken);
	const [home = 'en'] = pool.languages;
	const place = chance.chance(0.82) ? organisation(chance, home, stakeholderType) : null;
	const second = home !== 'en' && chance.chance(0.8) ? ['en'] : [];
	const languages = [...new Set([...pool.languages, ...second])];
	return {
		madeUp: true,
		name: name.own,
		latinName: name.latin,
		email: uniqueEmail(chance, name.latin, place?.latin ?? null, taken),
		country: country.code,
		timeZone: chance.pick(country.timeZones),
		organisation: place?.own ?? null,
		stakeholderType,
		gender,
		languages,
		locale: isLocale(home) ? home : 'en'
	};
}

function uniqueName(chance: Dice, pool: NamePool, gender: 'woman' | 'man', taken: Set<string>): WrittenName {
	for (let attempt = 0; ; attempt++) {
		// A pool that is used up goes on with initials: "Nino M. Beridze".
		const initial = attempt < 40 ? '' : chance.pick([...'ABDEGHKLMNPRSTVZ']);
		const name = drawName(chance, pool, gender, initial);
		if (taken.has(name.own) || taken.has(name.latin)) continue;
		taken.add(name.own).add(name.latin);
		return name;
	}
}

function drawName(chance: Dice, pool: NamePool, gender: 'woman' | 'man', initial: string): WrittenName {
	const unusual = (pool.unusual ?? []).filter((one) => one.gender === gender);
	if (unusual.length > 0 && initial === '' && chance.chance(0.03)) {
		const [name] = writtenNames(chance.pick(unusual).name);
		if (name) return name;
	}
	const ofWomen = gender === 'woman' ? pool.familiesOfWomen : undefined;
	const given = chance.pick(writtenNames(gender === 'woman' ? pool.women : pool.men));
	const family = chance.pick(writtenNames(ofWomen ?? pool.families));
	const middle = initial && `${initial}.`;
	const order = <T>(first: T, last: T) => (pool.familyFirst ? [last, first] : [first, last]);
	const latin = order(`${given.latin} ${middle}`.trim(), family.latin).join(' ').trim();
	const hasOwn = given.own !== given.latin && family.own !== family.latin;
	if (!hasOwn || initial !== '' || chance.chance(0.4)) return { own: latin, latin };
	return { own: order(given.own, family.own).join(pool.joined ? '' : ' '), latin };
}

function uniqueEmail(
	chance: Dice,
	latinName: string,
	organisation: string | null,
	taken: Set<string>
): string {
	const name = asciiSlug(latinName).split('-').filter(Boolean);
	const local = (name.length > 3 ? [...name.slice(0, 1), ...name.slice(-1)] : name).join('.');
	const own = organisation !== null && chance.chance(0.45) ? `${asciiSlug(organisation)}.` : '';
	const domain = `${own}${chance.pick(['example.org', 'example.com', 'example.net'])}`;
	for (let number = 1; ; number++) {
		const email = `${local || 'someone'}${number === 1 ? '' : number}@${domain}`;
		if (taken.has(email)) continue;
		taken.add(email);
		return email;
	}
}
