import { redirect } from '@sveltejs/kit';
import { newId } from '#lib/foundation/ids.ts';
import { dueWords } from '#lib/foundation/i18n/due.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { publicChallenges } from '#lib/challenges/server/public.ts';
import { teamFacts } from '#lib/judging/server/team-facts.ts';
import { foundTeam } from '#lib/teams/server/commands/found-team.ts';
import { registration, teamCounts } from '#lib/teams/server/queries.ts';
import { foundTeamForm, pastedLinkForm } from '#lib/teams/team-form.ts';
import { guarded, readForm } from '#http/form.ts';
import { readingOf, refusalText } from '#http/refusal-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx, timeZone } = locals;
	const event = found(locals.event);
	const [{ terms, ownTeam, verdict }, challenges, counts] = await Promise.all([
		registration(ctx, event.id),
		publicChallenges(ctx, event.id),
		teamCounts(ctx, event.id)
	]);
	if (ownTeam !== null) redirect(303, `/events/${params.event}/team`);
	const closesAt = terms.registration.closesAt;
	const { locale, now } = ctx;
	const place = inLocale(event.zonePlace, locale);
	const reading = { zone: event.timeZone, place, readerZone: timeZone, locale, now };
	return {
		id: newId(),
		chosen: url.searchParams.get('challenge') ?? '',
		refusal: verdict ? refusalText(verdict, readingOf(locals)) : null,
		due: closesAt && dueWords(closesAt, reading),
		smallest: terms.smallest,
		largest: terms.largest,
		challenges: challenges.map(({ id, slug, name, summary }) => ({
			...{ id, slug, name: inLocale(name, locale), summary: inLocale(summary, locale) },
			teams: counts.get(id) ?? 0
		}))
	};
};

export const actions: Actions = {
	found: guarded(async (event) => {
		const { ctx, event: head } = event.locals;
		await foundTeam(ctx, found(head).id, await readForm(event, foundTeamForm), teamFacts);
		redirect(303, `/events/${event.params['event']}/team?founded`);
	}),
	link: guarded(async (event) => {
		const { link } = await readForm(event, pastedLinkForm);
		redirect(303, `/events/${event.params['event']}/join/${link}`);
	})
};
