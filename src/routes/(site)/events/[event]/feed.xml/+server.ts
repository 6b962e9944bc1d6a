import { atomFeed, feedType } from '#lib/foundation/atom.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { type News, newsOf } from '#lib/announcements/server/news.ts';
import { m } from '#lib/paraglide/messages.js';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const head = found(locals.event);
	const link = `${url.origin}/events/${params.event}`;
	const news = await newsOf(ctx, head.id);
	const feed = atomFeed({
		title: m.public_feed_title({ event: inLocale(head.name, ctx.locale) }),
		...{ link, self: `${link}/feed.xml`, lang: ctx.locale },
		updatedAt: news[0]?.at ?? ctx.now,
		entries: news.map((one) => ({ id: `urn:uuid:${one.id}`, at: one.at, ...wordsOf(one, link) }))
	});
	return new Response(feed, { headers: { 'content-type': feedType } });
};

function wordsOf(news: News, home: string): { title: string; link: string; text?: string } {
	switch (news.kind) {
		case 'open':
			return { title: m.public_feed_open(), link: home };
		case 'shortlist': {
			const { label, round } = news;
			return { title: m.public_feed_shortlist({ label, round }), link: `${home}/shortlist` };
		}
		case 'results': {
			const { challenge, winners } = news;
			return {
				title: challenge ? m.public_feed_results_in({ challenge: challenge.name }) : m.public_feed_results(),
				link: challenge ? `${home}/results#${challenge.slug}` : `${home}/results`,
				text: winners.map((winner) => m.public_feed_winner(winner)).join('\n')
			};
		}
	}
}
