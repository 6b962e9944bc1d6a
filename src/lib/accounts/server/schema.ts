import { customType, index, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '#lib/foundation/server/db/columns.ts';
import type { Locale } from '#lib/foundation/i18n/locales.ts';
import { genders, stakeholderTypes } from '../person.ts';

export const stakeholderType = pgEnum('stakeholder_type', stakeholderTypes);
export const gender = pgEnum('gender', genders);

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
	dataType: () => 'bytea',
	toDriver: (value) => Buffer.from(value),
	fromDriver: (value) => new Uint8Array(value)
});

export const people = pgTable('people', {
	id: id(),
	/** Lower case, normalised; see `emailKey`. */
	email: text().notNull().unique(),
	name: text().notNull(),
	/** Argon2id; null for somebody who signs in by link only. */
	passwordHash: text(),
	country: text(),
	stakeholderType: stakeholderType(),
	gender: gender(),
	organisation: text(),
	locale: text().$type<Locale>().notNull(),
	languages: text().array().notNull().default([]),
	timeZone: text().notNull().default('UTC'),
	theme: text().$type<'light' | 'dark'>(),
	emailConfirmedAt: instant(),
	consentedAt: instant(),
	createdAt: instant().notNull(),
	disabledAt: instant()
});

/** `id` is the SHA-256 of the token in the reader's cookie: who reads this table can't sign in with it. */
export const sessions = pgTable(
	'sessions',
	{
		id: text().primaryKey(),
		personId: uuid()
			.notNull()
			.references(() => people.id, { onDelete: 'cascade' }),
		createdAt: instant().notNull(),
		expiresAt: instant().notNull(),
		lastSeenAt: instant().notNull(),
		secondFactorAt: instant(),
		/** A session by an invitation's link opens this scope only. */
		boundTo: uuid(),
		device: text().notNull().default('')
	},
	(table) => [index().on(table.personId), index().on(table.expiresAt)]
);

export const tokenPurposes = ['confirm_email', 'reset_password', 'sign_in', 'invitation'] as const;
export const tokenPurpose = pgEnum('token_purpose', tokenPurposes);

/** Links that work once. `id` is the SHA-256 of what stands in the link. */
export const oneTimeTokens = pgTable(
	'one_time_tokens',
	{
		id: text().primaryKey(),
		purpose: tokenPurpose().notNull(),
		personId: uuid()
			.notNull()
			.references(() => people.id, { onDelete: 'cascade' }),
		/** For an invitation: the scope that its session is bound to. */
		scopeId: uuid(),
		/** Where to go afterwards; a path of ours. */
		returnTo: text(),
		createdAt: instant().notNull(),
		expiresAt: instant().notNull(),
		usedAt: instant()
	},
	(table) => [index().on(table.personId, table.purpose)]
);

/** The second factor (RFC 6238). The key is encrypted with the installation's secret. */
export const totpKeys = pgTable('totp_keys', {
	personId: uuid()
		.primaryKey()
		.references(() => people.id, { onDelete: 'cascade' }),
	encryptedKey: bytes().notNull(),
	confirmedAt: instant(),
	/** The last time step that was accepted: a code works once. */
	lastStep: integer().notNull().default(0),
	/** SHA-256 of the recovery codes that are left. */
	recoveryHashes: jsonb().$type<string[]>().notNull().default([])
});

/** Roles within a scope; one row a role. The scopes are the events of the slice that comes next. */
export const grants = pgTable(
	'grants',
	{
		id: id(),
		personId: uuid()
			.notNull()
			.references(() => people.id, { onDelete: 'cascade' }),
		role: text().notNull(),
		scopeId: uuid().notNull(),
		grantedAt: instant().notNull(),
		grantedBy: uuid()
	},
	(table) => [
		index().on(table.scopeId, table.role),
		unique('grants_once').on(table.personId, table.scopeId, table.role)
	]
);
