import { redirect } from '@sveltejs/kit';
import { confirmEmail } from '#lib/accounts/server/commands/sign-up.ts';
import { keepSession } from '#http/cookies.ts';
import { guarded } from '#http/form.ts';
import type { Actions } from './$types';

// Nothing happens on a look at this page: mail scanners open links before people do.
export const actions: Actions = {
	default: guarded(async (event) => {
		const device = event.request.headers.get('user-agent') ?? '';
		const session = await confirmEmail(event.locals.ctx, event.params['token'] ?? '', device);
		keepSession(event.cookies, event.url, session);
		redirect(303, session.returnTo ?? '/?welcome');
	})
};
