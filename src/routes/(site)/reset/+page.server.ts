import { redirect } from '@sveltejs/kit';
import { emailForm } from '#lib/accounts/account-form.ts';
import { requestReset } from '#lib/accounts/server/commands/password.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ sent: url.searchParams.has('sent') });

export const actions: Actions = {
	default: guarded(async (event) => {
		const { email } = await readForm(event, emailForm);
		await requestReset(event.locals.ctx, email);
		redirect(303, '/reset?sent');
	})
};
