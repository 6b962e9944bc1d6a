import { createHash } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { idsIn, numbered, pseudonymous } from '../../proof/pseudonyms.ts';
import { type Bundle, seal, type SealedParts } from '../../proof/bundle.ts';
import { linesOf } from '../../proof/reckon.ts';
import { criteria, judges } from '../schema.ts';

export function sha256Of(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

/** In an order that only the round's salt tells: nobody outside can find it from the ids, nor the ids from it. */
export function shuffledBy(salt: string, ids: Iterable<string>, about = ''): string[] {
	const keyed = [...ids].map((id) => ({ id, key: sha256Of(`${salt} ${about} ${id}`) }));
	return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ id }) => id);
}

/** A line of the standings as they are, or will be, frozen. */
interface Standing {
	entryId: string;
	challengeId: string;
	place: number | null;
	score: number | null;
	standardError: number | null;
	reviews: number;
	goesOn: boolean;
	reason: string | null;
}

/** A closed round, as far as its bundle goes. */
export interface Closing {
	kind: string;
	method: string;
	rulesVersion: number;
	inputs: Record<string, unknown>;
	standings: readonly Standing[];
	salt: string;
}

/** What is sealed of a closed round, its seals, and which id each pseudonym stands for. */
export interface Sealed {
	parts: SealedParts;
	sha256: Bundle['sha256'];
	names: ReadonlyMap<string, string>;
}

/** Judges are J1 …, entries E1 …, challenges A1 …, criteria C1 …, anybody and anything else X1 …, shuffled by the round's salt. */
export async function sealRound(db: Database, closing: Closing): Promise<Sealed> {
	const { kind, method, rulesVersion, inputs, standings } = closing;
	const names = await pseudonymsOf(db, closing);
	const name = (id: string) => names.get(id) ?? '';
	const errors = new Map(
		standings.map(({ entryId, standardError, reviews }) => [name(entryId), { se: standardError, reviews }])
	);
	const placed = standings.map(({ entryId, challengeId, place, score, goesOn, reason }) => ({
		...{ entryId: name(entryId), challengeId: name(challengeId) },
		...{ place, score, goesOn, reason, tiedAtCut: false, joint: false }
	}));
	const parts = {
		rules: { kind, method, rulesVersion },
		inputs: pseudonymous(inputs, names),
		standings: linesOf(placed, errors)
	};
	return { parts, sha256: seal(parts, sha256Of), names };
}

async function pseudonymsOf(db: Database, { inputs, standings, salt }: Closing) {
	const all = [...idsIn(inputs).union(new Set(standings.flatMap((one) => [one.entryId, one.challengeId])))];
	const entries = new Set(standings.map(({ entryId }) => entryId));
	const [judging, asked, areas] = await Promise.all([
		db.select({ id: judges.id }).from(judges).where(inArray(judges.id, all)),
		db.select({ id: criteria.id }).from(criteria).where(inArray(criteria.id, all)),
		db.select({ id: challenges.id }).from(challenges).where(inArray(challenges.id, all))
	]);
	const kinds = new Map<string, string>([
		...judging.map(({ id }): [string, string] => [id, 'J']),
		...asked.map(({ id }): [string, string] => [id, 'C']),
		...areas.map(({ id }): [string, string] => [id, 'A'])
	]);
	const letterOf = (id: string) => (entries.has(id) ? 'E' : (kinds.get(id) ?? 'X'));
	const groups = Map.groupBy(shuffledBy(salt, all), letterOf);
	return new Map([...groups].flatMap(([letter, ids]) => numbered(letter, ids)));
}
