import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { entryView } from '#lib/judging/entry-view.ts';
import { scoreView } from '#lib/judging/panel/score-view.ts';
import { panelEntry } from '#lib/judging/server/panel/panel-entry.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx } = locals;
	const { slug, id } = found(locals.event);
	const { round, challenge, entry, earlier, scale, comments } = await panelEntry(
		ctx,
		id,
		params.round,
		params.entry
	);
	const room = `/events/${slug}/judge/panel/${round.id}`;
	return {
		room: {
			href: `${room}?challenge=${encodeURIComponent(challenge)}`,
			name: inLocale(round.name, ctx.locale)
		},
		blind: round.blind,
		entry: entryView(entry, ctx.locale, (file) => `${room}/entries/${params.entry}/files/${file}`),
		earlier: earlier && scoreView(earlier, scale, ctx.locale),
		comments
	};
};
