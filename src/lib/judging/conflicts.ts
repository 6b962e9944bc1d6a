import { organisationKey, workDomain } from './affiliation.ts';
import type { ConflictKind } from './review.ts';

/** Somebody, as far as ties to others go. */
export interface Tied {
	personId: string;
	/** In the form under which it is kept. */
	email: string;
	organisations: readonly (string | null)[];
}

/** A judge and an entry that must not meet, and why. */
export interface Wall {
	judgeId: string;
	entryId: string;
	kind: ConflictKind;
}

/**
 * Conflicts that follow from what is known of people: the judge is or was in the team, or shares an organisation or a work
 * domain with somebody who is or was. One for each pair, the strongest reason.
 */
export function derivedConflicts(
	judges: readonly (Tied & { judgeId: string })[],
	entrants: readonly { entryId: string; people: readonly Tied[] }[]
): Wall[] {
	const byPerson = new Map<string, Set<string>>();
	const byOrganisation = new Map<string, Set<string>>();
	const byDomain = new Map<string, Set<string>>();
	for (const { entryId, people } of entrants)
		for (const { personId, email, organisations } of people) {
			add(byPerson, personId, entryId);
			for (const name of organisations) add(byOrganisation, organisationKey(name), entryId);
			add(byDomain, workDomain(email), entryId);
		}
	return judges.flatMap(({ judgeId, personId, email, organisations }) => {
		const kinds = new Map<string, ConflictKind>();
		const meet = (entries: ReadonlySet<string> | undefined, kind: ConflictKind) => {
			for (const entryId of entries ?? []) if (!kinds.has(entryId)) kinds.set(entryId, kind);
		};
		meet(byPerson.get(personId), 'own_team');
		for (const name of organisations) meet(byOrganisation.get(organisationKey(name) ?? ''), 'organisation');
		meet(byDomain.get(workDomain(email) ?? ''), 'email_domain');
		return [...kinds].map(([entryId, kind]) => ({ judgeId, entryId, kind }));
	});
}

function add(index: Map<string, Set<string>>, key: string | null, entryId: string): void {
	if (key === null) return;
	const known = index.get(key);
	if (known) known.add(entryId);
	else index.set(key, new Set([entryId]));
}
