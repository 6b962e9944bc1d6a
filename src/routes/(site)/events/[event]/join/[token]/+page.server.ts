import { redirect } from '@sveltejs/kit';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { teamFacts } from '#lib/judging/server/team-facts.ts';
import { joinTeam } from '#lib/teams/server/commands/join-team.ts';
import { invitingTeam } from '#lib/teams/server/queries.ts';
import { guarded } from '#http/form.ts';
import { readingOf, refusalText } from '#http/refusal-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx } = locals;
	const team = found(await invitingTeam(ctx, found(locals.event).id, params.token, teamFacts));
	const { verdict } = team;
	return {
		team: {
			...{ name: team.name, lead: team.lead, members: team.members, largest: team.largest },
			challenge: inLocale(team.challenge, ctx.locale)
		},
		isMember: team.isMember,
		signedIn: verdict?.code !== 'sign_in_needed',
		refusal: verdict ? refusalText(verdict, readingOf(locals)) : null,
		here: `/events/${params.event}/join/${params.token}`
	};
};

// Looking at the link changes nothing: mail scanners open links before people do.
export const actions: Actions = {
	default: guarded(async (event) => {
		const { ctx, event: head } = event.locals;
		await joinTeam(ctx, found(head).id, event.params['token'] ?? '', teamFacts);
		redirect(303, `/events/${event.params['event']}/team?joined`);
	})
};
