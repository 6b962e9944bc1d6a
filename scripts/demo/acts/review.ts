import { and, asc, eq, isNull } from 'drizzle-orm';
import { declareConflict } from '#lib/judging/server/commands/declare-conflict.ts';
import { assignJudges } from '#lib/judging/server/commands/assign-judges.ts';
import { addAssignment } from '#lib/judging/server/commands/pair.ts';
import { saveReview } from '#lib/judging/server/commands/save-review.ts';
import { planGround } from '#lib/judging/server/assignment-plan.ts';
import { assignments, criteria } from '#lib/judging/server/schema.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { type Canaries, marked, type Role } from '../canaries.ts';
import { gauss } from '../chance.ts';
import { type Dice, dice } from '../content/dice.ts';
import { conflictReasons } from '../content/remarks/reasons.ts';
import { remarks } from '../content/remarks/remarks.ts';
import { type DemoEvent, type Entry, type Judge, roundOf, submittedTeams, type Team } from '../demo-event.ts';
import { between, contextAt, earlier, forEach, type Installation } from '../installation.ts';
import { reaches } from '../stages.ts';

const hour = 3_600_000;

/** The team that the sign-ins are about, and the judges among them who read its entry. */
export interface Focus {
	/** None where the sign-ins do not take part. */
	team: Team | undefined;
	readers: readonly Role[];
	judges: readonly { judge: Judge; role: Role }[];
}

/** Judges are assigned, a few declare conflicts, and they write their reviews: not all of them, while the round is open. */
export async function review(
	installation: Installation,
	event: DemoEvent,
	canaries: Canaries,
	focus: Focus
): Promise<void> {
	const round = roundOf(event, 'review');
	const assignedAt = between(roundOf(event, 'screening').closesAt, round.opensAt, 0.5);
	await pairFocus(installation, event, round, focus, assignedAt);
	await assignAll(installation, event, round, assignedAt);
	const declared = await declareConflicts(installation, event, canaries, focus, assignedAt);
	if (declared > 0) await assignAll(installation, event, round, new Date(assignedAt.getTime() + 20 * hour));
	await writeReviews(installation, event, canaries, focus);
}

/** The sign-ins' judges read the sign-ins' team, so that there is something to see. */
async function pairFocus(
	installation: Installation,
	event: DemoEvent,
	{ id: roundId }: RoundRow,
	{ team, judges }: Focus,
	at: Date
): Promise<void> {
	if (team?.entry?.state !== 'submitted') return;
	const organiser = contextAt(installation, event.crew.organiser, at);
	for (const { judge } of judges)
		await addAssignment(organiser, event.id, roundId, { judgeId: judge.id, entryId: team.entry.id });
}

async function assignAll(installation: Installation, event: DemoEvent, round: RoundRow, at: Date) {
	const { hash } = await planGround(installation.db, round, {});
	await assignJudges(contextAt(installation, event.crew.organiser, at), event.id, round.id, { hash });
}

interface Work {
	assignmentId: string;
	judge: Judge;
	team: Team;
	entry: Entry;
}

/** Who reads what, in an order that is the same for the same seed. */
async function workOf({ db }: Installation, event: DemoEvent, roundId: string): Promise<Work[]> {
	const rows = await db
		.select({ id: assignments.id, entryId: assignments.entryId, judgeId: assignments.judgeId })
		.from(assignments)
		.where(and(eq(assignments.roundId, roundId), isNull(assignments.withdrawnAt)));
	const submitted = submittedTeams(event);
	return event.judges.flatMap((judge) =>
		submitted.flatMap(({ team, entry }) =>
			rows
				.filter((row) => row.judgeId === judge.id && row.entryId === entry.id)
				.map(({ id }) => ({ assignmentId: id, judge, team, entry }))
		)
	);
}

async function declareConflicts(
	installation: Installation,
	event: DemoEvent,
	canaries: Canaries,
	focus: Focus,
	assignedAt: Date
): Promise<number> {
	const chance = dice(`${installation.seed}/${event.slug}/conflicts`);
	const work = await workOf(installation, event, roundOf(event, 'review').id);
	const free = work.filter(({ team, judge }) => {
		return team.id !== focus.team?.id && !focus.judges.some((one) => one.judge.id === judge.id);
	});
	const known = chance.sample(free, Math.max(2, Math.round(free.length * 0.015)));
	await forEach(known, async ({ assignmentId, judge, entry }, index) => {
		const canary = canaries.plant({
			field: 'conflict.note',
			mayRead: event.readers.behind,
			event: event.slug,
			subjectId: entry.id
		});
		const at = new Date(assignedAt.getTime() + (4 + (index % 12)) * hour);
		const reason = conflictReasons[index % conflictReasons.length] ?? '';
		await declareConflict(
			contextAt(installation, judge.person, at),
			event.id,
			assignmentId,
			marked(reason, canary)
		);
	});
	return known.length;
}

