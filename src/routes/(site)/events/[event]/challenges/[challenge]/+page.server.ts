import { inLocale, otherLanguage } from '#lib/foundation/localized.ts';
import { markdownHtml } from '#lib/foundation/markdown.ts';
import { found } from '#lib/foundation/refusal.ts';
import { prizesOf } from '#lib/awards/prizes.ts';
import { offeredAwards } from '#lib/awards/server/public.ts';
import { publicChallenge, publicChallenges } from '#lib/challenges/server/public.ts';
import { nextStep } from '#lib/events/phase.ts';
import { publicTimes } from '#lib/events/server/public.ts';
import { teamCounts } from '#lib/teams/server/queries.ts';
import { prizeWords } from '../../home-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	const { ctx } = locals;
	const { locale, now } = ctx;
	const { id: eventId } = found(locals.event);
	const [challenge, all, awards, counts, times] = await Promise.all([
		publicChallenge(ctx, eventId, params.challenge),
		publicChallenges(ctx, eventId),
		offeredAwards(ctx, eventId),
		teamCounts(ctx, eventId),
		publicTimes(ctx, eventId)
	]);
	const {
		event: { roles, hasResults }
	} = await parent();
	const view = (one: (typeof all)[number]) => ({
		...{ slug: one.slug, name: inLocale(one.name, locale), summary: inLocale(one.summary, locale) },
		teams: counts.get(one.id) ?? 0
	});
	return {
		challenge: {
			...view(challenge),
			sponsor: challenge.sponsor,
			html: markdownHtml(inLocale(challenge.description, locale)),
			lang: otherLanguage(challenge.description, locale)
		},
		step: nextStep(times, { inTeam: roles.inTeam, hasResults, unknown: ctx.actor.kind !== 'person' }, now),
		prizes: prizeWords(prizesOf(awards.filter((award) => award.challengeId === challenge.id)), locale),
		others: all.filter(({ slug }) => slug !== challenge.slug).map(view)
	};
};
