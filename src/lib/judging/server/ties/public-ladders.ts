import { inLocale } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { roundsOf } from '#lib/rounds/server/entrants.ts';
import { stepWords } from '../../ties/words.ts';
import { publishedLadder } from './ladder.ts';

/** How ties at the cut are broken in an event's rounds of reviews, as it was published for everybody. */
export async function publicLadders(ctx: Context, eventId: string) {
	const chain = await roundsOf(ctx.db, eventId);
	const scored = chain.filter(({ kind, advance }) => kind === 'review' && advance === 'top');
	return Promise.all(
		scored.map(async (round) => {
			const { ladder, names } = await publishedLadder(ctx.db, round);
			const criterion = (id: string) => inLocale(names.get(id) ?? {}, ctx.locale);
			return {
				round: inLocale(round.name, ctx.locale),
				steps: ladder.map((step) => stepWords(step, criterion, ctx.locale))
			};
		})
	);
}
