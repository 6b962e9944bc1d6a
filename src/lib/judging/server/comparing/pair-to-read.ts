import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { isId } from '#lib/foundation/ids.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { files } from '#lib/foundation/server/files/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries, entryFiles } from '#lib/entries/server/schema.ts';
import { teams } from '#lib/teams/server/schema.ts';
import type { ShownPair } from '../../comparing/comparison.ts';
import { mayReadComparing } from '../../comparing/rules.ts';
import { type EntryToRead, fileToRead, type SheetFile } from '../review-sheet.ts';
import { namelessContent, neutralName } from '../../blind/nameless.ts';
import { knownNames } from '../blind/known-names.ts';
import { comparerAt } from './comparer.ts';
import { mayStillMeet } from './deal.ts';
import { comparisons } from './schema.ts';

/** The two entries of a pair, the one shown first first, cut to what a judge may see. Callers have asked who may. */
export async function pairToRead(
	{ db, locale }: Context,
	{ leftId, rightId }: ShownPair,
	{ blind }: { blind: boolean }
): Promise<{ left: EntryToRead; right: EntryToRead }> {
	const asked = db
		.select({
			id: entries.id,
			number: entries.number,
			content: entries.content,
			team: teams.name,
			challenge: { name: challenges.name, shortName: challenges.shortName },
			files: sql<SheetFile[]>`(
				select coalesce(json_agg(json_build_object(
					'id', ${entryFiles.id}, 'name', ${files.name}, 'type', ${files.type},
					'bytes', ${files.bytes}, 'cover', ${entryFiles.cover}
				) order by ${entryFiles.position}), '[]')
				from ${entryFiles} join ${files} on ${files.id} = ${entryFiles.fileId} and ${files.state} = 'stored'
				where ${entryFiles.entryId} = ${entries.id} and ${entryFiles.removedAt} is null)`
		})
		.from(entries)
		.innerJoin(teams, eq(teams.id, entries.teamId))
		.innerJoin(challenges, eq(challenges.id, entries.challengeId))
		.where(inArray(entries.id, [leftId, rightId]))
		.prepare('pair_to_read')
		.execute();
	const [rows, names] = await Promise.all([asked, blind ? knownNames(db, [leftId, rightId]) : undefined]);
	const entryOf = (wanted: string): EntryToRead => {
		const { number, content, challenge, team, files: kept } = found(rows.find(({ id }) => id === wanted));
		const known = names?.get(wanted);
		return {
			...{ number, challenge, content: known ? namelessContent(content, known, locale) : content },
			team: blind ? null : team,
			files: kept.map((file, at) => ({
				...file,
				name: blind ? neutralName({ name: file.name, number, at, locale }) : file.name
			}))
		};
	};
	return { left: entryOf(leftId), right: entryOf(rightId) };
}

/** A file of an entry that is, or was, put before the judge in this round, under the name that they may see. */
export async function comparedFile(ctx: Context, eventId: string, roundId: string, fileId: string) {
	const comparer = await comparerAt(ctx.db, ctx, eventId, { roundId });
	demand(mayReadComparing(ctx.actor, comparer.now));
	if (!isId(fileId)) throw new Refused({ code: 'not_found' });
	const [shown] = await ctx.db
		.select({ entryId: entryFiles.entryId })
		.from(entryFiles)
		.innerJoin(comparisons, sql`${entryFiles.entryId} in (${comparisons.leftId}, ${comparisons.rightId})`)
		.where(
			and(
				eq(entryFiles.id, fileId),
				isNull(entryFiles.removedAt),
				eq(comparisons.judgeId, comparer.judgeId),
				eq(comparisons.roundId, comparer.round.id)
			)
		)
		.limit(1);
	const { entryId } = found(shown);
	if (!(await mayStillMeet(ctx.db, ctx, comparer, { leftId: entryId, rightId: entryId })))
		throw new Refused({ code: 'not_found' });
	return fileToRead(ctx, entryId, fileId, comparer.round.settings);
}
