import { type ActionFailure, fail, isActionFailure, redirect, type RequestEvent } from '@sveltejs/kit';
import { found, Refused } from '#lib/foundation/refusal.ts';
import { markdownHtml } from '#lib/foundation/markdown.ts';
import { type EntryField, entryFields } from '#lib/entries/entry.ts';
import { type DraftForm, draftForm, entryForm, fileForm, wholeForm } from '#lib/entries/entry-form.ts';
import { chooseCover, removeFile } from '#lib/entries/server/commands/files.ts';
import { openEntry } from '#lib/entries/server/commands/open-entry.ts';
import { type Saved, saveEntry } from '#lib/entries/server/commands/save-entry.ts';
import { submitEntry } from '#lib/entries/server/commands/submit-entry.ts';
import { reopenEntry, withdrawEntry } from '#lib/entries/server/commands/team-steps.ts';
import { entryDesk } from '#lib/entries/server/queries/desk.ts';
import { knownTopics } from '#lib/judging/server/assigning/known-topics.ts';
import { isInTeam } from '#lib/teams/server/queries.ts';
import { guarded, type NotTaken, readForm } from '#http/form.ts';
import { readingOf, refusalText } from '#http/refusal-words.ts';
import type { Actions, PageServerLoad } from './$types';
import { entryView } from './view.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const event = found(locals.event);
	const happened = (['saved', 'reopened'] as const).find((name) => url.searchParams.has(name)) ?? null;
	if (!(await isInTeam(ctx, event.id))) return { entry: null, notYet: null, happened };
	let desk = await entryDesk(ctx, event.id);
	if (!desk) {
		try {
			await openEntry(ctx, event.id);
		} catch (problem) {
			if (!(problem instanceof Refused) || problem.refusal.code !== 'not_open_yet') throw problem;
			const notYet = refusalText(problem.refusal, readingOf(locals));
			return { entry: null, notYet, happened };
		}
		desk = await entryDesk(ctx, event.id);
	}
	const topicWords = await knownTopics(ctx, event.id);
	return { entry: entryView(found(desk), event, locals, topicWords), notYet: null, happened };
};

/** What the page needs to go on from what is saved, and to show both texts where two members changed one part at once. */
interface Kept extends NotTaken {
	version: number;
	clashes: { field: EntryField; theirs: string; by: string }[];
}

/** Save the form, with the other's text where the reader chose it. */
async function save(event: RequestEvent, form: DraftForm): Promise<Saved> {
	const { entry, version, ...content } = form;
	const taken = entryFields.find((field) => field === form.take);
	if (taken) {
		const desk = await entryDesk(event.locals.ctx, found(event.locals.event).id);
		content[taken] = found(desk).content[taken];
	}
	return saveEntry(event.locals.ctx, entry, { version, content });
}

function kept(saved: Saved, entry: string, failure?: NotTaken): Kept {
	const mine = Object.fromEntries(saved.clashes.map((clash) => [clash.field, clash.mine]));
	return {
		...(failure ?? { errors: {}, action: 'save' }),
		version: saved.version,
		values: { ...saved.content, ...mine, entry, version: String(saved.version) },
		clashes: saved.clashes.map(({ field, theirs, by }) => ({ field, theirs, by }))
	};
}

/**
 * An action that saves what was typed before it does its own work; a clash stops it, and is told as one. Where its own
 * work is refused, the page goes on from what was saved.
 */
function afterSaving<Form extends DraftForm, Result extends Record<string, unknown> | void>(
	read: (event: RequestEvent) => Promise<Form>,
	act: (event: RequestEvent, form: Form) => Promise<Result>
) {
	return guarded(async (event): Promise<Result | ActionFailure<Kept>> => {
		const form = await read(event);
		const saved = await save(event, form);
		if (saved.clashes.length > 0) return fail(409, kept(saved, form.entry));
		const answer = await guarded((again) => act(again, form))(event);
		return isFailure(answer) ? fail(answer.status, kept(saved, form.entry, answer.data)) : answer;
	});
}

function isFailure(answer: unknown): answer is ActionFailure<NotTaken> {
	return isActionFailure(answer);
}

const here = (event: RequestEvent) => `/events/${event.params['event']}/team/entry`;

export const actions = {
	save: afterSaving(
		(event) => readForm(event, draftForm),
		async (event, { then }) =>
			redirect(303, then === 'files' ? `${here(event)}/files` : `${here(event)}?saved`)
	),
	preview: afterSaving(
		(event) => readForm(event, draftForm),
		async (_, { description }) => ({ preview: markdownHtml(description) })
	),
	submit: afterSaving(
		(event) => readForm(event, draftForm),
		async (event) => {
			const { entry } = await readForm(event, wholeForm);
			const receipt = await submitEntry(event.locals.ctx, entry);
			redirect(303, `/events/${event.params['event']}/team/receipts/${receipt}`);
		}
	),
	remove: afterSaving(
		(event) => readForm(event, fileForm),
		async (event, { entry, file }) => {
			await removeFile(event.locals.ctx, entry, file);
			redirect(303, `${here(event)}#files`);
		}
	),
	cover: afterSaving(
		(event) => readForm(event, fileForm),
		async (event, { entry, file }) => {
			await chooseCover(event.locals.ctx, entry, file);
			redirect(303, `${here(event)}#files`);
		}
	),
	reopen: guarded(async (event) => {
		const { entry } = await readForm(event, entryForm);
		await reopenEntry(event.locals.ctx, entry);
		redirect(303, `${here(event)}?reopened`);
	}),
	withdraw: guarded(async (event) => {
		const { entry } = await readForm(event, entryForm);
		await withdrawEntry(event.locals.ctx, entry);
		redirect(303, here(event));
	})
} satisfies Actions;
