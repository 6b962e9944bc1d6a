import { redirect, type RequestEvent } from '@sveltejs/kit';
import { shortDay } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { inviteForm, judgeForm, judgeIdForm } from '#lib/judging/judge-form.ts';
import { inviteJudges } from '#lib/judging/server/commands/invite-judges.ts';
import { changeJudge, remindJudge, withdrawJudge } from '#lib/judging/server/commands/manage-judge.ts';
import { judgeBoard } from '#lib/judging/server/judge-board.ts';
import { previewJudges } from '#lib/judging/server/judge-list-context.ts';
import { readJudgeList } from '#lib/judging/server/read-judge-list.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

const happenings = ['invited', 'changed', 'reminded', 'withdrawn'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx, timeZone } = locals;
	const event = found(locals.event);
	const board = await judgeBoard(ctx, event.id);
	const zone = timeZone ?? event.timeZone;
	const challenges = board.challenges.map(({ id, name, shortName }) => ({
		id,
		name: inLocale(name, ctx.locale),
		shortName: inLocale(shortName, ctx.locale)
	}));
	const nameOf = new Map(challenges.map(({ id, shortName }) => [id, shortName]));
	const judges = board.judges.map(({ lastHereAt, challengeIds, ...judge }) => ({
		...judge,
		challengeIds,
		challenges: challengeIds.map((id) => nameOf.get(id) ?? ''),
		lastHere: lastHereAt && shortDay(lastHereAt, zone, ctx.locale)
	}));
	return {
		challenges,
		judges,
		chosen: judges.find(({ judgeId }) => judgeId === url.searchParams.get('judge')) ?? null,
		happened: happenings.find((name) => url.searchParams.has(name)) ?? null,
		sent: Number(url.searchParams.get('invited') ?? 0) || 0
	};
};

/** The list of a form: the file where one was chosen, else the text. */
async function listIn(event: RequestEvent) {
	const data = await event.request.clone().formData();
	const file = data.get('file');
	const form = await readForm(event, inviteForm);
	const text = file instanceof File && file.size > 0 ? await file.text() : form.list;
	const standard = { capacity: form.capacity, challengeIds: form.challenges };
	return { text, standard, wishes: readJudgeList(text) };
}

export const actions = {
	preview: guarded(async (event) => {
		const { text, standard, wishes } = await listIn(event);
		const values = { list: text, capacity: String(standard.capacity), challenges: standard.challengeIds };
		const rows = await previewJudges(event.locals.ctx, found(event.locals.event).id, { wishes, standard });
		return { preview: { rows, values, left: wishes.length - rows.length } };
	}),
	invite: guarded(async (event) => {
		const { standard, wishes } = await listIn(event);
		const sent = await inviteJudges(event.locals.ctx, found(event.locals.event).id, { wishes, standard });
		redirect(303, `?invited=${sent}`);
	}),
	change: guarded(async (event) => {
		const form = await readForm(event, judgeForm);
		await changeJudge(event.locals.ctx, found(event.locals.event).id, form);
		redirect(303, '?changed');
	}),
	remind: guarded(async (event) => {
		const { judge } = await readForm(event, judgeIdForm);
		await remindJudge(event.locals.ctx, found(event.locals.event).id, judge);
		redirect(303, '?reminded');
	}),
	withdraw: guarded(async (event) => {
		const { judge } = await readForm(event, judgeIdForm);
		await withdrawJudge(event.locals.ctx, found(event.locals.event).id, judge);
		redirect(303, '?withdrawn');
	})
} satisfies Actions;
