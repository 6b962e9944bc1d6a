import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { idField } from '#lib/foundation/form-fields.ts';
import { fileProblems } from '#lib/foundation/files/file-type.ts';
import { found } from '#lib/foundation/refusal.ts';
import { mostFiles } from '#lib/entries/entry.ts';
import { chooseCover, removeFile } from '#lib/entries/server/commands/files.ts';
import { entryDesk } from '#lib/entries/server/queries/desk.ts';
import { fileWords } from '#lib/entries/words.ts';
import { guarded, readForm } from '#http/form.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';
import { entryView } from '../view.ts';

/** What the door says of files that were not taken: the reason, and the name. */
function refusedFiles(query: URLSearchParams): { name: string; why: string }[] {
	return [...query]
		.filter(([why]) => why !== 'arrived' && why !== 'lang')
		.slice(0, 2 * mostFiles)
		.map(([code, name]) => {
			const why = fileProblems.find((one) => one === code);
			const late = ['closed', 'wrong_state', 'not_open_yet', 'event_paused'].includes(code);
			if (why) return { name, why: fileWords[why]() };
			if (code === 'slow_down') return { name, why: m.entries_file_why_often() };
			return { name, why: late ? m.entries_file_why_closed() : m.entries_file_why_other() };
		});
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const event = found(locals.event);
	const desk = found(await entryDesk(locals.ctx, event.id));
	const arrived = Number(url.searchParams.get('arrived') ?? 0);
	return {
		entry: entryView(desk, event, locals, []),
		arrived: Number.isInteger(arrived) && arrived > 0 && arrived <= 2 * mostFiles ? arrived : 0,
		refused: refusedFiles(url.searchParams)
	};
};

const buttonForm = z.object({ entry: idField, file: idField });
const here = (event: RequestEvent) => `/events/${event.params['event']}/team/entry/files`;

export const actions = {
	remove: guarded(async (event) => {
		const { entry, file } = await readForm(event, buttonForm);
		await removeFile(event.locals.ctx, entry, file);
		redirect(303, here(event));
	}),
	cover: guarded(async (event) => {
		const { entry, file } = await readForm(event, buttonForm);
		await chooseCover(event.locals.ctx, entry, file);
		redirect(303, here(event));
	})
} satisfies Actions;
