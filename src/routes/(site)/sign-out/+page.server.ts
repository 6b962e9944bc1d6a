import { redirect } from '@sveltejs/kit';
import { signOut } from '#lib/accounts/server/commands/sign-in.ts';
import { dropSession } from '#http/cookies.ts';
import { leaveDevice } from '#http/device.ts';
import { guarded } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (!locals.sessionId) redirect(303, '/');
};

export const actions: Actions = {
	default: guarded(async (event) => {
		if (event.locals.sessionId) await signOut(event.locals.ctx, event.locals.sessionId);
		dropSession(event.cookies, event.url);
		leaveDevice(event);
		redirect(303, '/');
	})
};
