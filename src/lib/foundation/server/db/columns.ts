import { jsonb, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Localized } from '../../localized.ts';

/** A random id, made by the program or by the database. */
export const id = () => uuid().primaryKey().defaultRandom();

/** An instant, stored as UTC. */
export const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** A text of the content in several languages. */
export const localized = () => jsonb().$type<Localized>();
