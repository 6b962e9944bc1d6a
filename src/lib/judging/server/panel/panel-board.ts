import { and, asc, eq } from 'drizzle-orm';
import { demand, firstRefusal } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { mayEnterConsole, mayObserve } from '#lib/events/rules.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import { roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import { agendaOf } from '../../panel/agenda.ts';
import { mayReadPanelBoard, maySeatMembers, maySetAgenda } from '../../panel/rules.ts';
import { knownWalls } from '../conflicts/ties.ts';
import { judges } from '../schema.ts';
import { votesTable } from './orders-table.ts';
import { finalistsOf } from './panel-room.ts';
import { entrantsFor, membersOf, panelGrounds, sittingsOf } from './sittings.ts';
import { wallsOf } from './walls.ts';

/** How a round's panels are set up and how far they are: for organisers, observers and chairs. Ten queries. */
export async function panelBoard(ctx: Context, eventId: string, roundId: string, wanted: string | null) {
	demand(mayEnterConsole(ctx.actor, eventId));
	demand(mayReadPanelBoard(ctx.actor, eventId));
	const { db } = ctx;
	const round = await roundOf(db, eventId, roundId);
	if (round.kind !== 'panel') demand({ code: 'not_found' });
	const [grounds, sittings, members, entrants, now, board] = await Promise.all([
		panelGrounds(db, round),
		sittingsOf(db, round),
		membersOf(db, round.id),
		entrantsOf(db, round),
		roundNow(db, round),
		db
			.select({ id: judges.id, name: people.name, organisation: judges.organisation })
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.where(and(eq(judges.eventId, eventId), eq(judges.state, 'accepted')))
			.orderBy(asc(people.name))
	]);
	const ground = grounds.find(({ slug }) => slug === wanted) ?? grounds[0];
	if (!ground) return null;
	const sitting = sittings.find(({ challengeId }) => challengeId === ground.challengeId);
	const ids = entrantsFor(entrants, ground.challengeId).map(({ entryId }) => entryId);
	const observes = mayObserve(ctx.actor, eventId) === undefined;
	const [walls, known, finalists] = await Promise.all([
		wallsOf(ctx, eventId, ids),
		observes ? knownWalls(db, eventId) : [],
		finalistsOf(ctx, { ...round, settings: { ...round.settings, blind: false } }, [], ids)
	]);
	const seated = members.filter(({ sittingId }) => sittingId === sitting?.id);
	const seen = ids.filter((entryId) => !walls.has(entryId));
	const rule = { kind: round.kind, now, opened: sitting?.openedAt != null };
	return {
		round: { id: round.id, name: round.name, frozen: now.frozen },
		panels: grounds.map(({ challengeId, slug, shortName }) => ({
			...{ challengeId, slug, shortName },
			members: members.filter(
				({ sittingId }) => sittingId === sittings.find((one) => one.challengeId === challengeId)?.id
			).length
		})),
		current: { challengeId: ground.challengeId, slug: ground.slug },
		judges: board.map((judge) => ({
			...judge,
			sits: seated.some(({ judgeId }) => judgeId === judge.id),
			/** How many of the panel's entries a conflict keeps from this judge. */
			walled: known.filter(({ judgeId, entryId }) => judgeId === judge.id && ids.includes(entryId)).length
		})),
		members: seated.map(({ id, name, vote }) => ({ id, name, cast: vote?.castAt != null })),
		startsAt: sitting?.startsAt ?? null,
		/** Without what is withheld from the reader; whoever misses something here does not set the order. */
		agenda: agendaOf(sitting?.agenda ?? [], ids)
			.filter(({ entryId }) => !walls.has(entryId))
			.map((item) => ({
				...item,
				title: finalists.find(({ entryId }) => entryId === item.entryId)?.title ?? ''
			})),
		entries: finalists.filter(({ entryId }) => !walls.has(entryId)),
		openedAt: sitting?.openedAt ?? null,
		votes: sitting?.openedAt ? votesTable(seated, seen) : null,
		seatRefusal: maySeatMembers(ctx.actor, rule),
		agendaRefusal: firstRefusal(
			maySetAgenda(ctx.actor, rule),
			walls.size > 0 ? { code: 'decision_withheld' } : undefined
		)
	};
}