async function writeReviews(
	installation: Installation,
	event: DemoEvent,
	canaries: Canaries,
	focus: Focus
): Promise<void> {
	const { opensAt, closesAt, id: roundId } = roundOf(event, 'review');
	const asked = await installation.db
		.select()
		.from(criteria)
		.where(eq(criteria.roundId, roundId))
		.orderBy(asc(criteria.position));
	const isOver = reaches(event.stage, 'panel');
	const end = earlier(installation.now, closesAt);
	const work = await workOf(installation, event, roundId);
	const byJudge = [...Map.groupBy(work, ({ judge }) => judge.id).values()];
	await forEach(byJudge, async (own) => {
		for (const [nth, { assignmentId, judge, team, entry }] of own.entries()) {
			const chance = dice(
				`${installation.seed}/${event.slug}/${judge.person.email}/${entry.demo.content.title}`
			);
			const inFocus =
				focus.team?.id === team.id ? focus.judges.find((one) => one.judge.id === judge.id) : undefined;
			// The judges among the sign-ins have something done, something begun and something to do.
			const signsIn = focus.judges.some((one) => one.judge.id === judge.id);
			const share = isOver ? 0.98 : signsIn ? 0.5 : chance.chance(0.15) ? 0 : 0.75;
			const fate = chance.roll();
			const finish = inFocus ? isOver || inFocus === focus.judges[0] : fate < share;
			if (!finish && !inFocus && fate > share + (isOver ? 0 : 0.1)) continue;
			const { scores, opinion } = scored(chance, judge, entry, asked);
			const said = remarks(
				`${installation.seed}/${assignmentId}`,
				{ language: entry.demo.language, description: entry.demo.content.description },
				opinion
			);
			const of = { event: event.slug, subjectId: assignmentId };
			const reader = focus.judges.find((one) => one.judge.id === judge.id);
			// What the second of them wrote is withheld from the team.
			const isTold = inFocus === focus.judges[0] && reaches(event.stage, 'results') && finish;
			const teamReads = inFocus && isTold ? focus.readers : [];
			const writes = reader ? [reader.role] : [];
			// A finalist's panel reads what was written for it.
			const panel = reaches(event.stage, 'panel')
				? [...event.readers.chairs, ...focus.judges.map((one) => one.role)]
				: [];
			const plant = (field: string, more: readonly Role[]) =>
				reader && (inFocus || nth < 2)
					? canaries.plant({ field, mayRead: [...event.readers.behind, ...writes, ...more], ...of })
					: '';
			const begun = finish ? scores : scores.slice(0, Math.ceil(scores.length / 2));
			await saveReview(
				contextAt(
					installation,
					judge.person,
					between(opensAt, end, (nth + chance.roll()) / (work.length / byJudge.length + 6))
				),
				assignmentId,
				{
					version: 0,
					finish,
					scores: new Map(begun),
					commentForTeam: marked(said.forTeam, plant('review.commentForTeam', teamReads)),
					commentForPanel: marked(said.forPanel, plant('review.commentForPanel', panel))
				}
			);
		}
	});
}

/** What a judge gives: how good the entry is, as this judge sees it, with a little chance in every criterion. */
function scored(
	chance: Dice,
	{ severity, spread, noise }: Judge,
	{ quality }: Entry,
	asked: readonly (typeof criteria.$inferSelect)[]
): { scores: [string, number][]; opinion: number } {
	const seen = 0.75 * spread * quality - severity + noise * gauss(chance);
	const scores = asked.map(({ id, levels }): [string, number] => {
		const values = levels.map(({ value }) => value).sort((a, b) => a - b);
		const middle = (values.length - 1) / 2;
		const level = Math.round(middle + 0.3 + seen + 0.45 * gauss(chance));
		return [id, values[Math.min(values.length - 1, Math.max(0, level))] ?? 0];
	});
	return { scores, opinion: Math.min(1, Math.max(0, 0.5 + seen / 4)) };
}
