import { type Dice, dice, shares } from './dice.ts';
import { writtenNames } from './names/name-pool.ts';
import type { DemoPerson } from './people.ts';
import { teamAdjectives, teamNames, teamNouns } from './team-names.ts';

export interface DemoTeam {
	madeUp: true;
	name: string;
	/** Slug of the challenge that it answers. */
	challenge: string;
	/** The lead first. */
	members: readonly DemoPerson[];
}

const list = (text: string) => writtenNames(text).map(({ own }) => own);

/** How many of 100 teams have one member, two, and so on to six: four on average. */
const sizeShares = [8, 10, 18, 22, 22, 20];

/**
 * All these people in so many teams of one to six. Two of three teams are of one country, the others mixed. The
 * challenges are as popular as their weights say.
 * @throws RangeError where the people are too few, or too many, for that many teams
 */
export function teams(
	seed: string | number,
	people: readonly DemoPerson[],
	count: number,
	challenges: readonly (readonly [slug: string, weight: number])[]
): DemoTeam[] {
	const chance = dice(`${seed}/teams`);
	const sizes = chance.shuffle(sizesOf(people.length, count));
	const slugs = chance.shuffle(
		shares(
			count,
			challenges.map(([, weight]) => weight)
		).flatMap((number, index) => new Array<string>(number).fill(challenges[index]?.[0] ?? ''))
	);
	const waiting = chance.shuffle(people);
	const taken = new Set<string>();
	return sizes.map((size, index) => {
		const members = gather(chance, waiting, size);
		const [lead] = members;
		return {
			madeUp: true,
			name: teamName(chance, lead?.languages ?? [], taken),
			challenge: slugs[index] ?? '',
			members
		};
	});
}

/** Takes the next person who waits, and so many others with them. */
function gather(chance: Dice, waiting: DemoPerson[], size: number): DemoPerson[] {
	const members = waiting.splice(0, 1);
	const home = chance.chance(0.66) ? members[0]?.country : undefined;
	while (members.length < size) {
		const neighbour = waiting.findIndex(({ country }) => country === home);
		members.push(...waiting.splice(Math.max(0, neighbour), 1));
	}
	return members;
}

/** Sizes of so many teams that add up to that many people. */
function sizesOf(people: number, count: number): number[] {
	if (people < count || people > count * sizeShares.length)
		throw new RangeError(`${people} people do not make ${count} teams of 1 to ${sizeShares.length}`);
	const sizes = shares(count, sizeShares).flatMap((number, index) =>
		new Array<number>(number).fill(index + 1)
	);
	let missing = people - sizes.reduce((sum, size) => sum + size, 0);
	for (let index = 0; missing !== 0; index = (index + 1) % count) {
		const step = Math.sign(missing);
		const size = (sizes[index] ?? 0) + step;
		if (size < 1 || size > sizeShares.length) continue;
		sizes[index] = size;
		missing -= step;
	}
	return sizes;
}

/** One that no other team has, often in the lead's language. */
function teamName(chance: Dice, languages: readonly string[], taken: Set<string>): string {
	const own = languages.flatMap((language) => list(teamNames[language] ?? ''));
	const free = own.filter((name) => name !== '' && !taken.has(nameKey(name)));
	if (free.length > 0 && chance.chance(0.6)) return take(chance.pick(free), taken);
	for (let attempt = 1; ; attempt++) {
		const name = `${chance.pick(list(teamAdjectives))} ${chance.pick(list(teamNouns))}`;
		const numbered = attempt < 30 ? name : `${name} ${attempt}`;
		if (!taken.has(nameKey(numbered))) return take(numbered, taken);
	}
}

function take(name: string, taken: Set<string>): string {
	taken.add(nameKey(name));
	return name;
}

const nameKey = (name: string) => name.normalize('NFKC').toLowerCase();
