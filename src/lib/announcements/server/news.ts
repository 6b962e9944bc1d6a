import { eq } from 'drizzle-orm';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { publicChallenges } from '#lib/challenges/server/public.ts';
import { events } from '#lib/events/server/schema.ts';
import { roundsOf } from '#lib/rounds/server/entrants.ts';
import { visibleReleases } from '#lib/rounds/server/queries.ts';
import { publicResults } from './queries.ts';

/** Something that everybody may know by now. */
export type News =
	| { kind: 'open'; id: string; at: Date }
	| { kind: 'shortlist'; id: string; at: Date; round: string; label: string }
	| {
			kind: 'results';
			id: string;
			at: Date;
			/** Null where it is about the whole event. */
			challenge: { slug: string; name: string } | null;
			winners: { award: string; title: string; team: string }[];
	  };

/** What happened in an event and is out, newest first. What is still sealed is not among it. */
export async function newsOf(ctx: Context, eventId: string): Promise<News[]> {
	const [[event], shortlists, results, chain, challenges, winners] = await Promise.all([
		ctx.db
			.select({ publishedAt: events.publishedAt, opensAt: events.registrationOpensAt })
			.from(events)
			.where(eq(events.id, eventId)),
		visibleReleases(ctx, eventId, 'shortlist'),
		visibleReleases(ctx, eventId, 'results'),
		roundsOf(ctx.db, eventId),
		publicChallenges(ctx, eventId),
		publicResults(ctx, eventId)
	]);
	const { publishedAt, opensAt } = found(event);
	const openAt = publishedAt && opensAt ? new Date(Math.max(publishedAt.getTime(), opensAt.getTime())) : null;
	const news: News[] = openAt && openAt <= ctx.now ? [{ kind: 'open', id: eventId, at: openAt }] : [];
	for (const { id, visibleFrom, roundId } of shortlists) {
		const round = chain.find((one) => one.id === roundId);
		if (!visibleFrom || !round) continue;
		const [name, label] = [inLocale(round.name, ctx.locale), inLocale(round.outcomeLabel, ctx.locale)];
		news.push({ kind: 'shortlist', id, at: visibleFrom, round: name, label });
	}
	for (const { id, visibleFrom, challengeId } of results) {
		if (!visibleFrom) continue;
		const about = challenges.find((one) => one.id === challengeId);
		const told = winners.filter(({ slug }) => about === undefined || slug === about.slug);
		news.push({
			...{ kind: 'results', id, at: visibleFrom },
			challenge: about ? { slug: about.slug, name: inLocale(about.name, ctx.locale) } : null,
			winners: told.flatMap((one) => one.winners.map(({ award, title, team }) => ({ award, title, team })))
		});
	}
	return news.sort((a, b) => b.at.getTime() - a.at.getTime());
}
