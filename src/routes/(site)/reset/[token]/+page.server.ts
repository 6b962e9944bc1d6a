import { redirect } from '@sveltejs/kit';
import { passwordForm } from '#lib/accounts/account-form.ts';
import { resetPassword } from '#lib/accounts/server/commands/password.ts';
import { dropSession } from '#http/cookies.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: guarded(async (event) => {
		const { password } = await readForm(event, passwordForm);
		await resetPassword(event.locals.ctx, event.params['token'] ?? '', password);
		dropSession(event.cookies, event.url);
		redirect(303, '/sign-in');
	})
};
