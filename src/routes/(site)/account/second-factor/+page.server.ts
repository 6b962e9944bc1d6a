import { renderSVG } from 'uqr';
import { codeForm } from '#lib/accounts/account-form.ts';
import { beginSecondFactor, confirmSecondFactor } from '#lib/accounts/server/commands/second-factor.ts';
import { guarded, readForm } from '#http/form.ts';
import { returnTo } from '#http/return-to.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const enrolment = await beginSecondFactor(locals.ctx);
	return {
		to: returnTo(url.searchParams.get('to')),
		enrolment:
			enrolment === 'confirmed'
				? null
				: {
						picture: `data:image/svg+xml;base64,${Buffer.from(renderSVG(enrolment.uri)).toString('base64')}`,
						text: enrolment.text.replace(/(.{4})/g, '$1 ').trim()
					}
	};
};

export const actions: Actions = {
	default: guarded(async (event) => {
		const { code } = await readForm(event, codeForm);
		const recoveryCodes = await confirmSecondFactor(event.locals.ctx, event.locals.sessionId ?? '', code);
		return { recoveryCodes };
	})
};
