import { eq } from 'drizzle-orm';
import { newId } from '#lib/foundation/ids.ts';
import type { Locale } from '#lib/foundation/i18n/locales.ts';
import { found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import type { Recipient } from '#lib/foundation/server/mail/post.ts';
import { people } from './schema.ts';

interface Invited {
	/** As `emailKey` writes it. */
	email: string;
	name: string;
	locale: Locale;
	/** Used for somebody new only; they can change it. */
	timeZone?: string;
}

/**
 * The person behind an address, for an invitation. Who has no account gets one: without password or consent, unconfirmed
 * until they follow a letter's link. What a known person told about themselves stays as it is.
 */
export async function invitedPerson(
	tx: Transaction,
	ctx: Context,
	{ email, name, locale, timeZone = 'UTC' }: Invited
): Promise<Recipient & { personId: string }> {
	await tx
		.insert(people)
		.values({ id: newId(), email, name, locale, timeZone, languages: [locale], createdAt: ctx.now })
		.onConflictDoNothing({ target: people.email });
	const [person] = await tx.select().from(people).where(eq(people.email, email));
	const { id, ...known } = found(person);
	return { personId: id, email, name: known.name, locale: known.locale };
}
