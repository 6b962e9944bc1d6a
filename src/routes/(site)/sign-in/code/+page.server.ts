import { redirect } from '@sveltejs/kit';
import { codeForm } from '#lib/accounts/account-form.ts';
import { passSecondFactor } from '#lib/accounts/server/commands/second-factor.ts';
import { guarded, readForm } from '#http/form.ts';
import { returnTo } from '#http/return-to.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (!locals.waitsForCode) redirect(303, returnTo(url.searchParams.get('to')));
};

export const actions: Actions = {
	default: guarded(async (event) => {
		const { code } = await readForm(event, codeForm);
		await passSecondFactor(event.locals.ctx, event.locals.sessionId ?? '', code);
		redirect(303, returnTo(event.url.searchParams.get('to')));
	})
};
