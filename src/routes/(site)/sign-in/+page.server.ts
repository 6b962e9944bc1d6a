import { redirect } from '@sveltejs/kit';
import { emailForm, signInForm } from '#lib/accounts/account-form.ts';
import { requestSignInLink, signInByPassword } from '#lib/accounts/server/commands/sign-in.ts';
import { keepSession } from '#http/cookies.ts';
import { guarded, readForm } from '#http/form.ts';
import { returnTo } from '#http/return-to.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const to = returnTo(url.searchParams.get('to'));
	if (locals.waitsForCode) redirect(303, `/sign-in/code?to=${encodeURIComponent(to)}`);
	return { to, sent: url.searchParams.has('sent') };
};

export const actions: Actions = {
	link: guarded(async (event) => {
		const { email } = await readForm(event, emailForm);
		await requestSignInLink(event.locals.ctx, email, returnTo(event.url.searchParams.get('to')));
		redirect(303, '/sign-in?sent');
	}),
	password: guarded(async (event) => {
		const form = await readForm(event, signInForm);
		const device = event.request.headers.get('user-agent') ?? '';
		const session = await signInByPassword(event.locals.ctx, form, device);
		keepSession(event.cookies, event.url, session);
		redirect(303, `/sign-in/code?to=${encodeURIComponent(returnTo(event.url.searchParams.get('to')))}`);
	})
};
