import { redirect, type RequestEvent } from '@sveltejs/kit';
import { newId } from '#lib/foundation/ids.ts';
import { dueWords } from '#lib/foundation/i18n/due.ts';
import { shortDay } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found, type Verdict } from '#lib/foundation/refusal.ts';
import { countryName, countryOptions } from '#lib/accounts/countries.ts';
import { publicChallenges } from '#lib/challenges/server/public.ts';
import { teamFacts } from '#lib/judging/server/team-facts.ts';
import { visibleReleases } from '#lib/rounds/server/queries.ts';
import { changeTeam, dissolveTeam, setTeamOpen } from '#lib/teams/server/commands/change-team.ts';
import { inviteByMail, makeInvitationLink, revokeInvitation } from '#lib/teams/server/commands/invite.ts';
import { handOverLead, leaveTeam, removeMember } from '#lib/teams/server/commands/members.ts';
import { ownTeam, ownTeamId, registration } from '#lib/teams/server/queries.ts';
import { invitationForm, mailInvitationForm, memberForm, teamForm } from '#lib/teams/team-form.ts';
import { guarded, readForm } from '#http/form.ts';
import { readingOf, refusalText } from '#http/refusal-words.ts';
import type { Actions, PageServerLoad } from './$types';

const happenings = ['founded', 'joined', 'saved', 'invited', 'revoked'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx, timeZone } = locals;
	const event = found(locals.event);
	const [team, challenges] = await Promise.all([ownTeam(ctx, event.id), publicChallenges(ctx, event.id)]);
	const { locale, now } = ctx;
	const say = (verdict: Verdict) => (verdict ? refusalText(verdict, readingOf(locals)) : null);
	if (!team) {
		const { verdict } = await registration(ctx, event.id);
		return { team: null, refusal: say(verdict), due: null, forms: null, happened: null, hasResult: false };
	}
	const out = await visibleReleases(ctx, event.id, 'results');
	const { submission } = team.terms;
	const place = inLocale(event.zonePlace, locale);
	return {
		refusal: null,
		hasResult: out.some(({ challengeId }) => challengeId === null || challengeId === team.challenge.id),
		happened: happenings.find((name) => url.searchParams.has(name)) ?? null,
		team: {
			...{ name: team.name, state: team.state, countryCode: team.country, leads: team.leads },
			...{ missing: team.missing, largest: team.terms.largest },
			challenge: { ...team.challenge, name: inLocale(team.challenge.name, locale) },
			members: team.members.map((member) => ({
				...member,
				country: member.country && countryName(member.country, locale)
			})),
			invitations: team.invitations.map(({ id, hint, email, expiresAt }) => ({
				...{ id, hint, email, until: shortDay(expiresAt, event.timeZone, locale) }
			})),
			inviteRefusal: say(team.invite),
			changeRefusal: say(team.change)
		},
		due:
			submission.closesAt &&
			dueWords(submission.closesAt, { zone: event.timeZone, place, readerZone: timeZone, locale, now }),
		forms: {
			ids: { link: newId(), mail: newId() },
			challenges: challenges.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
			countries: countryOptions(locale)
		}
	};
};

const home = (event: RequestEvent) => `/events/${event.params['event']}`;

/** An action on the reader's own team, whichever that is. */
function onOwnTeam<Result extends Record<string, unknown> | void>(
	act: (event: RequestEvent, teamId: string) => Promise<Result>
) {
	return guarded(async (event) => {
		const { ctx, event: head } = event.locals;
		return act(event, await ownTeamId(ctx, found(head).id));
	});
}

export const actions = {
	link: onOwnTeam(async (event, teamId) => {
		const token = await makeInvitationLink(event.locals.ctx, teamId, await readForm(event, invitationForm));
		return { made: token === null ? null : `${event.url.origin}${home(event)}/join/${token}` };
	}),
	invite: onOwnTeam(async (event, teamId) => {
		await inviteByMail(event.locals.ctx, teamId, await readForm(event, mailInvitationForm));
		redirect(303, `${home(event)}/team?invited`);
	}),
	revoke: onOwnTeam(async (event, teamId) => {
		const { id } = await readForm(event, invitationForm);
		await revokeInvitation(event.locals.ctx, teamId, id);
		redirect(303, `${home(event)}/team?revoked`);
	}),
	remove: onOwnTeam(async (event, teamId) => {
		const { personId } = await readForm(event, memberForm);
		await removeMember(event.locals.ctx, teamId, personId);
		redirect(303, `${home(event)}/team?saved`);
	}),
	handover: onOwnTeam(async (event, teamId) => {
		const { personId } = await readForm(event, memberForm);
		await handOverLead(event.locals.ctx, teamId, personId);
		redirect(303, `${home(event)}/team?saved`);
	}),
	change: onOwnTeam(async (event, teamId) => {
		await changeTeam(event.locals.ctx, teamId, await readForm(event, teamForm), teamFacts);
		redirect(303, `${home(event)}/team?saved`);
	}),
	close: onOwnTeam(async (event, teamId) => {
		await setTeamOpen(event.locals.ctx, teamId, false);
		redirect(303, `${home(event)}/team?saved`);
	}),
	open: onOwnTeam(async (event, teamId) => {
		await setTeamOpen(event.locals.ctx, teamId, true);
		redirect(303, `${home(event)}/team?saved`);
	}),
	leave: onOwnTeam(async (event, teamId) => {
		await leaveTeam(event.locals.ctx, teamId, teamFacts);
		redirect(303, `${home(event)}?left`);
	}),
	dissolve: onOwnTeam(async (event, teamId) => {
		await dissolveTeam(event.locals.ctx, teamId, teamFacts);
		redirect(303, `${home(event)}?left`);
	})
} satisfies Actions;
