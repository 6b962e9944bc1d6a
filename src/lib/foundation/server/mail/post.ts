import type { Locale } from '../../i18n/locales.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { schedule } from '../jobs/schedule.ts';
import { type LetterBody, letters } from './schema.ts';

/** To whom a letter goes, and in which language they read. */
export interface Recipient {
	personId: string | null;
	email: string;
	name: string;
	locale: Locale;
}

/** A letter, ready to be put into the outbox; every kind has a typed function in its slice's `mails.ts`. */
export interface Letter {
	to: Recipient;
	subject: string;
	body: LetterBody;
	secret?: boolean;
	onceKey?: string;
}

/** Put letters into the outbox, in the transaction of the change that they tell of. */
export async function post(tx: Transaction, ctx: Context, ...written: Letter[]): Promise<void> {
	for (let start = 0; start < written.length; start += 500) {
		const rows = await tx
			.insert(letters)
			.values(
				written.slice(start, start + 500).map(({ to, subject, body, secret, onceKey }) => ({
					...to,
					subject: subject.replace(/[\r\n]+/g, ' '),
					body,
					secret: secret ?? false,
					onceKey: onceKey ?? null,
					writtenAt: ctx.now
				}))
			)
			.onConflictDoNothing({ target: letters.onceKey })
			.returning({ id: letters.id });
		await schedule(tx, ...rows.map(({ id }) => ({ task: 'deliver-letter', payload: { letterId: id } })));
	}
}
