import { answerPair, startComparing } from '#lib/judging/server/comparing/commands/answer-pair.ts';
import { setAnswersAside } from '#lib/judging/server/comparing/commands/set-aside.ts';
import type { AnswerWord } from '#lib/judging/comparing/comparison.ts';
import { type Canaries, marked } from '../canaries.ts';
import { dice } from '../content/dice.ts';
import { type DemoEvent, type Judge, roundOf, submittedTeams } from '../demo-event.ts';
import { between, contextAt, earlier, forEach, type Installation } from '../installation.ts';
import { reaches } from '../stages.ts';

/**
 * Judges compare entries two by two, all of them in turns: about three in four of the pairs that are asked for while the round
 * is open, all once it is over. One answers without looking, and is set aside.
 */
export async function compare(
	installation: Installation,
	event: DemoEvent,
	canaries: Canaries
): Promise<void> {
	const { id: roundId, opensAt, closesAt, settings } = roundOf(event, 'comparison');
	const isOver = reaches(event.stage, 'panel');
	const end = earlier(installation.now, closesAt);
	const entries = submittedTeams(event);
	const qualityOf = new Map(entries.map(({ entry }) => [entry.id, entry.quality]));
	const most = (entries.length * (entries.length - 1)) / 4;
	const each = Math.round(Math.min(settings.comparisonsPerJudge, most) * (isOver ? 1 : 0.75));
	const working = event.judges.filter(({ accepted }) => accepted);
	const careless = working.at(-1);
	const before = new Map<string, { id: string; leftId: string; rightId: string }>();
	/** Each judge sits down once, and goes from pair to pair. */
	const reached = new Map<string, Date>();
	for (let turn = 0; turn < each; turn++)
		await forEach(working, async (judge, nth) => {
			const chance = dice(`${installation.seed}/${event.slug}/${judge.person.email}/${turn}`);
			const shownAt = reached.get(judge.id) ?? between(opensAt, end, (nth + 1) / (working.length + 2));
			const shown = contextAt(installation, judge.person, shownAt);
			const pair =
				before.get(judge.id) ??
				(turn === 0 ? (await startComparing(shown, event.id, roundId)).pair : undefined);
			if (!pair) return;
			const [left, right] = [qualityOf.get(pair.leftId) ?? 0, qualityOf.get(pair.rightId) ?? 0];
			const word =
				judge === careless
					? chance.pick(['left', 'right'] as const)
					: view(chance.roll(), left - right, judge);
			const seconds = judge === careless ? 2 : chance.integer(6, 40);
			const answeredAt = earlier(new Date(shownAt.getTime() + seconds * 1000), end);
			reached.set(judge.id, answeredAt);
			const { pair: next } = await answerPair(
				contextAt(installation, judge.person, answeredAt),
				event.id,
				pair.id,
				turn === 3 && nth === 1 ? 'conflict_left' : word
			);
			if (next) before.set(judge.id, next);
			else before.delete(judge.id);
		});
	if (!careless) return;
	const canary = canaries.plant({
		field: 'comparison.asideReason',
		mayRead: event.readers.behind,
		event: event.slug,
		subjectId: careless.id
	});
	await setAnswersAside(
		contextAt(installation, event.crew.organiser, end),
		{ eventId: event.id, roundId, judgeId: careless.id },
		marked('Two seconds for each pair, and no more agreement than chance.', canary)
	);
}

/** What a judge says of two entries of which one is so much better than the other. */
function view(thrown: number, apart: number, { noise }: Judge): AnswerWord {
	if (Math.abs(apart) < 0.05 && thrown < 0.5) return 'cannot_tell';
	return thrown < 1 / (1 + Math.exp(-apart / noise)) ? 'left' : 'right';
}
