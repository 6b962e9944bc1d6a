import { eq, inArray, and } from 'drizzle-orm';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { emailKey } from '#lib/accounts/person.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { type CheckedWish, checkWishes, type JudgeWish, type ListContext, listLimit } from '../judge-list.ts';
import { judges } from './schema.ts';

/** People to invite, and what holds for those of whom the list says no more than an address. */
export interface JudgeList {
	wishes: readonly JudgeWish[];
	standard: { capacity: number; challengeIds: readonly string[] };
}

/** What would happen with each line of a list; nothing does. Two queries. */
export async function previewJudges(ctx: Context, eventId: string, list: JudgeList): Promise<CheckedWish[]> {
	demand(mayOrganise(ctx.actor, eventId));
	return checkedList(ctx.db, eventId, list);
}

/** The list held against the event. Callers have asked who may know. */
export async function checkedList(
	db: Database,
	eventId: string,
	{ wishes, standard }: JudgeList
): Promise<CheckedWish[]> {
	const emails = wishes.slice(0, listLimit).flatMap(({ email }) => emailKey(email) ?? []);
	const [areas, known] = await Promise.all([
		db
			.select({
				id: challenges.id,
				slug: challenges.slug,
				name: challenges.name,
				shortName: challenges.shortName
			})
			.from(challenges)
			.where(eq(challenges.eventId, eventId)),
		emails.length === 0
			? []
			: db
					.select({ email: people.email, state: judges.state })
					.from(people)
					.leftJoin(judges, and(eq(judges.personId, people.id), eq(judges.eventId, eventId)))
					.where(inArray(people.email, emails))
	]);
	const context: ListContext = {
		challenges: areas.map(({ id, slug, name, shortName }) => ({
			...{ id, slug },
			names: [...Object.values(name), ...Object.values(shortName)]
		})),
		standard: {
			capacity: standard.capacity,
			challengeIds: standard.challengeIds.filter((id) => areas.some((area) => area.id === id))
		},
		known: new Map(known.map(({ email, state }) => [email, state ?? 'account']))
	};
	return checkWishes(wishes, context);
}
