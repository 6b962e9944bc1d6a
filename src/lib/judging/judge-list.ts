import { line } from '#lib/foundation/form-fields.ts';
import { emailKey } from '#lib/accounts/person.ts';
import type { JudgeState } from './review.ts';

/** The most people that one list invites. */
export const listLimit = 500;
/** The most entries that a judge can be asked to take. */
export const capacityLimit = 500;

/** A line of a list of people to invite, as it was typed. */
export interface JudgeWish {
	/** Where it stands in the list, from 1. */
	row: number;
	email: string;
	name: string;
	/** Names or addresses of challenges; empty for what the form says. */
	challenges: readonly string[];
	/** Empty for what the form says. */
	capacity: string;
	organisation: string;
	languages: readonly string[];
	expertise: readonly string[];
}

const onlyAddress = { challenges: [], capacity: '', organisation: '', languages: [], expertise: [] };
const longestLine = 1000;
// A name may hold commas ("Lovelace, Ada <ada@example.org>"), an address may not.
const oneAddress = /^[\s,;]*(?:"?([^"<>@]*?)"?\s*<([^<>]+)>|([^,;<>]+))/;

/** People from pasted text: `Name <address>` or an address, one a line or with commas between. */
export function wishesFromAddresses(text: string): JudgeWish[] {
	const found: JudgeWish[] = [];
	const add = (name: string, email: string) =>
		found.push({ ...onlyAddress, row: found.length + 1, name: name.trim(), email: email.trim() });
	for (const written of text.split(/\r?\n/)) {
		let rest = written.slice(0, longestLine).trim();
		while (/[^\s,;]/.test(rest)) {
			const match = oneAddress.exec(rest);
			if (!match) {
				add('', rest);
				break;
			}
			const [whole, name = '', inBrackets, bare = ''] = match;
			add(name, inBrackets ?? bare);
			rest = rest.slice(whole.length);
		}
	}
	return found;
}

const listOf = (cell = '') =>
	cell
		.split(/[;,|]/)
		.map((part) => part.trim())
		.filter(Boolean);

/** People from a table whose heads are in lower case: email, name, challenges, capacity, organisation, languages, expertise. */
export function wishesFromRecords(records: readonly Record<string, string>[]): JudgeWish[] {
	return records.map((record, at) => ({
		row: at + 1,
		email: record['email'] ?? '',
		name: record['name'] ?? '',
		challenges: listOf(record['challenges']),
		capacity: record['capacity'] ?? '',
		organisation: record['organisation'] ?? record['organization'] ?? '',
		languages: listOf(record['languages']).map((tag) => tag.toLowerCase()),
		expertise: listOf(record['expertise']).map((topic) => topic.toLowerCase())
	}));
}

/** What is not right about a line of the list. */
export type WishProblem = 'email' | 'twice' | 'name' | 'challenge' | 'capacity' | 'organisation';

/** What will happen with a line: an account is made, one is there, a former judge is asked again, or nothing. */
export type WishOutcome = 'new' | 'known' | 'again' | 'already' | 'wrong';

export interface CheckedWish {
	row: number;
	/** As typed where it is wrong. */
	email: string;
	name: string;
	challengeIds: string[];
	capacity: number;
	organisation: string;
	languages: string[];
	expertise: string[];
	outcome: WishOutcome;
	problem: WishProblem | null;
	/** What exactly is wrong, as typed. */
	about: string;
}

/** What a list is held against. */
export interface ListContext {
	challenges: readonly { id: string; slug: string; names: readonly string[] }[];
	/** For lines that say nothing else. */
	standard: { capacity: number; challengeIds: readonly string[] };
	/** By address: the person's part in the event, or just that there is an account. */
	known: ReadonlyMap<string, JudgeState | 'account'>;
}

const name = line(120, { optional: true });
const organisation = line(200, { optional: true });

/** The list with what will happen to each line, in order. */
export function checkWishes(wishes: readonly JudgeWish[], context: ListContext): CheckedWish[] {
	const seen = new Set<string>();
	return wishes.slice(0, listLimit).map((wish) => {
		const checked = checkWish(wish, context);
		if (checked.outcome === 'wrong') return checked;
		if (seen.has(checked.email))
			return { ...checked, outcome: 'wrong', problem: 'twice', about: checked.email };
		seen.add(checked.email);
		return checked;
	});
}

function checkWish(wish: JudgeWish, { challenges, standard, known }: ListContext): CheckedWish {
	const email = emailKey(wish.email);
	const called = name.safeParse(wish.name);
	const employer = organisation.safeParse(wish.organisation);
	const figure = wish.capacity.trim() === '' ? standard.capacity : Number(wish.capacity);
	const wanted = wish.challenges.map((typed) => ({ typed, id: challengeOf(typed, challenges) }));
	const unknown = wanted.find(({ id }) => id === undefined);
	const problems: [WishProblem, boolean, string][] = [
		['email', email === null, wish.email],
		['name', !called.success, wish.name],
		['challenge', unknown !== undefined, unknown?.typed ?? ''],
		['capacity', !Number.isInteger(figure) || figure < 1 || figure > capacityLimit, wish.capacity],
		['organisation', !employer.success, wish.organisation]
	];
	const [problem, , about] = problems.find(([, wrong]) => wrong) ?? [null, false, ''];
	const there = known.get(email ?? '');
	return {
		row: wish.row,
		email: email ?? wish.email,
		name: (called.success && called.data) || (email ?? wish.email).split('@')[0] || '',
		challengeIds:
			wanted.length > 0 ? wanted.flatMap(({ id }) => (id ? [id] : [])) : [...standard.challengeIds],
		capacity: figure,
		organisation: employer.success ? employer.data : wish.organisation,
		languages: [...wish.languages].slice(0, 50),
		expertise: [...wish.expertise].slice(0, 50),
		outcome: problem ? 'wrong' : outcomeFor(there),
		problem,
		about: about.slice(0, 200)
	};
}

function outcomeFor(there: JudgeState | 'account' | undefined): WishOutcome {
	if (there === undefined) return 'new';
	if (there === 'account') return 'known';
	return there === 'declined' || there === 'withdrawn' ? 'again' : 'already';
}

function challengeOf(typed: string, challenges: ListContext['challenges']): string | undefined {
	const wanted = typed.toLowerCase();
	return challenges.find(
		({ slug, names }) => slug === wanted || names.some((one) => one.toLowerCase() === wanted)
	)?.id;
}
