import { and, eq, isNull } from 'drizzle-orm';
import nodemailer from 'nodemailer';
import type { Context } from '../context.ts';
import { environment } from '../environment.ts';
import { letters } from './schema.ts';
import { letterHtml, letterText } from './layout.ts';

let transport: ReturnType<typeof nodemailer.createTransport> | undefined;

/**
 * Send a letter that is not sent yet. Without `SMTP_URL` it counts as sent at once and is read on the mailbox page.
 * Safe to run twice: the message id follows from the letter's, so that a mail server can drop a repetition.
 * @throws whatever the mail server answered; the job queue tries again later
 */
export async function deliverLetter(ctx: Context, letterId: string): Promise<void> {
	const [letter] = await ctx.db
		.select()
		.from(letters)
		.where(and(eq(letters.id, letterId), isNull(letters.sentAt)));
	if (!letter) return;
	const { SMTP_URL, MAIL_FROM } = environment();
	if (SMTP_URL) {
		transport ??= nodemailer.createTransport(SMTP_URL);
		try {
			await transport.sendMail({
				from: MAIL_FROM,
				to: { name: letter.name, address: letter.email },
				subject: letter.subject,
				text: letterText(letter, ctx.origin),
				html: letterHtml(letter, ctx.origin),
				messageId: `<${letter.id}@${new URL(ctx.origin).hostname}>`
			});
		} catch (error) {
			const lastError = error instanceof Error ? error.message.slice(0, 300) : 'unknown';
			await ctx.db
				.update(letters)
				.set({ attempts: letter.attempts + 1, lastError })
				.where(eq(letters.id, letterId));
			throw error;
		}
	}
	const wiped = letter.secret && SMTP_URL ? { body: { paragraphs: [] } } : {};
	await ctx.db
		.update(letters)
		.set({ sentAt: ctx.now, attempts: letter.attempts + 1, lastError: null, ...wiped })
		.where(eq(letters.id, letterId));
}
