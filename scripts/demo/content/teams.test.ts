import { expect, test } from 'vitest';
import { people } from './people.ts';
import { teams } from './teams.ts';

const areas = [
	['cognitive-decline', 71],
	['frailty', 64],
	['mobility', 58],
	['financial-tools', 49]
] as const;
const everybody = people(7, 1100);
const all = teams(7, everybody, 275, areas);
const unique = <T>(list: readonly T[]) => new Set(list).size;

test('the same seed makes the same teams', () => {
	expect(teams(7, everybody, 275, areas)).toEqual(all);
	expect(teams(8, everybody, 275, areas)).not.toEqual(all);
});

test('everybody is in one team, of one to six', () => {
	expect(all).toHaveLength(275);
	const members = all.flatMap((team) => team.members.map(({ email }) => email));
	expect(members).toHaveLength(1100);
	expect(unique(members)).toBe(1100);
	expect(new Set(all.map((team) => team.members.length))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
});

test('names are all different, in many scripts', () => {
	expect(unique(all.map(({ name }) => name.normalize('NFKC').toLowerCase()))).toBe(275);
	for (const { name } of all) expect(name).toBe(name.trim().replace(/\s+/g, ' '));
	const scripts = ['Arabic', 'Cyrillic', 'Devanagari', 'Ethiopic', 'Han', 'Hangul', 'Latin', 'Thai'];
	const seen = scripts.filter((script) =>
		all.some(({ name }) => new RegExp(`\\p{Script=${script}}`, 'u').test(name))
	);
	expect(seen).toEqual(scripts);
});

test('challenges are as popular as their weights say', () => {
	const count = (slug: string) => all.filter(({ challenge }) => challenge === slug).length;
	expect(areas.map(([slug]) => count(slug))).toEqual([81, 73, 66, 55]);
});

test('most teams are of one country, some are not', () => {
	const mixed = all.filter(({ members }) => unique(members.map(({ country }) => country)) > 1).length;
	expect(mixed).toBeGreaterThan(60);
	expect(mixed).toBeLessThan(190);
});

test.each([
	['too few people', 9],
	['too many people', 61]
])('%s for ten teams', (_, count) => {
	expect(() => teams(1, people(1, count), 10, areas)).toThrow(RangeError);
});

test('every possible number of people fits', () => {
	for (const count of [10, 11, 35, 59, 60])
		expect(teams(1, people(1, count), 10, areas).flatMap(({ members }) => members)).toHaveLength(count);
});
