import { desc, eq } from 'drizzle-orm';
import { found, Refused } from '../../refusal.ts';
import { isId } from '../../ids.ts';
import type { Context } from '../context.ts';
import { environment } from '../environment.ts';
import { letters } from './schema.ts';

function onlyWithoutMailServer(): void {
	if (environment().SMTP_URL) throw new Refused({ code: 'not_found' });
}

/** The newest letters, of all or of one address. Only where no mail server delivers them. */
export async function mailbox(ctx: Context, email: string | null) {
	onlyWithoutMailServer();
	return ctx.db
		.select({
			id: letters.id,
			email: letters.email,
			name: letters.name,
			subject: letters.subject,
			locale: letters.locale,
			writtenAt: letters.writtenAt,
			sentAt: letters.sentAt
		})
		.from(letters)
		.where(email ? eq(letters.email, email) : undefined)
		.orderBy(desc(letters.writtenAt))
		.limit(100);
}

/** One letter with its words. Only where no mail server delivers it. */
export async function letterById(ctx: Context, id: string) {
	onlyWithoutMailServer();
	if (!isId(id)) throw new Refused({ code: 'not_found' });
	const [letter] = await ctx.db.select().from(letters).where(eq(letters.id, id));
	return found(letter);
}
