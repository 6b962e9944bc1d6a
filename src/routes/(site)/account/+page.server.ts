import { redirect } from '@sveltejs/kit';
import { inZone, timeZones } from '#lib/foundation/i18n/times.ts';
import { profileForm } from '#lib/accounts/account-form.ts';
import { countryOptions } from '#lib/accounts/countries.ts';
import { changeProfile, signOutElsewhere } from '#lib/accounts/server/commands/profile.ts';
import { ownAccount } from '#lib/accounts/server/queries.ts';
import { ownMentorships } from '#lib/mentorship/server/queries.ts';
import { keepChoice } from '#http/cookies.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const [account, mentorships] = await Promise.all([ownAccount(ctx, locals.sessionId), ownMentorships(ctx)]);
	return {
		account: {
			...account,
			secondFactor: account.secondFactorAt !== null,
			sessions: account.sessions.map(({ device, current, lastSeenAt }) => ({
				device,
				current,
				lastSeen: inZone(lastSeenAt, account.timeZone, ctx.locale)
			}))
		},
		mentorships: mentorships.length,
		countries: countryOptions(ctx.locale),
		zones: timeZones(),
		saved: url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	profile: guarded(async (event) => {
		const form = await readForm(event, profileForm);
		await changeProfile(event.locals.ctx, form);
		keepChoice(event.cookies, event.url, 'lang', form.locale);
		redirect(303, '/account?saved');
	}),
	sessions: guarded(async (event) => {
		await signOutElsewhere(event.locals.ctx, event.locals.sessionId ?? '');
		redirect(303, '/account?saved');
	})
};
