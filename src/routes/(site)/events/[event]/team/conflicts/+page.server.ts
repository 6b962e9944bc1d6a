import { redirect } from '@sveltejs/kit';
import { newId } from '#lib/foundation/ids.ts';
import { found, type Verdict } from '#lib/foundation/refusal.ts';
import { judgeNameForm, mostNamedByTeam, namedForm } from '#lib/judging/conflicts/conflict-form.ts';
import { nameJudge, takeNameBack } from '#lib/judging/server/conflicts/commands/name-judge.ts';
import { judgesNamed } from '#lib/judging/server/conflicts/own-words.ts';
import { ownTeamId } from '#lib/teams/server/queries.ts';
import { guarded, readForm } from '#http/form.ts';
import { readingOf, refusalText } from '#http/refusal-words.ts';
import type { Actions, PageServerLoad } from './$types';

const happenings = ['named', 'back'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const words = await judgesNamed(locals.ctx, found(locals.event).id);
	const say = (verdict: Verdict) => (verdict ? refusalText(verdict, readingOf(locals)) : null);
	return {
		words: words && {
			names: words.names,
			most: mostNamedByTeam,
			nameRefusal: say(words.refusals.name),
			backRefusal: say(words.refusals.takeBack)
		},
		freshId: newId(),
		happened: happenings.find((one) => url.searchParams.has(one)) ?? null
	};
};

export const actions: Actions = {
	name: guarded(async (event) => {
		const { ctx, event: head } = event.locals;
		const judge = await readForm(event, judgeNameForm);
		await nameJudge(ctx, await ownTeamId(ctx, found(head).id), judge);
		redirect(303, '?named');
	}),
	back: guarded(async (event) => {
		const { ctx, event: head } = event.locals;
		const { named } = await readForm(event, namedForm);
		await takeNameBack(ctx, await ownTeamId(ctx, found(head).id), named);
		redirect(303, '?back');
	})
};
