import { and, asc, eq, gt, notInArray, sql } from 'drizzle-orm';
import { inLocale } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { teamMembers, teams } from '#lib/teams/server/schema.ts';
import type { ExportRow } from '../export.ts';
import { inBatches } from './batches.ts';

/** All entries, drafts among them. */
export async function* entryRows(
	{ db, locale }: Context,
	eventId: string,
	withheld: readonly string[]
): AsyncGenerator<ExportRow> {
	const rows = inBatches((after, most) =>
		db
			.select({ key: entries.id, entry: entries, team: teams, challenge: challenges.name })
			.from(entries)
			.innerJoin(teams, eq(teams.id, entries.teamId))
			.innerJoin(challenges, eq(challenges.id, entries.challengeId))
			.where(
				and(
					eq(entries.eventId, eventId),
					notInArray(entries.id, [...withheld]),
					after === undefined ? undefined : gt(entries.id, after)
				)
			)
			.orderBy(asc(entries.id))
			.limit(most)
	);
	for await (const { entry, team, challenge } of rows)
		yield {
			...{ number: entry.number, id: entry.id, state: entry.state, challenge: inLocale(challenge, locale) },
			...{ team: team.name, country: team.country, language: entry.content.language },
			...{ topics: entry.content.topics, title: entry.content.title, summary: entry.content.summary },
			description: entry.content.description,
			...{ code_link: entry.content.codeLink, demo_link: entry.content.demoLink },
			video_link: entry.content.videoLink,
			...{ submitted_at: instant(entry.submittedAt), saved_at: instant(entry.savedAt) }
		};
}

/** Everybody who is or was in a team. */
export async function* memberRows({ db, locale }: Context, eventId: string): AsyncGenerator<ExportRow> {
	const rows = inBatches((after, most) =>
		db
			.select({
				key: teamMembers.id,
				member: teamMembers,
				person: people,
				team: teams.name,
				challenge: challenges.name
			})
			.from(teamMembers)
			.innerJoin(people, eq(people.id, teamMembers.personId))
			.innerJoin(teams, eq(teams.id, teamMembers.teamId))
			.innerJoin(challenges, eq(challenges.id, teams.challengeId))
			.where(
				and(eq(teamMembers.eventId, eventId), after === undefined ? sql`true` : gt(teamMembers.id, after))
			)
			.orderBy(asc(teamMembers.id))
			.limit(most)
	);
	for await (const { member, person, team, challenge } of rows)
		yield {
			...{ team, challenge: inLocale(challenge, locale), name: person.name, email: person.email },
			...{ lead: member.lead, country: person.country, stakeholder_type: person.stakeholderType },
			...{ organisation: person.organisation, languages: person.languages.join('; ') },
			...{ time_zone: person.timeZone, joined_at: instant(member.joinedAt), left_at: instant(member.leftAt) }
		};
}

/** ISO 8601 in UTC. */
export function instant(at: Date | null): string | null {
	return at?.toISOString() ?? null;
}
