import { and, asc, eq, isNull } from 'drizzle-orm';
import { isId } from '#lib/foundation/ids.ts';
import { demand, found, Refused, type Verdict } from '#lib/foundation/refusal.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { files } from '#lib/foundation/server/files/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import type { EntryContent } from '#lib/entries/entry.ts';
import { entries, entryFiles } from '#lib/entries/server/schema.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { teams } from '#lib/teams/server/schema.ts';
import type { ReviewState } from '../review.ts';
import { isJudge, mayReadAssignment, mayReview } from '../rules.ts';
import { assignmentAtHand } from './assignment-at-hand.ts';
import { namelessContent, neutralName } from '../blind/nameless.ts';
import { knownNames } from './blind/known-names.ts';
import { demandUnwalled } from './conflicts/withheld.ts';
import { type CriterionLevel, assignments, criteria, reviews } from './schema.ts';

/** A file of an entry, under a name that tells nothing where the round is blind. */
export interface SheetFile {
	id: string;
	name: string;
	type: string;
	bytes: number;
	cover: boolean;
}

/** An entry as somebody reads it who judges or screens it. */
export interface EntryToRead {
	number: number | null;
	content: EntryContent;
	challenge: { name: Localized; shortName: Localized };
	/** Null where the round is blind. */
	team: string | null;
	files: SheetFile[];
}

/** A score sheet beside its entry. */
export interface ReviewSheet {
	assignmentId: string;
	round: { id: string; closesAt: Date | null; minutesPerReview: number; looksAtComments: boolean };
	blind: boolean;
	entry: EntryToRead;
	criteria: { id: string; name: Localized; question: Localized; weight: number; levels: CriterionLevel[] }[];
	/** What is stored; version 0 where nothing is. */
	review: {
		version: number;
		state: ReviewState;
		commentForTeam: string;
		commentForPanel: string;
		savedAt: Date | null;
		scores: Record<string, number>;
	};
	/** Why nothing can be saved now; undefined where it can. */
	refusal: Verdict;
	/** The reader's own work in this round. */
	progress: { done: number; total: number };
}

/** The reader's score sheet of an assignment, cut to what they may see. A constant number of queries. */
export async function reviewSheet(ctx: Context, eventId: string, assignmentId: string): Promise<ReviewSheet> {
	demand(isJudge(ctx.actor, eventId));
	const { now, ...at } = await assignmentAtHand(ctx.db, ctx, assignmentId, eventId);
	demand(mayReadAssignment(ctx.actor, now));
	await demandUnwalled(ctx, eventId, at.entryId);
	const [[round], asked, own] = await Promise.all([
		ctx.db.select().from(rounds).where(eq(rounds.id, at.roundId)),
		ctx.db.select().from(criteria).where(eq(criteria.roundId, at.roundId)).orderBy(asc(criteria.position)),
		ctx.db
			.select({ id: assignments.id, state: reviews.state })
			.from(assignments)
			.innerJoin(entries, and(eq(entries.id, assignments.entryId), eq(entries.state, 'submitted')))
			.leftJoin(reviews, eq(reviews.assignmentId, assignments.id))
			.where(
				and(
					eq(assignments.judgeId, at.judgeId),
					eq(assignments.roundId, at.roundId),
					isNull(assignments.withdrawnAt)
				)
			)
	]);
	const { stored } = at;
	const { settings, closesAt } = found(round);
	const { blind, minutesPerReview, looksAtComments } = settings;
	return {
		assignmentId,
		// A round from before this setting has none.
		round: { id: at.roundId, closesAt, minutesPerReview, looksAtComments: looksAtComments !== false },
		blind,
		entry: await entryToRead(ctx, at.entryId, { blind }),
		criteria: asked.map(({ id, name, question, weight, levels }) => ({ id, name, question, weight, levels })),
		review: stored ?? {
			version: 0,
			state: 'draft',
			commentForTeam: '',
			commentForPanel: '',
			savedAt: null,
			scores: {}
		},
		refusal: mayReview(ctx.actor, now, ctx.now),
		progress: { done: own.filter(({ state }) => state === 'submitted').length, total: own.length }
	};
}

/** An entry for whoever judges or screens it; a blind one names nobody. Callers have asked who may. Three queries. */
export async function entryToRead(
	{ db, locale }: Context,
	entryId: string,
	{ blind }: { blind: boolean }
): Promise<EntryToRead> {
	const [[entry], kept, names] = await Promise.all([
		db
			.select({
				number: entries.number,
				content: entries.content,
				team: teams.name,
				name: challenges.name,
				shortName: challenges.shortName
			})
			.from(entries)
			.innerJoin(teams, eq(teams.id, entries.teamId))
			.innerJoin(challenges, eq(challenges.id, entries.challengeId))
			.where(eq(entries.id, entryId)),
		db
			.select({
				id: entryFiles.id,
				name: files.name,
				type: files.type,
				bytes: files.bytes,
				cover: entryFiles.cover
			})
			.from(entryFiles)
			.innerJoin(files, and(eq(files.id, entryFiles.fileId), eq(files.state, 'stored')))
			.where(and(eq(entryFiles.entryId, entryId), isNull(entryFiles.removedAt)))
			.orderBy(asc(entryFiles.position)),
		blind ? knownNames(db, [entryId]) : undefined
	]);
	const { number, content, team, name, shortName } = found(entry);
	const known = names?.get(entryId);
	return {
		...{ number, content: known ? namelessContent(content, known, locale) : content },
		challenge: { name, shortName },
		team: blind ? null : team,
		files: kept.map((file, at) => ({
			...file,
			name: blind ? neutralName({ name: file.name, number, at, locale }) : file.name
		}))
	};
}

/** One file of an assignment's entry, under the name that its reader may see. */
export async function reviewFile(ctx: Context, eventId: string, assignmentId: string, fileId: string) {
	demand(isJudge(ctx.actor, eventId));
	const { now, entryId, roundId } = await assignmentAtHand(ctx.db, ctx, assignmentId, eventId);
	demand(mayReadAssignment(ctx.actor, now));
	await demandUnwalled(ctx, eventId, entryId);
	const [round] = await ctx.db.select().from(rounds).where(eq(rounds.id, roundId));
	return fileToRead(ctx, entryId, fileId, found(round).settings);
}

/** A file of an entry; where names are hidden it is called after the entry's number. Callers have asked who may. */
export async function fileToRead(
	{ db, locale }: Context,
	entryId: string,
	fileId: string,
	{ blind }: { blind: boolean }
) {
	if (!isId(fileId)) throw new Refused({ code: 'not_found' });
	const rows = await db
		.select({ id: entryFiles.id, number: entries.number, file: files })
		.from(entryFiles)
		.innerJoin(entries, eq(entries.id, entryFiles.entryId))
		.innerJoin(files, and(eq(files.id, entryFiles.fileId), eq(files.state, 'stored')))
		.where(and(eq(entryFiles.entryId, entryId), isNull(entryFiles.removedAt)))
		.orderBy(asc(entryFiles.position));
	const at = rows.findIndex(({ id }) => id === fileId);
	const { file, number } = found(rows[at]);
	return blind ? { ...file, name: neutralName({ name: file.name, number, at, locale }) } : file;
}
