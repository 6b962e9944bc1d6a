import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Localized } from '#lib/foundation/localized.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { wallTime } from '#lib/foundation/zoned-time.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries, entryFiles } from '#lib/entries/server/schema.ts';
import { mayReadEvent } from '#lib/events/rules.ts';
import { events } from '#lib/events/server/schema.ts';
import { teams } from '#lib/teams/server/schema.ts';
import { cardsPerPage, type GalleryFilter } from '../filter.ts';
import { distinctions, type Distinction } from './distinctions.ts';
import { type OpenEntries, openEntries } from './open-entries.ts';
import { nearlyFor, type Search, searchFor } from './search.ts';

/** An entry as the gallery shows it. */
export interface GalleryCard {
	id: string;
	title: string;
	summary: string;
	challenge: Localized;
	team: string;
	/** ISO 3166 alpha-2. */
	country: string | null;
	/** The file that is its cover. */
	coverId: string | null;
	distinction: Distinction | null;
}

/** A page of the gallery, with what there is to choose from. */
export interface Gallery {
	isOpen: boolean;
	/** When the results are to be announced, where that is known. */
	opensAt: Date | null;
	cards: GalleryCard[];
	total: number;
	/** Nothing holds the words that were searched for; these hold words that are spelled nearly so. */
	isNear: boolean;
	/** All public entries, whatever the filter. */
	all: number;
	challenges: { slug: string; name: Localized; many: number }[];
	countries: { code: string; many: number }[];
}

const title = sql<string>`${entries.content} ->> 'title'`;
const summary = sql<string>`${entries.content} ->> 'summary'`;

/**
 * A page of the entries that everybody may see, in an order that is drawn anew every day of the event's zone, so that
 * nobody is always first; what is searched for best first. The number of queries is the same whatever the number of entries.
 * @throws Refused `not_found` where the reader may not know of the event
 */
export async function gallery(ctx: Context, eventId: string, filter: GalleryFilter): Promise<Gallery> {
	const { db } = ctx;
	const [[event], open] = await Promise.all([
		db.select().from(events).where(eq(events.id, eventId)),
		openEntries(ctx, eventId)
	]);
	demand(mayReadEvent(ctx.actor, found(event)));
	const { ceremonyAt, timeZone } = found(event);
	const day = wallTime(ctx.now, timeZone).slice(0, 10);
	const page = (search: Search | null) => pageOf(ctx, open, filter, search, day);
	const search = searchFor(db, eventId, filter.search);
	const [exact, areas, places] = await Promise.all([
		page(search),
		db
			.select({ slug: challenges.slug, name: challenges.name, many: count(entries.id) })
			.from(challenges)
			.leftJoin(entries, and(eq(entries.challengeId, challenges.id), open.isPublic))
			.where(eq(challenges.eventId, eventId))
			.groupBy(challenges.id)
			.orderBy(asc(challenges.position)),
		db
			.select({ code: sql<string>`${teams.country}`, many: count() })
			.from(entries)
			.innerJoin(teams, eq(teams.id, entries.teamId))
			.where(and(open.isPublic, isNotNull(teams.country)))
			.groupBy(teams.country)
			.orderBy(asc(teams.country))
	]);
	const nearly = search && exact.total === 0 ? await nearlyFor(db, eventId, filter.search) : null;
	const { rows, total } = nearly ? await page(nearly) : exact;
	const distinguished = await distinctions(
		ctx,
		rows.map(({ id }) => id),
		open
	);
	return {
		isOpen: open.isOpen,
		opensAt: ceremonyAt,
		cards: rows.map((row) => ({ ...row, distinction: distinguished.get(row.id) ?? null })),
		total,
		isNear: total > 0 && nearly !== null,
		all: areas.reduce((sum, { many }) => sum + many, 0),
		challenges: areas,
		countries: places
	};
}

/** The cards of a page and how many there are in all. */
async function pageOf(
	ctx: Context,
	open: OpenEntries,
	filter: GalleryFilter,
	search: Search | null,
	day: string
) {
	const { db } = ctx;
	const chosen = and(open.isPublic, search?.matches, ...conditions(ctx, filter, open.hasResults));
	const order = [
		...(filter.sort === 'newest' ? [desc(entries.submittedAt)] : (search?.best ?? [])),
		sql`md5(${entries.id}::text || ${day})`
	];
	const [rows, [matching]] = await Promise.all([
		db
			.select({
				id: entries.id,
				...{ title, summary, challenge: challenges.name, team: teams.name, country: teams.country },
				coverId: entryFiles.fileId
			})
			.from(entries)
			.innerJoin(teams, eq(teams.id, entries.teamId))
			.innerJoin(challenges, eq(challenges.id, entries.challengeId))
			.leftJoin(
				entryFiles,
				and(eq(entryFiles.entryId, entries.id), entryFiles.cover, isNull(entryFiles.removedAt))
			)
			.where(chosen)
			.orderBy(...order)
			.limit(cardsPerPage)
			.offset((filter.page - 1) * cardsPerPage),
		db
			.select({ many: count() })
			.from(entries)
			.innerJoin(teams, eq(teams.id, entries.teamId))
			.innerJoin(challenges, eq(challenges.id, entries.challengeId))
			.where(chosen)
	]);
	return { rows, total: matching?.many ?? 0 };
}

/** The filter as conditions. It looks only at what a visitor sees on the cards. */
function conditions({ db }: Context, filter: GalleryFilter, hasResults: SQL): (SQL | undefined)[] {
	return [
		filter.challenges.length > 0 ? inArray(challenges.slug, [...filter.challenges]) : undefined,
		filter.country ? eq(teams.country, filter.country) : undefined,
		filter.awarded
			? and(
					hasResults,
					inArray(
						entries.id,
						db
							.select({ id: allocations.entryId })
							.from(allocations)
							.innerJoin(awards, eq(awards.id, allocations.awardId))
							.where(isNull(allocations.withdrawnAt))
					)
				)
			: undefined
	];
}
