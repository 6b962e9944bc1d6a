import { redirect } from '@sveltejs/kit';
import { countryOptions } from '#lib/accounts/countries.ts';
import { timeZones } from '#lib/foundation/i18n/times.ts';
import { signUpForm } from '#lib/accounts/account-form.ts';
import { signUp } from '#lib/accounts/server/commands/sign-up.ts';
import { guarded, readForm } from '#http/form.ts';
import { returnTo } from '#http/return-to.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => ({
	countries: countryOptions(locals.ctx.locale),
	zones: timeZones(),
	zone: locals.timeZone ?? 'UTC',
	to: returnTo(url.searchParams.get('to')),
	sent: url.searchParams.has('sent')
});

export const actions: Actions = {
	default: guarded(async (event) => {
		const to = returnTo(event.url.searchParams.get('to'));
		await signUp(event.locals.ctx, await readForm(event, signUpForm), to === '/' ? null : to);
		redirect(303, '/sign-up?sent');
	})
};
