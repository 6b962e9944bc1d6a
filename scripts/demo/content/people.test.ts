import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { emailKey, genders, stakeholderTypes } from '#lib/accounts/person.ts';
import { demoCountries } from './countries.ts';
import { judges, people } from './people.ts';

const all = people(7, 1100);
const countries: { alpha2: string; itu_admin_region: string }[] = parse(
	readFileSync(new URL('../../../data/countries.csv', import.meta.url)),
	{ columns: true }
);
const regionOf = new Map(countries.map((country) => [country.alpha2, country.itu_admin_region]));
const unique = <T>(list: readonly T[]) => new Set(list).size;
const share = (count: number, whole = all.length) => (100 * count) / whole;

test('the same seed makes the same people, another seed others', () => {
	expect(people(7, 50)).toEqual(people(7, 50));
	expect(people(8, 50)).not.toEqual(people(7, 50));
});

test('1,100 different people from exactly 48 countries', () => {
	expect(all).toHaveLength(1100);
	expect(unique(all.map(({ name }) => name))).toBe(1100);
	expect(unique(all.map(({ email }) => email))).toBe(1100);
	expect(unique(all.map(({ country }) => country))).toBe(48);
	expect(all.every(({ madeUp }) => madeUp)).toBe(true);
});

test.each([
	['the Americas', 'A', 15],
	['Western Europe', 'B', 17],
	['Eastern Europe and Northern Asia', 'C', 8],
	['Africa', 'D', 20],
	['Asia and Australasia', 'E', 40],
	['not placed', '', 0.25]
])('%s has the published share', (_, region, expected) => {
	expect(share(all.filter(({ country }) => regionOf.get(country) === region).length)).toBeCloseTo(
		expected,
		0
	);
});

test('45 % women and 55 % men of those who said, and some who did not', () => {
	const count = (gender: string | null) => all.filter((one) => one.gender === gender).length;
	expect(share(count('woman'), count('woman') + count('man'))).toBeCloseTo(45, 0);
	expect(share(count(null) + count('other'))).toBeCloseTo(7, 0);
});

test('addresses are of domains kept for examples, and are taken as they stand', () => {
	for (const { email } of all) {
		expect(email).toMatch(/^[a-z0-9.]+@([a-z0-9-]+\.)*example\.(org|com|net)$/);
		expect(emailKey(email)).toBe(email);
	}
});

test('countries, zones, types, genders and languages are real ones', () => {
	const zones = new Set(['Asia/Kathmandu', 'Europe/Kyiv', ...Intl.supportedValuesOf('timeZone')]);
	for (const { code, timeZones } of demoCountries) {
		expect(regionOf.has(code)).toBe(true);
		for (const zone of timeZones)
			expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
	}
	expect(zones.size).toBeGreaterThan(300);
	for (const { stakeholderType, gender, languages } of all) {
		expect(stakeholderTypes).toContain(stakeholderType);
		if (gender !== null) expect(genders).toContain(gender);
		expect(Intl.getCanonicalLocales([...languages])).toEqual(languages);
	}
});

describe('names', () => {
	test.each([
		['Arabic', /\p{Script=Arabic}/u],
		['Chinese or Japanese', /\p{Script=Han}/u],
		['Korean', /\p{Script=Hangul}/u],
		['Cyrillic', /\p{Script=Cyrillic}/u],
		['Devanagari', /\p{Script=Devanagari}/u],
		['Bengali', /\p{Script=Bengali}/u],
		['Thai', /\p{Script=Thai}/u],
		['Ethiopic', /\p{Script=Ethiopic}/u],
		['diacritics', /[ąçéğñøșüẹ]/u],
		['hyphens', /\p{L}-\p{L}/u],
		['apostrophes', /\p{L}’\p{L}/u],
		['one name only', /^\p{Script=Latin}+$/u],
		['more than forty characters', /^.{41,}$/u]
	])('some with %s', (_, sign) => {
		expect(all.filter(({ name }) => sign.test(name)).length).toBeGreaterThan(0);
	});

	test('all have a Latin form, and no stray spaces', () => {
		for (const { name, latinName } of all) {
			expect(latinName).toMatch(/^[\p{Script=Latin}\p{M}\p{P}\s]+$/u);
			for (const one of [name, latinName]) expect(one).toBe(one.trim().replace(/\s+/g, ' ').normalize('NFC'));
		}
	});
});

test('judges are other people than participants, and each challenge has as many', () => {
	const slugs = ['a', 'b', 'c', 'd'];
	const sixty = judges(7, 60, slugs, all);
	expect(unique([...all, ...sixty].map(({ email }) => email))).toBe(1160);
	expect(unique([...all, ...sixty].map(({ latinName }) => latinName))).toBe(1160);
	for (const slug of slugs) expect(sixty.filter(({ challenges }) => challenges[0] === slug)).toHaveLength(15);
	expect(sixty.every(({ capacity, expertise }) => capacity >= 14 && expertise.length > 0)).toBe(true);
});

test('a small event has people from few countries, a large one still has 48', () => {
	expect(unique(people(1, 60).map(({ country }) => country))).toBeLessThan(48);
	expect(unique(people(1, 5000).map(({ country }) => country))).toBe(48);
	expect(unique(people(1, 5000).map(({ email }) => email))).toBe(5000);
});
