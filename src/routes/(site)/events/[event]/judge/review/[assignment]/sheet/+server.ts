import { json } from '@sveltejs/kit';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import type { RefusedAnswer, StoredAnswer } from '#lib/judging/desk/read-answer.ts';
import { saveReview } from '#lib/judging/server/commands/save-review.ts';
import { sentSheet } from '#lib/judging/sheet-form.ts';
import { formText } from '#http/form-words.ts';
import { refusalStatus } from '#http/refusal-status.ts';
import { readingOf, refusalText } from '#http/refusal-words.ts';
import { storedWords } from '../stored-words.ts';
import type { RequestHandler } from './$types';

const refused = (body: RefusedAnswer, status: number) => json(body, { status });

// What a judge's page or its worker sends by itself. The answer repeats what is in the database, so that they can compare.
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { ctx, timeZone } = locals;
	const event = found(locals.event);
	const sent = sentSheet.safeParse(await request.json().catch(() => null));
	if (!sent.success)
		return refused({ code: 'not_taken', message: formText(sent.error.issues[0]?.message ?? '') }, 422);
	const { person, ...sheet } = sent.data;
	try {
		// Kept by somebody who is not the one signed in now: it waits until they are back.
		demand(person === personId(ctx.actor) ? undefined : { code: 'sign_in_needed' });
		const saved = await saveReview(ctx, params.assignment, sheet, event.id);
		const { version, state, savedAt, words } = saved;
		const said = storedWords(savedAt, ctx.now, timeZone ?? event.timeZone, ctx.locale);
		const stored = { sending: sheet.sending, version, finished: state === 'submitted', said, words };
		return json({ stored } satisfies StoredAnswer);
	} catch (problem) {
		if (!(problem instanceof Refused)) throw problem;
		const { refusal } = problem;
		const message = refusalText(refusal, readingOf(locals));
		return refused({ code: refusal.code, message }, refusalStatus(refusal.code));
	}
};
