import { redirect } from '@sveltejs/kit';
import { forReader, inZone, shortDay } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { canStep } from '#lib/foundation/steps.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { assignForm } from '#lib/mentorship/mentorship-form.ts';
import { mentorshipSteps } from '#lib/mentorship/mentorship.ts';
import { assignMentor } from '#lib/mentorship/server/commands/assign-mentor.ts';
import { eventMentorships } from '#lib/mentorship/server/queries.ts';
import { lengthWords } from '#lib/mentorship/words.ts';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx, timeZone } = locals;
	const { locale } = ctx;
	const event = found(locals.event);
	const { mentorships, partners } = await eventMentorships(ctx, event.id);
	const place = inLocale(event.zonePlace, locale);
	const chosen = mentorships.find(({ id }) => id === url.searchParams.get('assign'));
	const mayChange = !mayOrganise(ctx.actor, event.id);
	return {
		mayChange,
		mentorships: mentorships.map((one) => ({
			id: one.id,
			team: one.team,
			mentor: one.mentor,
			state: one.state,
			award: inLocale(one.award, locale),
			challenge: inLocale(one.challenge, locale),
			partner: one.partner && inLocale(one.partner, locale),
			starts: one.startsOn && shortDay(new Date(one.startsOn), 'UTC', locale),
			next: one.nextAt && {
				there: inZone(one.nextAt, event.timeZone, locale, place),
				here: forReader(one.nextAt, event.timeZone, timeZone, locale)
			},
			goesOn: !canStep(mentorshipSteps.endEarly, one.state)
		})),
		partners: partners.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
		chosen:
			chosen && mayChange && !canStep(mentorshipSteps.endEarly, chosen.state)
				? {
						id: chosen.id,
						team: chosen.team,
						months: lengthWords(chosen.months, 'month', locale),
						name: chosen.mentor ?? '',
						email: chosen.mentorEmail ?? '',
						partner: chosen.partnerId ?? '',
						startsOn: chosen.startsOn ?? ''
					}
				: null,
		saved: url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	assign: guarded(async (event) => {
		const { mentorship, ...wanted } = await readForm(event, assignForm);
		await assignMentor(event.locals.ctx, found(event.locals.event).id, mentorship, wanted);
		redirect(303, '?saved');
	})
};
