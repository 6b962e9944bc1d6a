import type { Person } from '#lib/foundation/actor.ts';
import { newId } from '#lib/foundation/ids.ts';
import { teamFacts } from '#lib/judging/server/team-facts.ts';
import { foundTeam } from '#lib/teams/server/commands/found-team.ts';
import { makeInvitationLink } from '#lib/teams/server/commands/invite.ts';
import { joinTeam } from '#lib/teams/server/commands/join-team.ts';
import { leaveTeam } from '#lib/teams/server/commands/members.ts';
import { makeAccounts } from '../accounts.ts';
import type { DemoPerson } from '../content/people.ts';
import type { DemoTeam } from '../content/teams.ts';
import type { DemoEvent, Team } from '../demo-event.ts';
import { between, contextAt, earlier, forEach, type Installation } from '../installation.ts';

const minute = 60_000;

/** A team as it will be, with those of its members who have an account already, and those who leave again. */
export interface PlannedTeam extends DemoTeam {
	known?: ReadonlyMap<DemoPerson, Person>;
	leaving?: readonly DemoPerson[];
}

/** Everybody signs up, founds a team or joins one by its link, one team after another over the whole registration. */
export async function registerTeams(
	installation: Installation,
	event: DemoEvent,
	planned: readonly PlannedTeam[]
): Promise<void> {
	const { opensAt, closesAt } = event.schedule.registration;
	const end = earlier(installation.now, closesAt);
	const foundedAt = planned.map((_, index) => between(opensAt, end, 0.95 * ((index + 0.5) / planned.length)));
	const newcomers = planned.flatMap(({ members, known }, index) =>
		members.filter((member) => !known?.has(member)).map((member) => ({ member, index }))
	);
	const accounts = await makeAccounts(
		installation,
		newcomers.map(({ member }) => member),
		(nth) => new Date((foundedAt[newcomers[nth]?.index ?? 0] ?? opensAt).getTime() - 20 * minute)
	);
	const personOf = new Map(newcomers.map(({ member }, nth) => [member, accounts[nth]]));

	const teams: (Team | undefined)[] = planned.map(() => undefined);
	await forEach(planned, async (team, index) => {
		const members = team.members.flatMap((demo) => {
			const person = team.known?.get(demo) ?? personOf.get(demo);
			return person ? [{ person, demo }] : [];
		});
		teams[index] = await registerTeam(installation, event, team, members, foundedAt[index] ?? opensAt);
	});
	event.teams.push(...teams.filter((team) => team !== undefined));
}

async function registerTeam(
	installation: Installation,
	event: DemoEvent,
	{ name, challenge, leaving = [] }: PlannedTeam,
	members: Team['members'],
	foundedAt: Date
): Promise<Team> {
	const [lead, ...others] = members;
	const challengeId = event.challenges.find(({ slug }) => slug === challenge)?.id;
	if (!lead || !challengeId) throw new Error(`team ${name} has no lead, or no challenge`);
	const id = newId();
	const by = contextAt(installation, lead.person, foundedAt);
	await foundTeam(by, event.id, { id, name, challengeId }, teamFacts);
	const joinToken = others.length > 0 ? await makeInvitationLink(by, id, { id: newId() }) : null;
	for (const [index, { person }] of others.entries()) {
		const at = new Date(Math.min(foundedAt.getTime() + (index + 1) * 7 * minute, installation.now.getTime()));
		if (joinToken) await joinTeam(contextAt(installation, person, at), event.id, joinToken, teamFacts);
	}
	const gone = others.filter(({ demo }) => leaving.includes(demo));
	for (const { person } of gone)
		await leaveTeam(
			contextAt(installation, person, earlier(installation.now, new Date(foundedAt.getTime() + 90 * minute))),
			id,
			teamFacts
		);
	return {
		...{ id, name, challenge, challengeId, foundedAt, joinToken },
		members: members.filter((member) => !gone.includes(member)),
		left: gone.map(({ person }) => person)
	};
}
