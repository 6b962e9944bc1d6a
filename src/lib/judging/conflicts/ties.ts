import { organisationKey, workDomain } from './affiliation.ts';
import { type ConflictKind, conflictKinds, isHardByNature } from './kinds.ts';
import { personKey } from './person-key.ts';

/** Somebody, as far as ties to others go. */
export interface Tied {
	personId: string;
	name: string;
	/** In the form under which it is kept. */
	email: string;
	organisations: readonly (string | null)[];
}

/** Somebody or something that was named: by a judge who is tied to it, or a judge by a team. Empty where nothing was said. */
export interface Named {
	id: string;
	about: 'person' | 'organisation';
	name: string;
	email: string;
	organisation: string;
	note: string;
	saidAt: Date;
}

/** A judge with all that ties are found by. */
export interface JudgeTies extends Tied {
	judgeId: string;
	/** What the judge named. */
	named: readonly Named[];
	/** People with whom the judge was in a team of another event. */
	teamMates: ReadonlySet<string>;
	/** People of teams that the judge mentors or mentored. */
	mentored: ReadonlySet<string>;
}

/** An entry with all that ties are found by. */
export interface EntryTies {
	entryId: string;
	challengeId: string;
	/** Who is in the team, and who was. */
	people: readonly Tied[];
	/** Judges whom the team named, by words or, where organisers matched them, by id. */
	named: readonly (Named & { judgeId: string | null })[];
}

/** One reason why a judge and an entry must not (hard), or better should not (soft), meet. A pair can have several. */
export interface Tie {
	judgeId: string;
	entryId: string;
	kind: ConflictKind;
	hard: boolean;
	/** The row that says so; null for what follows from what is known. */
	sourceId: string | null;
	/** In the words of whoever said it. */
	note: string;
	saidAt: Date | null;
}

/** Organisations that give money or mentors: to the whole event, or to one challenge. */
export interface Sponsor {
	name: string;
	challengeId: string | null;
}

/**
 * Ties that follow from what is known of people and from whom they named: the judge is or was in the team, was in another
 * with somebody of it, mentors them, shares an organisation or a work domain, named them or was named by them, or comes
 * from a sponsor. Each kind once for a pair.
 */
export function findTies(
	judges: readonly JudgeTies[],
	entries: readonly EntryTies[],
	sponsors: readonly Sponsor[] = []
): Tie[] {
	const index = indexOf(entries);
	const byTeams = judgesNamed(judges, entries);
	return judges.flatMap((judge) => {
		const ties = new Map<string, Tie>();
		const meet = (
			hits: Iterable<string> | undefined,
			kind: ConflictKind,
			said?: Pick<Named, 'id' | 'note' | 'saidAt'>
		) => {
			for (const entryId of hits ?? []) {
				const key = `${kind}/${entryId}`;
				if (ties.has(key)) continue;
				ties.set(key, {
					...{ judgeId: judge.judgeId, entryId, kind, hard: isHardByNature(kind) },
					...{ sourceId: said?.id ?? null, note: said?.note ?? '', saidAt: said?.saidAt ?? null }
				});
			}
		};
		meet(index.person.get(judge.personId), 'own_team');
		for (const mate of judge.teamMates) meet(index.person.get(mate), 'team_mate');
		for (const mentored of judge.mentored) meet(index.person.get(mentored), 'mentor');
		for (const name of judge.organisations)
			meet(index.organisation.get(organisationKey(name) ?? ''), 'organisation');
		meet(index.domain.get(workDomain(judge.email) ?? ''), 'email_domain');
		for (const named of judge.named) meet(namedHits(index, named), 'tie_named', named);
		for (const { entryId, named } of byTeams.get(judge.judgeId) ?? []) meet([entryId], 'team_named', named);
		const own = new Set(judge.organisations.map(organisationKey).filter((key) => key !== null));
		for (const { name, challengeId } of sponsors)
			if (own.has(organisationKey(name) ?? ''))
				meet(challengeId === null ? index.all : index.challenge.get(challengeId), 'sponsor');
		return [...ties.values()];
	});
}

