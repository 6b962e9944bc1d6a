import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	doublePrecision,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	text,
	unique,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { id, instant, localized } from '#lib/foundation/server/db/columns.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import type { Quorum } from '../quorum.ts';
import { advanceKinds, type RoundSettings, roundKinds } from '../round.ts';
import type { LadderStep } from '../tie-ladder.ts';

export const roundKind = pgEnum('round_kind', roundKinds);
export const advanceKind = pgEnum('advance_kind', advanceKinds);

/** The steps that narrow the entries, in order. The first takes all that were submitted, each later one who went on. */
export const rounds = pgTable(
	'rounds',
	{
		id: id(),
		eventId: uuid()
			.notNull()
			.references(() => events.id, { onDelete: 'cascade' }),
		position: integer().notNull(),
		kind: roundKind().notNull(),
		name: localized().notNull(),
		opensAt: instant(),
		closesAt: instant(),
		graceMinutes: integer().notNull().default(0),
		advance: advanceKind().notNull(),
		/** With `top` and `by_hand`: how many go on. */
		advanceCount: integer(),
		/** That many in each challenge, or in the whole event. */
		perChallenge: boolean().notNull().default(true),
		/** What those who go on are called: "finalist". */
		outcomeLabel: localized().notNull(),
		settings: jsonb().$type<RoundSettings>().notNull()
	},
	(table) => [
		unique('rounds_position').on(table.eventId, table.position),
		check('rounds_order', sql`${table.opensAt} < ${table.closesAt}`),
		check('rounds_count', sql`${table.advance} <> 'top' or ${table.advanceCount} > 0`)
	]
);

export type RoundRow = typeof rounds.$inferSelect;

/** A closing: the standings are frozen together with the method and all that went in. Reopening takes two people. */
export const freezes = pgTable(
	'freezes',
	{
		id: id(),
		roundId: uuid()
			.notNull()
			.references(() => rounds.id),
		frozenAt: instant().notNull(),
		frozenBy: uuid()
			.notNull()
			.references(() => people.id),
		method: text().notNull(),
		inputs: jsonb().$type<Record<string, unknown>>().notNull(),
		/** The seal: SHA-256 of what the round's bundle holds of method, inputs and standings, in hex. */
		sha256: text().notNull(),
		/** Which version of the program's ranking rules this was reckoned with. */
		rulesVersion: integer().notNull().default(1),
		/** Never leaves the database: it puts people and entries into an order that nothing else tells. */
		salt: text()
			.notNull()
			.default(sql`gen_random_uuid()::text`),
		/** Closed although some entries had fewer reviews than the floor; null where none had. */
		quorum: jsonb().$type<Quorum>(),
		reopenProposedBy: uuid().references(() => people.id),
		reopenProposedAt: instant(),
		reopenReason: text(),
		reopenedBy: uuid().references(() => people.id),
		reopenedAt: instant()
	},
	(table) => [
		uniqueIndex('freezes_one_in_force')
			.on(table.roundId)
			.where(sql`reopened_at is null`),
		check('freezes_two_people', sql`${table.reopenedBy} <> ${table.reopenProposedBy}`)
	]
);

/** An entry's place in a closed round. */
export const standings = pgTable(
	'standings',
	{
		id: id(),
		freezeId: uuid()
			.notNull()
			.references(() => freezes.id),
		entryId: uuid()
			.notNull()
			.references(() => entries.id),
		challengeId: uuid()
			.notNull()
			.references(() => challenges.id),
		/** Null where nothing was to be ranked, as in a screening. */
		place: integer(),
		/** 0 to 1. */
		score: doublePrecision(),
		standardError: doublePrecision(),
		reviews: integer().notNull().default(0),
		goesOn: boolean().notNull(),
		/** Where a person decided: why. */
		reason: text()
	},
	(table) => [unique('standings_entry').on(table.freezeId, table.entryId), index().on(table.entryId)]
);

/** What people decided by hand in a round, with the reason: an order among equals, or the whole order of a panel. */
export const decisions = pgTable(
	'decisions',
	{
		id: id(),
		roundId: uuid()
			.notNull()
			.references(() => rounds.id),
		entryId: uuid()
			.notNull()
			.references(() => entries.id),
		/** 1 is first; null says "does not go on". */
		place: integer(),
		reason: text().notNull(),
		/** The step of the tie ladder that decided; null where a person did. */
		step: jsonb().$type<LadderStep>(),
		decidedBy: uuid()
			.notNull()
			.references(() => people.id),
		decidedAt: instant().notNull()
	},
	(table) => [unique('decisions_entry').on(table.roundId, table.entryId)]
);

/** What a round's outcome is told as. */
export const releaseKinds = ['shortlist', 'results'] as const;
export const releaseKind = pgEnum('release_kind', releaseKinds);

/**
 * The word that lets an outcome out, by two people. It can be read from `visibleFrom` on: whoever reads compares that
 * instant with the clock, so nothing has to happen for a page to change.
 */
export const releases = pgTable(
	'releases',
	{
		id: id(),
		eventId: uuid()
			.notNull()
			.references(() => events.id),
		roundId: uuid()
			.notNull()
			.references(() => rounds.id),
		/** One challenge; null for the whole event. */
		challengeId: uuid().references(() => challenges.id),
		kind: releaseKind().notNull(),
		/** Wanted instant; null for "as soon as it is confirmed". */
		releaseAt: instant(),
		proposedBy: uuid()
			.notNull()
			.references(() => people.id),
		proposedAt: instant().notNull(),
		confirmedBy: uuid().references(() => people.id),
		confirmedAt: instant(),
		visibleFrom: instant(),
		/** Withdrawn before it became visible. */
		cancelledAt: instant(),
		cancelledBy: uuid().references(() => people.id),
		/** The letters have been written. */
		toldAt: instant()
	},
	(table) => [
		index().on(table.eventId),
		check('releases_two_people', sql`${table.confirmedBy} <> ${table.proposedBy}`),
		check('releases_visible', sql`(${table.confirmedAt} is null) = (${table.visibleFrom} is null)`)
	]
);

export type ReleaseRow = typeof releases.$inferSelect;
