import { and, count, eq, isNull } from 'drizzle-orm';
import { newId } from '#lib/foundation/ids.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { type EntryContent, type EntryState, emptyContent } from '#lib/entries/entry.ts';
import { entries, type EntryRow, entryRevisions } from '#lib/entries/server/schema.ts';
import { keepWords } from '#lib/entries/server/search/words-of-entry.ts';
import { teamMembers } from '#lib/teams/server/schema.ts';
import { testNow } from './context.ts';

/** All that an entry needs before it may be handed in. */
const wholeContent: EntryContent = {
	...emptyContent,
	title: 'GentleSteps',
	summary: 'A walking companion that notices a wobble early.',
	description: 'A phone in the pocket learns **how a person walks**, and says so when it changes.'
};

interface EntryWishes {
	state?: EntryState;
	content?: Partial<EntryContent>;
}

/** The entry of a team that has a lead. Handed in unless said otherwise, and then with a number. */
export async function anEntry(
	db: Database,
	team: { id: string; eventId: string; challengeId: string },
	{ state = 'submitted', content = {} }: EntryWishes = {}
): Promise<EntryRow> {
	const [lead] = await db
		.select({ personId: teamMembers.personId })
		.from(teamMembers)
		.where(and(eq(teamMembers.teamId, team.id), eq(teamMembers.lead, true), isNull(teamMembers.leftAt)));
	if (!lead) throw new Error('the team has no lead');
	const [others] = await db.select({ many: count() }).from(entries).where(eq(entries.eventId, team.eventId));
	const saved = { savedAt: testNow, savedBy: lead.personId };
	const [entry] = await db
		.insert(entries)
		.values({
			...saved,
			id: newId(),
			eventId: team.eventId,
			teamId: team.id,
			challengeId: team.challengeId,
			state,
			content: { ...wholeContent, ...content },
			number: state === 'draft' ? null : 1 + (others?.many ?? 0),
			submittedAt: state === 'draft' ? null : testNow,
			createdAt: testNow
		})
		.returning();
	if (!entry) throw new Error('the entry was not made');
	if (state === 'submitted') await db.transaction((tx) => keepWords(tx, [entry]));
	await db.insert(entryRevisions).values({ ...saved, entryId: entry.id, version: 1, content: entry.content });
	return entry;
}