interface Index {
	person: Map<string, Set<string>>;
	name: Map<string, Set<string>>;
	email: Map<string, Set<string>>;
	organisation: Map<string, Set<string>>;
	domain: Map<string, Set<string>>;
	challenge: Map<string, Set<string>>;
	all: string[];
}

function indexOf(entries: readonly EntryTies[]): Index {
	const fresh = () => new Map<string, Set<string>>();
	const index: Index = {
		...{ person: fresh(), name: fresh(), email: fresh(), organisation: fresh() },
		...{ domain: fresh(), challenge: fresh() },
		all: entries.map(({ entryId }) => entryId)
	};
	for (const { entryId, challengeId, people } of entries) {
		add(index.challenge, challengeId, entryId);
		for (const { personId, name, email, organisations } of people) {
			add(index.person, personId, entryId);
			add(index.name, personKey(name), entryId);
			add(index.email, email.toLowerCase(), entryId);
			for (const organisation of organisations)
				add(index.organisation, organisationKey(organisation), entryId);
			add(index.domain, workDomain(email), entryId);
		}
	}
	return index;
}

function add(index: Map<string, Set<string>>, key: string | null, entryId: string): void {
	if (key === null) return;
	const known = index.get(key);
	if (known) known.add(entryId);
	else index.set(key, new Set([entryId]));
}

function* namedHits(index: Index, { about, name, email }: Named): Iterable<string> {
	if (about === 'organisation') yield* index.organisation.get(organisationKey(name) ?? '') ?? [];
	else {
		yield* index.email.get(email.toLowerCase()) ?? [];
		yield* index.name.get(personKey(name) ?? '') ?? [];
	}
}

/** Whom teams named, by judge. */
function judgesNamed(judges: readonly JudgeTies[], entries: readonly EntryTies[]) {
	const found = new Map<string, { entryId: string; named: Named }[]>();
	for (const { entryId, named: list } of entries)
		for (const named of list)
			for (const judgeId of judgesMeant(judges, named)) {
				const known = found.get(judgeId);
				if (known) known.push({ entryId, named });
				else found.set(judgeId, [{ entryId, named }]);
			}
	return found;
}

/**
 * The judges whom words of a team mean: those that an organiser chose, else the one with the address, else those of the
 * name; where several have it, those of the organisation.
 */
export function judgesMeant(
	judges: readonly Pick<JudgeTies, 'judgeId' | 'name' | 'email' | 'organisations'>[],
	{
		judgeId,
		name,
		email,
		organisation
	}: Pick<Named, 'name' | 'email' | 'organisation'> & { judgeId?: string | null }
): string[] {
	const idOf = (one: { judgeId: string }) => one.judgeId;
	if (judgeId) return judges.filter((one) => one.judgeId === judgeId).map(idOf);
	const address = email.toLowerCase();
	const byAddress = address === '' ? [] : judges.filter((one) => one.email.toLowerCase() === address);
	if (byAddress.length > 0) return byAddress.map(idOf);
	const key = personKey(name);
	const ofName = key === null ? [] : judges.filter((one) => personKey(one.name) === key);
	const from = organisationKey(organisation);
	const ofBoth = ofName.filter(
		(one) => from !== null && one.organisations.some((own) => organisationKey(own) === from)
	);
	return (ofBoth.length > 0 ? ofBoth : ofName).map(idOf);
}

/** The strongest hard reason of each pair: what walls off. */
export function wallsOf(ties: readonly Tie[]): Tie[] {
	const rank = new Map(conflictKinds.map((kind, at) => [kind, at]));
	const strongest = new Map<string, Tie>();
	for (const tie of ties) {
		if (!tie.hard) continue;
		const key = pairKey(tie);
		const known = strongest.get(key);
		if (!known || (rank.get(tie.kind) ?? 0) < (rank.get(known.kind) ?? 0)) strongest.set(key, tie);
	}
	return [...strongest.values()];
}

/** One text for a judge and an entry. */
export function pairKey({ judgeId, entryId }: { judgeId: string; entryId: string }): string {
	return `${entryId}/${judgeId}`;
}
