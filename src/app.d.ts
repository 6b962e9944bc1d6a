import type { Context } from '#lib/foundation/server/context.ts';
import type { Refusal } from '#lib/foundation/refusal.ts';
import type { Typed } from '#http/typed.ts';
import type { EventForNavigation } from './routes/navigation.ts';
import type { EventHead } from '#lib/events/server/queries.ts';

declare global {
	namespace App {
		interface Locals {
			ctx: Context;
			/** The session behind the cookie, also where it still waits for a code. */
			sessionId: string | null;
			waitsForCode: boolean;
			/** The reader's zone: from the account, or from the cookie that the browser sets. */
			timeZone: string | null;
			theme: 'light' | 'dark' | null;
			/** The event that the address names, if there is one that this reader may know of. */
			event: EventHead | null;
			requestId: string;
			/** Why the outer door stays shut, for the page that says so. */
			refusal: Refusal | null;
			/** What was typed into a form that the door refused. */
			typed: Typed[];
		}
		interface Error {
			/** What to tell us; see look.md, "unexpected". */
			id?: string;
			code?: string;
			/** What was typed into a form that could not be taken, so that it can be copied. */
			typed?: Typed[];
		}
		interface PageData {
			/** Of the event that the page belongs to; made by the event's layout. */
			event?: EventForNavigation & {
				name: string;
				accent: string;
				timeZone: string;
				zonePlace: string;
				madeUp: boolean;
			};
		}
	}
}

export {};
