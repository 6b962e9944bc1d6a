import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, localized } from '#lib/foundation/server/db/columns.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { eventStates, partnerLevels } from '../event.ts';

export const eventState = pgEnum('event_state', eventStates);
export const partnerLevel = pgEnum('partner_level', partnerLevels);

export const events = pgTable(
	'events',
	{
		id: id(),
		slug: text().notNull().unique(),
		/** The key of the template that it was made from. */
		template: text().notNull(),
		state: eventState().notNull().default('draft'),
		name: localized().notNull(),
		/** One line above the name, e.g. "Hackathon of the WSIS Forum 2021, online". */
		tagline: localized().notNull(),
		summary: localized().notNull(),
		/** How the entries are judged, step by step, for the public page. */
		judgingSteps: localized().array().$type<Localized[]>().notNull().default([]),
		series: text().notNull().default(''),
		timeZone: text().notNull(),
		/** What people call that zone: "Geneva". */
		zonePlace: localized().notNull(),
		/** `#rrggbb`; the roles are computed from it. */
		accent: text().notNull(),
		registrationOpensAt: instant(),
		registrationClosesAt: instant(),
		submissionOpensAt: instant(),
		submissionClosesAt: instant(),
		graceMinutes: integer().notNull().default(0),
		ceremonyAt: instant(),
		teamMin: integer().notNull().default(1),
		teamMax: integer().notNull().default(6),
		/** Its teams, people and figures are invented; every page says so. */
		madeUp: boolean().notNull().default(false),
		createdAt: instant().notNull(),
		createdBy: uuid()
			.notNull()
			.references(() => people.id),
		publishedAt: instant(),
		/** An organiser's halt: nobody registers or hands in while it stands. */
		pausedAt: instant(),
		pausedBy: uuid()
	},
	(table) => [
		check('events_slug_form', sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
		check('events_accent_form', sql`${table.accent} ~ '^#[0-9a-f]{6}$'`),
		check('events_team_size', sql`1 <= ${table.teamMin} and ${table.teamMin} <= ${table.teamMax}`),
		check('events_registration_order', sql`${table.registrationOpensAt} < ${table.registrationClosesAt}`),
		check('events_submission_order', sql`${table.submissionOpensAt} < ${table.submissionClosesAt}`)
	]
);

export type EventRow = typeof events.$inferSelect;

export const partners = pgTable(
	'partners',
	{
		id: id(),
		eventId: uuid()
			.notNull()
			.references(() => events.id, { onDelete: 'cascade' }),
		position: integer().notNull(),
		name: localized().notNull(),
		level: partnerLevel().notNull(),
		link: text(),
		/** Offers mentors to winners. */
		mentors: boolean().notNull().default(false)
	},
	(table) => [index().on(table.eventId, table.position)]
);

export const eventTextKinds = ['rules', 'question'] as const;
export type TextKind = (typeof eventTextKinds)[number];
export const eventTextKind = pgEnum('event_text_kind', eventTextKinds);

/** Pages of text: the rules, and questions with their answers. Bodies are Markdown. */
export const eventTexts = pgTable(
	'event_texts',
	{
		id: id(),
		eventId: uuid()
			.notNull()
			.references(() => events.id, { onDelete: 'cascade' }),
		kind: eventTextKind().notNull(),
		position: integer().notNull(),
		title: localized().notNull(),
		body: localized().notNull()
	},
	(table) => [index().on(table.eventId, table.kind, table.position)]
);
