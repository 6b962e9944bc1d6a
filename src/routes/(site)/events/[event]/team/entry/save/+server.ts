import { json } from '@sveltejs/kit';
import { found, Refused } from '#lib/foundation/refusal.ts';
import { draftForm } from '#lib/entries/entry-form.ts';
import { whenWords } from '#lib/entries/moments.ts';
import { saveEntry } from '#lib/entries/server/commands/save-entry.ts';
import { formText } from '#http/form-words.ts';
import { refusalStatus } from '#http/refusal-status.ts';
import { readingOf, refusalText } from '#http/refusal-words.ts';
import type { RequestHandler } from './$types';

/** What the page that saves by itself hears. */
export type SaveAnswer =
	| {
			version: number;
			content: Record<string, string>;
			when: string;
			clashes: { field: string; theirs: string; by: string }[];
	  }
	| { message: string };

const answer = (body: SaveAnswer, status = 200) => json(body, { status });

export const POST: RequestHandler = async ({ locals, request }) => {
	const { ctx, timeZone } = locals;
	const event = found(locals.event);
	const sent: unknown = await request.json().catch(() => null);
	const form = draftForm.safeParse(sent);
	if (!form.success) return answer({ message: formText(form.error.issues[0]?.message ?? '') }, 422);
	const { entry, version, ...content } = form.data;
	try {
		const saved = await saveEntry(ctx, entry, { version, content });
		const when = whenWords(saved.savedAt, ctx.now, timeZone ?? event.timeZone, ctx.locale);
		const clashes = saved.clashes.map(({ field, theirs, by }) => ({ field, theirs, by }));
		return answer({ version: saved.version, content: { ...saved.content }, when, clashes });
	} catch (problem) {
		if (!(problem instanceof Refused)) throw problem;
		const message = refusalText(problem.refusal, readingOf(locals));
		return answer({ message }, refusalStatus(problem.refusal.code));
	}
};
