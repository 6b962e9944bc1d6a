import { dissent, vote } from '#lib/judging/server/panel/commands/vote.ts';
import { seatMembers } from '#lib/judging/server/panel/commands/seat-members.ts';
import { setAgenda } from '#lib/judging/server/panel/commands/set-agenda.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import { type Canaries, marked } from '../canaries.ts';
import { gauss } from '../chance.ts';
import { dice } from '../content/dice.ts';
import { dissents, orderRemarks } from '../content/remarks/reasons.ts';
import { type DemoEvent, type Judge, roundOf, submittedTeams } from '../demo-event.ts';
import { contextAt, earlier, type Installation } from '../installation.ts';
import { reaches } from '../stages.ts';
import type { Focus } from './review.ts';

const hour = 3_600_000;
const seats = 3;

/**
 * Panels sit: members are told, there is an agenda, and members put the finalists in order. While the panels still sit,
 * that of the first challenge waits for the first judge among the sign-ins.
 */
export async function sitInPanels(
	installation: Installation,
	event: DemoEvent,
	canaries: Canaries,
	focus: Focus
): Promise<void> {
	const round = roundOf(event, 'panel');
	const sits = !reaches(event.stage, 'sealed');
	const end = sits ? earlier(installation.now, round.closesAt) : round.closesAt;
	const named = focus.judges.map(({ judge }) => judge);
	const others = event.judges.filter((judge) => judge.accepted && !named.includes(judge));
	const finalists = await entrantsOf(installation.db, round);
	for (const [nth, { id: challengeId }] of event.challenges.entries()) {
		const members = nth === 0 ? [...named, ...others].slice(0, seats) : others.slice(0, seats);
		const of = { eventId: event.id, roundId: round.id, challengeId };
		await seatMembers(
			contextAt(installation, event.crew.organiser, new Date(round.opensAt.getTime() - 20 * hour)),
			{ ...of, judgeIds: members.map((judge) => judge.id) }
		);
		const before = finalists.filter((one) => one.challengeId === challengeId).map(({ entryId }) => entryId);
		// While they sit, the first panel talks at this very hour.
		const startsAt = sits
			? new Date(installation.now.getTime() + (nth - 1) * hour + 25 * 60_000)
			: new Date(round.opensAt.getTime() + (24 + nth) * hour);
		await setAgenda(contextAt(installation, event.crew.chair, new Date(round.opensAt.getTime() + hour)), {
			...{ ...of, startsAt },
			items: before.map((entryId, at) => ({ entryId, minutes: at === 0 ? 20 : 15 }))
		});
		const waited = sits && nth === 0 ? members[0] : undefined;
		for (const [at, member] of members.entries()) {
			if (member === waited) continue;
			const opened = await castOrder(installation, event, canaries, {
				...{ of, member, before, focus },
				at: new Date(round.opensAt.getTime() + 0.5 * (end.getTime() - round.opensAt.getTime()) + at * 60_000)
			});
			// Nobody waits for a member who may vote on none of the entries.
			if (opened) break;
		}
		const last = members.at(-1);
		if (sits || nth > 0 || !last) continue;
		const canary = canaries.plant({
			field: 'panel.dissent',
			mayRead: readersOf(event, focus),
			event: event.slug,
			subjectId: round.id
		});
		const words = marked(dissents[nth % dissents.length] ?? '', canary);
		await dissent(contextAt(installation, last.person, new Date(end.getTime() - 31 * hour)), {
			...of,
			words
		});
	}
}

interface Order {
	of: { eventId: string; roundId: string; challengeId: string };
	member: Judge;
	/** The entries before the panel. */
	before: readonly string[];
	focus: Focus;
	at: Date;
}

/** A member hands in an order: what the member thinks of the entries, and a remark. Answers whether the orders are open now. */
async function castOrder(
	installation: Installation,
	event: DemoEvent,
	canaries: Canaries,
	{ of, member, before, focus, at }: Order
): Promise<boolean> {
	const chance = dice(`${installation.seed}/${event.slug}/orders/${of.challengeId}/${member.person.email}`);
	const quality = new Map(submittedTeams(event).map(({ entry }) => [entry.id, entry.quality]));
	const liked = before
		.map((entryId) => ({ entryId, liked: (quality.get(entryId) ?? 0) + 0.5 * gauss(chance) }))
		.sort((one, other) => other.liked - one.liked);
	const apart = liked.length > 4 && chance.chance(0.3) ? liked.at(-1)?.entryId : undefined;
	const canary = canaries.plant({
		field: 'panel.remark',
		mayRead: readersOf(event, focus),
		event: event.slug,
		subjectId: of.roundId
	});
	return vote(contextAt(installation, member.person, at), {
		...of,
		places: Object.fromEntries(
			liked.map(({ entryId }, place) => [entryId, entryId === apart ? null : place + 1])
		),
		remark: marked(chance.pick(orderRemarks), canary),
		cast: true
	});
}

/** Who reads what a panel wrote, once its orders are open. */
function readersOf({ readers }: DemoEvent, { judges }: Focus) {
	return [...readers.behind, ...readers.chairs, ...judges.map(({ role }) => role)];
}
