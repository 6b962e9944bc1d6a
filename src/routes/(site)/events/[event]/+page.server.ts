import { inLocale, otherLanguage } from '#lib/foundation/localized.ts';
import { markdownHtml } from '#lib/foundation/markdown.ts';
import { found } from '#lib/foundation/refusal.ts';
import { prizesOf } from '#lib/awards/prizes.ts';
import { offeredAwards } from '#lib/awards/server/public.ts';
import { publicChallenges } from '#lib/challenges/server/public.ts';
import { nextInstant, nextStep, timelineOf } from '#lib/events/phase.ts';
import { publicEvent } from '#lib/events/server/public.ts';
import { partnerLevelWords } from '#lib/events/words.ts';
import { roundsOf } from '#lib/rounds/server/entrants.ts';
import { teamCounts } from '#lib/teams/server/queries.ts';
import { readingOf, refusalText } from '#http/refusal-words.ts';
import { buttonOf, dueOf, prizeWords, stemOf } from './home-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
	const { ctx, timeZone } = locals;
	const { locale, now } = ctx;
	const head = found(locals.event);
	const [event, challenges, rounds, awards, counts] = await Promise.all([
		publicEvent(ctx, head.id),
		publicChallenges(ctx, head.id),
		roundsOf(ctx.db, head.id),
		offeredAwards(ctx, head.id),
		teamCounts(ctx, head.id)
	]);
	const {
		event: { roles, hasResults }
	} = await parent();
	const home = `/events/${params.event}`;
	const reader = { inTeam: roles.inTeam, hasResults, unknown: ctx.actor.kind !== 'person' };
	const step = nextStep(event.times, reader, now);
	const place = inLocale(head.zonePlace, locale);
	const reading = { zone: head.timeZone, place, readerZone: timeZone, locale, now };
	return {
		left: url.searchParams.has('left'),
		draft: head.state === 'draft',
		paused: event.pausedAt && refusalText({ code: 'event_paused' }, readingOf(locals)),
		tagline: inLocale(event.tagline, locale),
		summary: inLocale(event.summary, locale),
		button: buttonOf(step, home, event.alone),
		calendar: step === 'wait' ? null : `${home}/calendar.ics`,
		due: hasResults ? null : dueOf(nextInstant(event.times, reader, now), reading),
		challenges: challenges.map(({ id, slug, name, summary }) => ({
			...{ slug, name: inLocale(name, locale), summary: inLocale(summary, locale) },
			teams: counts.get(id) ?? 0
		})),
		steps: stemOf(timelineOf(event.times, rounds, now), rounds, reading),
		prizes: prizeWords(prizesOf(awards), locale),
		judgingSteps: event.judgingSteps.map((step) => inLocale(step, locale)),
		hasRubric: rounds.some(({ kind }) => kind === 'review'),
		questions: event.questions.map(({ id, title, body }) => ({
			...{ id, title: inLocale(title, locale), lang: otherLanguage(body, locale) },
			html: markdownHtml(inLocale(body, locale))
		})),
		partners: [...Map.groupBy(event.partners, ({ level }) => level)].map(([level, list]) => ({
			level: partnerLevelWords[level](),
			names: list.map(({ id, name, link }) => ({ id, link, name: inLocale(name, locale) }))
		}))
	};
};
