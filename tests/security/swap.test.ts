import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { type RouteMethod, routeMethods } from '../../scripts/routes.ts';
import { rowsAbout } from './snapshot.ts';

import type { DemoStage, Told } from '../../scripts/demo/stage.ts';
import { demoStage } from './stage.ts';
import { type Asking, everybody, inLanes, type Visitor } from './visitor.ts';

// AZ-02: ids of another event, or of another team, in every path and every form.
let stage: DemoStage;
let visitors: Map<Asking, Visitor>;

beforeAll(async () => {
	stage = await demoStage('judging', 13);
	visitors = await everybody(stage);
}, 240_000);
afterAll(() => stage?.stop());

type EventTold = Told['events'][number];

/** Ids of somebody else, under every name that a path or a form could have for them. */
function idsOf(event: EventTold, victim: { entry: string; team: string; assignment: string }) {
	const team = event.teams.find(({ id }) => id === victim.team);
	const round = event.rounds.find(({ kind }) => kind === 'review')?.id ?? '';
	const file = event.files.find(({ entryId }) => entryId === victim.entry)?.id ?? newId();
	const receipt = event.receipts.find(({ entryId }) => entryId === victim.entry)?.id ?? newId();
	const ids = {
		...{ entry: victim.entry, team: victim.team, assignment: victim.assignment, round, file, receipt },
		challenge: event.challenges[0]?.id ?? '',
		judge: event.judges[0]?.id ?? '',
		person: team?.members[0] ?? '',
		allocation: event.allocations[0]?.id ?? newId(),
		award: event.allocations[0]?.awardId ?? newId(),
		release: event.releases[0]?.id ?? newId(),
		mentorship: event.mentorships[0]?.id ?? newId(),
		partner: event.partners[0] ?? ''
	};
	return { ...ids, challengeSlug: event.challenges[0]?.slug ?? '' };
}

/** A form with all of those ids in it, and something that will do for everything else. */
function formOf(ids: ReturnType<typeof idsOf>): Record<string, string> {
	const { challengeSlug: _, ...named } = ids;
	const withId = Object.fromEntries(Object.entries(named).map(([name, id]) => [`${name}Id`, id]));
	return {
		...{ id: newId(), ...named, ...withId, personId: ids.person, challenges: ids.challenge },
		...{ review: newId(), criterion: newId(), goal: newId(), session: newId(), invitation: newId() },
		...{
			place: '1',
			reason: 'swapped',
			citation: 'swapped',
			words: 'swapped',
			note: 'swapped',
			notes: 'swapped'
		},
		...{
			when: 'now',
			at: '',
			verdict: 'not_eligible',
			ticked: '0',
			version: '1',
			capacity: '5',
			minutes: '60'
		},
		...{ name: 'Swapped', title: 'swapped', summary: 'swapped', description: 'swapped', direction: 'up' },
		...{ codeLink: '', demoLink: '', videoLink: '', email: 'swapped@example.org', startsOn: '2021-04-12' }
	};
}

/** The address of a route in the attacker's own event, with somebody else's ids in it. */
function pathOf(route: string, slug: string, ids: ReturnType<typeof idsOf>): string {
	const parts: Record<string, string> = {
		...ids,
		event: slug,
		challenge: ids.challengeSlug,
		token: 'A'.repeat(43)
	};
	return route.replaceAll(/\[(\w+)\]/g, (_, name: string) => parts[name] ?? newId());
}

const inEvents = () =>
	routeMethods().filter(
		({ route }) => route.startsWith('/events/[event]/') || route.startsWith('/mentorships')
	);
const takesIds = ({ route }: RouteMethod) => /\[(?!event\]|challenge\]|token\])/.test(route);

async function attack(
	attackers: readonly Asking[],
	slug: string,
	ids: ReturnType<typeof idsOf>
): Promise<string[]> {
	const hits: string[] = [];
	const tries = inEvents().flatMap((one) =>
		attackers.flatMap((role) => (visitors.get(role) ? [{ ...one, visitor: visitors.get(role)!, role }] : []))
	);
	await inLanes(tries, async (one) => {
		const { route, method, visitor, role, actions = ['default'] } = one;
		const path = pathOf(route, slug, ids);
		if (method === 'GET' && takesIds(one)) {
			const { status } = await visitor.get(path);
			if (status === 200 || status >= 500) hits.push(`${role} reads ${route} (${status})`);
		}
		if (method !== 'POST') return;
		for (const action of actions) {
			const { status } = await visitor.post(action === 'default' ? path : `${path}?/${action}`, formOf(ids));
			if (status >= 500) hits.push(`${role} breaks ${route}?/${action} (${status})`);
		}
	});
	return hits.sort();
}

test('ids of the prize do nothing in the hackathon', { timeout: 240_000 }, async () => {
	const [hackathon, prize] = stage.demo.events;
	if (!hackathon || !prize) throw new Error('two events are needed');
	const entry = prize.entries.find(({ state }) => state === 'submitted');
	const ids = idsOf(prize, {
		entry: entry?.id ?? '',
		team: entry?.teamId ?? '',
		assignment: prize.assignments[0]?.id ?? ''
	});
	const about = [prize.id, ...Object.values(ids), ...prize.rounds.map(({ id }) => id)].filter(
		(id) => id !== ''
	);
	const before = await rowsAbout(stage.databaseUrl, about);
	const attackers = ['owner', 'screener', 'judge', 'teamLead', 'observer'] as const;
	expect(await attack(attackers, hackathon.slug, ids)).toEqual([]);
	expect(await rowsAbout(stage.databaseUrl, about)).toEqual(before);
});

test('ids of the hackathon do nothing in the prize', { timeout: 240_000 }, async () => {
	const [hackathon, prize] = stage.demo.events;
	const { entry = '', team = '' } = stage.demo.focus;
	if (!hackathon || !prize) throw new Error('two events are needed');
	const assignment = hackathon.assignments.find(({ entryId }) => entryId === entry)?.id ?? '';
	const ids = idsOf(hackathon, { entry, team, assignment });
	const about = [hackathon.id, ...Object.values(ids)].filter((id) => id !== '');
	const before = await rowsAbout(stage.databaseUrl, about);
	expect(await attack(['otherOrganiser', 'otherJudge'], prize.slug, ids)).toEqual([]);
	expect(await rowsAbout(stage.databaseUrl, about)).toEqual(before);
});

test('a team can’t touch another team’s, nor a judge another judge’s', { timeout: 240_000 }, async () => {
	const [hackathon] = stage.demo.events;
	const { otherEntry = '', otherTeam = '' } = stage.demo.focus;
	if (!hackathon) throw new Error('an event is needed');
	const judge = hackathon.judges.find(({ personId }) => personId === stage.demo.signIns.judge.personId)?.id;
	const assignment = hackathon.assignments.find(({ judgeId }) => judgeId === judge)?.id ?? '';
	const ids = idsOf(hackathon, { entry: otherEntry, team: otherTeam, assignment });
	const about = [otherEntry, otherTeam, assignment, ids.person, ids.file, ids.receipt];
	const before = await rowsAbout(stage.databaseUrl, about);
	const hits = await attack(
		['teamLead', 'teamMember', 'exMember', 'secondJudge', 'voter'],
		hackathon.slug,
		ids
	);
	// Anybody may look at what is public.
	expect(hits.filter((hit) => !hit.includes('/events/[event]/entries/[entry]'))).toEqual([]);
	expect(await rowsAbout(stage.databaseUrl, about)).toEqual(before);
});
