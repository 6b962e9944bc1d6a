import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	primaryKey,
	text,
	unique,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import type { Localized } from '#lib/foundation/localized.ts';
import { id, instant, localized } from '#lib/foundation/server/db/columns.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { conflictKinds } from '../conflicts/kinds.ts';
import { judgeStates, reviewStates, screeningVerdicts } from '../review.ts';

export const judgeState = pgEnum('judge_state', judgeStates);
export const reviewState = pgEnum('review_state', reviewStates);
export const conflictKind = pgEnum('conflict_kind', conflictKinds);
export const screeningVerdict = pgEnum('screening_verdict', screeningVerdicts);

/** One level of a criterion: its figure, its word, and what it takes. */
export interface CriterionLevel {
	value: number;
	label: Localized;
	description: Localized;
}

/** A round's rubric: what is asked, how much it counts, and what each level means. */
export const criteria = pgTable(
	'criteria',
	{
		id: id(),
		roundId: uuid()
			.notNull()
			.references(() => rounds.id, { onDelete: 'cascade' }),
		position: integer().notNull(),
		name: localized().notNull(),
		question: localized().notNull(),
		/** Per cent of the total. */
		weight: integer().notNull(),
		levels: jsonb().$type<CriterionLevel[]>().notNull()
	},
	(table) => [
		unique('criteria_position').on(table.roundId, table.position),
		check('criteria_weight', sql`${table.weight} between 1 and 100`)
	]
);

export type CriterionRow = typeof criteria.$inferSelect;

/** Who judges in an event. */
export const judges = pgTable(
	'judges',
	{
		id: id(),
		eventId: uuid()
			.notNull()
			.references(() => events.id),
		personId: uuid()
			.notNull()
			.references(() => people.id),
		state: judgeState().notNull().default('invited'),
		/** How many entries this judge takes at most. */
		capacity: integer().notNull(),
		organisation: text().notNull().default(''),
		languages: text().array().notNull().default([]),
		expertise: text().array().notNull().default([]),
		invitedAt: instant().notNull(),
		invitedBy: uuid()
			.notNull()
			.references(() => people.id),
		answeredAt: instant()
	},
	(table) => [
		unique('judges_once').on(table.eventId, table.personId),
		check('judges_capacity', sql`${table.capacity} between 0 and 500`)
	]
);

export type JudgeRow = typeof judges.$inferSelect;

/** The challenges that a judge judges in. */
export const judgeChallenges = pgTable(
	'judge_challenges',
	{
		judgeId: uuid()
			.notNull()
			.references(() => judges.id, { onDelete: 'cascade' }),
		challengeId: uuid()
			.notNull()
			.references(() => challenges.id)
	},
	(table) => [primaryKey({ columns: [table.judgeId, table.challengeId] })]
);

/**
 * A judge and an entry that must not meet (hard), or better not (soft), as somebody said of this very pair. The same pair
 * can stand here several times: what one side said, the other can't take back. More ties are found by `tiesOf`.
 */
export const conflicts = pgTable(
	'conflicts',
	{
		id: id(),
		judgeId: uuid()
			.notNull()
			.references(() => judges.id),
		entryId: uuid()
			.notNull()
			.references(() => entries.id),
		kind: conflictKind().notNull(),
		hard: boolean().notNull().default(true),
		/** In the words of whoever said it, if any; organisers read it. */
		note: text().notNull().default(''),
		declaredBy: uuid().references(() => people.id),
		declaredAt: instant().notNull()
	},
	(table) => [
		unique('conflicts_pair').on(table.judgeId, table.entryId, table.kind),
		index().on(table.entryId)
	]
);

/** What a screener found. Two or more may look at the same entry; the latest word of each counts. */
export const screenings = pgTable(
	'screenings',
	{
		id: id(),
		roundId: uuid()
			.notNull()
			.references(() => rounds.id),
		entryId: uuid()
			.notNull()
			.references(() => entries.id),
		screenerId: uuid()
			.notNull()
			.references(() => people.id),
		verdict: screeningVerdict().notNull(),
		/** The positions of the checklist that were ticked. */
		ticked: integer().array().notNull(),
		/** Told to the team where it is not eligible. */
		reason: text().notNull().default(''),
		screenedAt: instant().notNull()
	},
	(table) => [
		unique('screenings_once').on(table.roundId, table.entryId, table.screenerId),
		check('screenings_reason', sql`${table.verdict} = 'eligible' or ${table.reason} <> ''`)
	]
);

/** judge × entry × round. Withdrawn ones stay, so that the log makes sense. */
export const assignments = pgTable(
	'assignments',
	{
		id: id(),
		roundId: uuid()
			.notNull()
			.references(() => rounds.id),
		entryId: uuid()
			.notNull()
			.references(() => entries.id),
		judgeId: uuid()
			.notNull()
			.references(() => judges.id),
		assignedAt: instant().notNull(),
		/** Judges have been told by letter. */
		toldAt: instant(),
		withdrawnAt: instant()
	},
	(table) => [
		uniqueIndex('assignments_once')
			.on(table.roundId, table.entryId, table.judgeId)
			.where(sql`withdrawn_at is null`),
		index().on(table.judgeId),
		index().on(table.entryId)
	]
);

/** The filled score sheet. */
export const reviews = pgTable(
	'reviews',
	{
		id: id(),
		assignmentId: uuid()
			.notNull()
			.unique()
			.references(() => assignments.id),
		state: reviewState().notNull().default('draft'),
		commentForPanel: text().notNull().default(''),
		commentForTeam: text().notNull().default(''),
		version: integer().notNull().default(1),
		/** What a judge's device called the sending that is stored, so that it can be sent again. */
		sendingId: uuid(),
		startedAt: instant().notNull(),
		savedAt: instant().notNull(),
		submittedAt: instant(),
		/** Set aside by an organiser: it stays, and does not count. */
		excludedAt: instant(),
		excludedBy: uuid().references(() => people.id),
		excludedReason: text()
	},
	(table) => [
		check('reviews_submitted', sql`${table.state} <> 'submitted' or ${table.submittedAt} is not null`),
		check('reviews_excluded', sql`${table.excludedAt} is null or ${table.excludedReason} <> ''`)
	]
);

/** One figure of a review. */
export const scores = pgTable(
	'scores',
	{
		reviewId: uuid()
			.notNull()
			.references(() => reviews.id),
		criterionId: uuid()
			.notNull()
			.references(() => criteria.id),
		value: integer().notNull()
	},
	(table) => [primaryKey({ columns: [table.reviewId, table.criterionId] })]
);
