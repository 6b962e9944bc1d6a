import { redirect } from '@sveltejs/kit';
import { newId } from '#lib/foundation/ids.ts';
import { found } from '#lib/foundation/refusal.ts';
import { namedForm, tieForm } from '#lib/judging/conflicts/conflict-form.ts';
import { nameTie, takeTieBack } from '#lib/judging/server/conflicts/commands/name-tie.ts';
import { tiesNamed } from '#lib/judging/server/conflicts/own-words.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

const happenings = ['named', 'back'] as const;

export const load: PageServerLoad = async ({ locals, url }) => ({
	ties: await tiesNamed(locals.ctx, found(locals.event).id),
	freshId: newId(),
	happened: happenings.find((one) => url.searchParams.has(one)) ?? null
});

export const actions: Actions = {
	name: guarded(async (event) => {
		await nameTie(event.locals.ctx, found(event.locals.event).id, await readForm(event, tieForm));
		redirect(303, '?named');
	}),
	back: guarded(async (event) => {
		const { named } = await readForm(event, namedForm);
		await takeTieBack(event.locals.ctx, found(event.locals.event).id, named);
		redirect(303, '?back');
	})
};
