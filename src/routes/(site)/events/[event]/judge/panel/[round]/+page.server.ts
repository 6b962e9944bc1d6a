import { redirect } from '@sveltejs/kit';
import { clockTime, inZone, shortDay } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found, type Verdict } from '#lib/foundation/refusal.ts';
import { dissentForm, panelDecisionForm, sittingForm, voteForm } from '#lib/judging/panel/panel-form.ts';
import { scoreView } from '#lib/judging/panel/score-view.ts';
import { decidePanel } from '#lib/judging/server/panel/commands/decide-panel.ts';
import { dissent, openVotes, vote } from '#lib/judging/server/panel/commands/vote.ts';
import { panelRoom } from '#lib/judging/server/panel/panel-room.ts';
import { guarded, readForm } from '#http/form.ts';
import { readingOf, refusalText } from '#http/refusal-words.ts';
import type { Actions, PageServerLoad } from './$types';

const news = ['kept', 'cast', 'opened', 'dissent', 'decided'] as const;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx, timeZone } = locals;
	const { locale } = ctx;
	const event = found(locals.event);
	const room = await panelRoom(ctx, event.id, params.round, url.searchParams.get('challenge'));
	const zone = timeZone ?? event.timeZone;
	const place = inLocale(event.zonePlace, locale);
	const words = (verdict: Verdict) => (verdict ? refusalText(verdict, readingOf(locals)) : null);
	const clock = (instant: Date | null) => instant && clockTime(instant, event.timeZone, locale);
	const on = (instant: Date | null) =>
		instant && `${shortDay(instant, zone, locale)}, ${clockTime(instant, zone, locale)}`;
	const { round, own, startsAt } = room;
	const at = room.agenda.findIndex(({ state }) => state === 'now');
	const now = room.agenda[at];
	const home = `/events/${event.slug}/judge/panel/${round.id}`;
	const done = url.searchParams.get('done');
	return {
		...{ home, chairs: room.chairs, withheld: room.withheld, proposal: room.proposal },
		round: {
			...{ id: round.id, count: round.count, blind: round.blind, frozen: round.frozen, fed: round.fed },
			name: inLocale(round.name, locale),
			outcome: inLocale(round.outcomeLabel, locale),
			closes: round.closesAt && inZone(round.closesAt, event.timeZone, locale, place)
		},
		panels: room.panels.map(({ slug, shortName }) => ({ slug, name: inLocale(shortName, locale) })),
		current: { ...room.current, name: inLocale(room.current.name, locale) },
		starts: startsAt && inZone(startsAt, event.timeZone, locale, place),
		agenda: room.agenda.map(({ from, until, ...item }) => ({
			...item,
			from: clock(from),
			until: clock(until)
		})),
		onNow: now
			? {
					entryId: now.entryId,
					until: now.until?.toISOString() ?? '',
					minutes: minutesUntil(now.until, ctx.now),
					behind: room.agenda.length - at - 1
				}
			: null,
		now: ctx.now.toISOString(),
		finalists: room.finalists.map(({ earlier, ...finalist }) => ({
			...finalist,
			earlier: earlier && scoreView(earlier, room.scale, locale)
		})),
		seats: room.seats,
		own: own && {
			places: own.places,
			remark: own.remark,
			dissent: own.dissent,
			castAt: on(own.castAt),
			savedAt: on(own.savedAt),
			refusal: words(own.refusal),
			mayDissent: own.dissentRefusal === undefined
		},
		mayOpen: room.chairs && room.openRefusal === undefined,
		openedAt: on(room.openedAt),
		votes: room.votes,
		mayDecide: room.chairs && room.decideRefusal === undefined,
		decideRefusal: room.chairs ? words(room.decideRefusal) : null,
		decision: room.decision,
		isDecided: room.isDecided,
		done: news.find((one) => one === done) ?? null
	};
};

function minutesUntil(until: Date | null, now: Date): number {
	return until ? Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000)) : 0;
}

type Event = Parameters<Parameters<typeof guarded>[0]>[0];

/** The panel that a form is about. */
async function panelOf(event: Event) {
	const { challengeId } = await readForm(event, sittingForm);
	return { eventId: found(event.locals.event).id, roundId: event.params['round'] ?? '', challengeId };
}

/** Back to the same panel, with a word of what was done. */
function back(event: Event, done: (typeof news)[number]): never {
	const challenge = event.url.searchParams.get('challenge');
	redirect(303, challenge ? `?challenge=${encodeURIComponent(challenge)}&done=${done}` : `?done=${done}`);
}

export const actions: Actions = {
	vote: guarded(async (event) => {
		const { place, remark, deed } = await readForm(event, voteForm);
		const cast = deed === 'cast';
		const opened = await vote(event.locals.ctx, { ...(await panelOf(event)), places: place, remark, cast });
		back(event, opened ? 'opened' : deed === 'cast' ? 'cast' : 'kept');
	}),
	open: guarded(async (event) => {
		await openVotes(event.locals.ctx, await panelOf(event));
		back(event, 'opened');
	}),
	dissent: guarded(async (event) => {
		const { dissent: words } = await readForm(event, dissentForm);
		await dissent(event.locals.ctx, { ...(await panelOf(event)), words });
		back(event, 'dissent');
	}),
	decide: guarded(async (event) => {
		const { place, reason, joint } = await readForm(event, panelDecisionForm);
		await decidePanel(event.locals.ctx, { ...(await panelOf(event)), places: place, reason, joint });
		back(event, 'decided');
	})
};
