import { newId } from '#lib/foundation/ids.ts';
import { eq } from 'drizzle-orm';
import { entries } from '#lib/entries/server/schema.ts';
import { nameJudge } from '#lib/judging/server/conflicts/commands/name-judge.ts';
import { nameTie } from '#lib/judging/server/conflicts/commands/name-tie.ts';
import { addConflict, liftConflict } from '#lib/judging/server/conflicts/commands/settle.ts';
import { standingTies } from '#lib/judging/server/conflicts/ties.ts';
import { canBeLifted } from '#lib/judging/conflicts/kinds.ts';
import { type Canaries, marked } from '../canaries.ts';
import { dice } from '../content/dice.ts';
import { organiserReasons, teamReasons, tieReasonsOfJudges } from '../content/remarks/ties.ts';
import { type DemoEvent, type Judge, roundOf, submittedTeams, type Team } from '../demo-event.ts';
import { contextAt, forEach, type Installation } from '../installation.ts';

const hour = 3_600_000;

/**
 * Before judges are assigned: some teams name judges, some judges name whom they are tied to, organisers add what they know
 * and set one thing aside. The teams and judges among the sign-ins take no part.
 */
export async function tie(
	installation: Installation,
	event: DemoEvent,
	canaries: Canaries,
	apart: { teams: readonly Team[]; judges: readonly Judge[] }
): Promise<void> {
	const chance = dice(`${installation.seed}/${event.slug}/ties`);
	const at = (hours: number) => new Date(roundOf(event, 'screening').closesAt.getTime() - hours * hour);
	const teams = submittedTeams(event).filter(({ team }) => !apart.teams.some(({ id }) => id === team.id));
	const judges = event.judges.filter(
		(judge) => judge.accepted && !apart.judges.some(({ id }) => id === judge.id)
	);
	const plant = (subjectId: string) =>
		canaries.plant({ field: 'tie.note', mayRead: event.readers.behind, event: event.slug, subjectId });

	const naming = chance.sample(teams, Math.min(3, teams.length));
	await forEach(naming, async ({ team, entry }, nth) => {
		const [lead] = team.members;
		const judge = nth === 2 ? undefined : chance.pick(judges);
		if (!lead) return;
		const named = judge
			? { name: judge.person.name, email: judge.person.email, organisation: '' }
			: { name: 'Dr Philippa Quill', email: '', organisation: 'Harbour Institute of Ageing' };
		const reason = teamReasons[nth % teamReasons.length] ?? '';
		await nameJudge(contextAt(installation, lead.person, at(60 - nth)), team.id, {
			...{ id: newId(), ...named, note: marked(reason, plant(entry.id)) }
		});
	});

	await forEach(judges.slice(-2), async (judge, nth) => {
		const [team] = chance.sample(teams, 1);
		const member = team?.team.members[0];
		if (!member) return;
		const place = nth === 0 ? member.demo.organisation : null;
		const note = marked(tieReasonsOfJudges[nth] ?? '', plant(judge.id));
		await nameTie(contextAt(installation, judge.person, at(40 - nth)), event.id, {
			...{ id: newId(), email: '', note },
			...(place ? { about: 'organisation', name: place } : { about: 'person', name: member.person.name })
		});
	});

	const organiser = contextAt(installation, event.crew.organiser, at(30));
	const pairs = chance.sample(teams, Math.min(2, teams.length));
	for (const [nth, { entry }] of pairs.entries()) {
		const [row] = await installation.db
			.select({ number: entries.number })
			.from(entries)
			.where(eq(entries.id, entry.id));
		const judge = chance.pick(judges);
		const note = marked(organiserReasons[nth] ?? '', plant(entry.id));
		await addConflict(organiser, event.id, {
			judgeId: judge.id,
			number: row?.number ?? 0,
			hard: nth === 0,
			note
		});
	}
	const known = await standingTies(installation.db, event.id);
	const derived = known.find(
		({ kind, hard }) => hard && canBeLifted(kind) && kind !== 'team_named' && kind !== 'organiser'
	);
	if (!derived) return;
	const { judgeId, entryId, kind } = derived;
	await liftConflict(organiser, event.id, {
		...{ judgeId, entryId, kind },
		reason: 'Two organisations of one name, in two countries. Both told us that they do not know each other.'
	});
}
