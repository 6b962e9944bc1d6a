import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { teams } from '#lib/teams/server/schema.ts';
import {
	canBeLifted,
	type ConflictKind,
	conflictKinds,
	type ConflictSide,
	sideOf
} from '../../conflicts/kinds.ts';
import { folded } from '../../conflicts/person-key.ts';
import { judgesMeant } from '../../conflicts/ties.ts';
import { judges } from '../schema.ts';
import { namedTies } from './schema.ts';
import { allTies } from './ties.ts';
import { withheldFrom } from './withheld.ts';

export const boardViews = ['walls', 'said', 'derived', 'watch', 'aside'] as const;
export type BoardView = (typeof boardViews)[number];

/** A tie between a judge and an entry, as organisers see it. */
export interface BoardTie {
	judgeId: string;
	judge: string;
	entryId: string;
	number: number | null;
	title: string;
	kind: ConflictKind;
	side: ConflictSide | null;
	hard: boolean;
	note: string;
	lifted: { reason: string; by: string } | null;
	/** May be set aside, or be let count again. */
	settled: boolean;
}

/** A judge whom a team named and whom we could not find. */
export interface UnmatchedName {
	id: string;
	team: string;
	name: string;
	organisation: string;
	email: string;
	note: string;
}

const perPage = 50;

/**
 * All ties between the judges and the entries of an event, with who said them, for organisers and observers; 50 a page.
 * Without those of entries that are withheld from the reader. A constant number of queries.
 */
export async function conflictBoard(
	ctx: Context,
	eventId: string,
	{ view, search, page }: { view: BoardView; search: string; page: number }
) {
	demand(mayObserve(ctx.actor, eventId));
	const { db } = ctx;
	const [known, board, called, named, withheld] = await Promise.all([
		allTies(db, eventId),
		db
			.select({
				judgeId: judges.id,
				personId: people.id,
				name: people.name,
				email: people.email,
				employer: people.organisation,
				organisation: judges.organisation
			})
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.where(and(eq(judges.eventId, eventId), inArray(judges.state, ['invited', 'accepted']))),
		db
			.select({
				id: entries.id,
				teamId: entries.teamId,
				number: entries.number,
				title: sql<string>`${entries.content}->>'title'`
			})
			.from(entries)
			.where(and(eq(entries.eventId, eventId), inArray(entries.state, ['draft', 'submitted']))),
		db
			.select({
				id: namedTies.id,
				teamId: teams.id,
				team: teams.name,
				name: namedTies.name,
				organisation: namedTies.organisation,
				email: namedTies.email,
				note: namedTies.note,
				judgeId: namedTies.meantJudgeId
			})
			.from(namedTies)
			.innerJoin(teams, eq(teams.id, namedTies.teamId))
			.where(and(eq(namedTies.eventId, eventId), isNotNull(namedTies.teamId))),
		withheldFrom(ctx, eventId)
	]);
	const judgeOf = new Map(board.map((judge) => [judge.judgeId, judge]));
	const entryOf = new Map(called.map((entry) => [entry.id, entry]));
	const reader = personId(ctx.actor);
	const ties = known
		.flatMap((tie): BoardTie[] => {
			const [judge, entry] = [judgeOf.get(tie.judgeId), entryOf.get(tie.entryId)];
			if (!judge || !entry || withheld.has(tie.entryId)) return [];
			const { judgeId, entryId, kind, hard, note, lifted } = tie;
			return [
				{
					...{ judgeId, entryId, kind, hard, note, side: sideOf(kind) },
					...{ judge: judge.name, number: entry.number, title: entry.title },
					lifted: lifted && { reason: lifted.reason, by: lifted.by },
					settled: canBeLifted(kind) && judge.personId !== reader
				}
			];
		})
		.sort(
			(a, b) =>
				a.judge.localeCompare(b.judge) ||
				(a.number ?? 0) - (b.number ?? 0) ||
				a.entryId.localeCompare(b.entryId) ||
				conflictKinds.indexOf(a.kind) - conflictKinds.indexOf(b.kind)
		);
	const hidden = new Set(called.filter(({ id }) => withheld.has(id)).map(({ teamId }) => teamId));
	const asJudges = board.map(({ employer, organisation, ...judge }) => ({
		...judge,
		organisations: [employer, organisation]
	}));
	const wanted = folded(search);
	const shown = ties.filter((tie) => inView[view](tie) && speaksOf(tie, wanted));
	const last = Math.max(1, Math.ceil(shown.length / perPage));
	const at = Math.min(page, last);
	return {
		ties: shown.slice((at - 1) * perPage, at * perPage),
		counts: boardViews.map((name) => ({ view: name, many: ties.filter(inView[name]).length })),
		pages: {
			page: at,
			last,
			from: Math.min(shown.length, (at - 1) * perPage + 1),
			total: shown.length,
			perPage
		},
		withheld: withheld.size,
		unmatched: named
			.filter((one) => !hidden.has(one.teamId) && judgesMeant(asJudges, one).length === 0)
			.map(({ teamId: _, judgeId: __, ...one }): UnmatchedName => one),
		judges: board.map(({ judgeId, name }) => ({ judgeId, name })).sort((a, b) => a.name.localeCompare(b.name))
	};
}

const inView: Record<BoardView, (tie: BoardTie) => boolean> = {
	walls: ({ hard, lifted }) => hard && lifted === null,
	said: ({ side, lifted }) => side !== null && lifted === null,
	derived: ({ side, hard, lifted }) => side === null && hard && lifted === null,
	watch: ({ hard, lifted }) => !hard && lifted === null,
	aside: ({ lifted }) => lifted !== null
};

function speaksOf({ judge, title, number }: BoardTie, wanted: string): boolean {
	return (
		wanted === '' ||
		folded(judge).includes(wanted) ||
		folded(title).includes(wanted) ||
		String(number ?? '') === wanted
	);
}
