import type { Person } from '#lib/foundation/actor.ts';
import { demoPasswordHash, giveSecondFactor, makeAccounts } from './accounts.ts';
import type { Role } from './canaries.ts';
import { type DemoPerson, people } from './content/people.ts';
import type { Installation } from './installation.ts';

/** Those behind the scenes of an event. */
export interface Crew {
	owner: Person;
	organiser: Person;
	secondOrganiser: Person;
	screeners: readonly Person[];
	chair: Person;
	observer: Person;
}

/** Addresses of the sign-ins. Whoever has another part in the demo besides has it under the same address. */
export const addresses: Record<Role, string> = {
	owner: 'owner@example.org',
	organiser: 'organiser@example.org',
	secondOrganiser: 'second-organiser@example.org',
	otherOrganiser: 'other-organiser@example.org',
	screener: 'screener@example.org',
	judge: 'judge@example.org',
	secondJudge: 'second-judge@example.org',
	otherJudge: 'other-judge@example.org',
	teamLead: 'team-lead@example.org',
	teamMember: 'team-member@example.org',
	exMember: 'ex-member@example.org',
	otherParticipant: 'other-participant@example.org',
	mentor: 'mentor@example.org',
	observer: 'observer@example.org',
	voter: 'voter@example.org',
	panelChair: 'panel-chair@example.org'
};

/** Roles for which signing in takes a second factor. */
export const withSecondFactor: readonly Role[] = [
	'owner',
	'organiser',
	'secondOrganiser',
	'otherOrganiser',
	'screener',
	'observer',
	'panelChair'
];

/** People with sign-ins, and those who help them. */
export interface Cast {
	/** With a password; of every one the demo person too, for the parts that they play. */
	signIns: Record<Role, Person>;
	drawn: Record<Role, DemoPerson>;
	crew: Crew;
	otherCrew: Crew;
	/** All that were drawn, so that nobody is drawn twice. */
	everybody: readonly DemoPerson[];
}

/** Make the accounts of everybody who signs in, and of both crews. They have been here since before the first call. */
export async function castOf(installation: Installation, at: Date): Promise<Cast> {
	const names = Object.keys(addresses) as Role[];
	const helpers = 7;
	const everybody = people(`${installation.seed}/cast`, names.length + helpers).map((person, index) => {
		const role = names[index];
		return role ? { ...person, email: addresses[role], locale: 'en' as const } : person;
	});
	const accounts = await makeAccounts(installation, everybody, () => at, await demoPasswordHash());
	const signIns = Object.fromEntries(names.map((role, index) => [role, accounts[index]]));
	const drawn = Object.fromEntries(names.map((role, index) => [role, everybody[index]]));
	const cast = { signIns: signIns as Record<Role, Person>, drawn: drawn as Record<Role, DemoPerson> };
	for (const role of withSecondFactor) await giveSecondFactor(installation, cast.signIns[role], at);
	const [a, b, d, e, f, g, h] = accounts.slice(names.length) as [Person, ...Person[]];
	const { owner, organiser, secondOrganiser, screener, observer, otherOrganiser, panelChair } = cast.signIns;
	if (!b || !d || !e || !f || !g || !h) throw new Error('the cast is too small');
	return {
		...cast,
		everybody,
		crew: { owner, organiser, secondOrganiser, screeners: [screener, a, b], chair: panelChair, observer },
		otherCrew: {
			owner: otherOrganiser,
			organiser: otherOrganiser,
			secondOrganiser: d,
			screeners: [e, f, g],
			chair: h,
			observer: h
		}
	};
}
