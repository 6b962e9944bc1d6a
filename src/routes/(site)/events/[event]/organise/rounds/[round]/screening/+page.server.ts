import { inLocale } from '#lib/foundation/localized.ts';
import { inZone } from '#lib/foundation/i18n/times.ts';
import { found } from '#lib/foundation/refusal.ts';
import { screeningDesk } from '#lib/judging/server/screening-desk.ts';
import type { PageServerLoad } from './$types';

const views = ['waiting', 'disagree', 'not_eligible', 'all'] as const;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const event = found(locals.event);
	const { round, rows, withheld, next } = await screeningDesk(ctx, event.id, params.round);
	const wanted = views.find((one) => one === url.searchParams.get('show'));
	const of = {
		waiting: rows.filter(({ waits }) => waits),
		disagree: rows.filter(({ outcome }) => outcome === 'disagree'),
		not_eligible: rows.filter(({ outcome }) => outcome === 'not_eligible'),
		all: rows
	};
	const view = wanted ?? (of.waiting.length > 0 ? 'waiting' : 'all');
	return {
		round: {
			id: round.id,
			name: inLocale(round.name, ctx.locale),
			until:
				round.closesAt &&
				inZone(round.closesAt, event.timeZone, ctx.locale, inLocale(event.zonePlace, ctx.locale)),
			wanted: round.settings.screenersPerEntry
		},
		...{ next, view, withheld },
		counts: views.map((name) => ({ name, many: of[name].length })),
		rows: of[view].map(({ challenge, ...row }) => ({ ...row, challenge: inLocale(challenge, ctx.locale) })),
		settled: rows.filter(({ outcome }) => outcome === 'eligible' || outcome === 'not_eligible').length,
		total: rows.length,
		done: url.searchParams.has('done')
	};
};
