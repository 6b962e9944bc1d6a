import { redirect } from '@sveltejs/kit';
import { mayChair } from '#lib/events/rules.ts';
import { inZone, shortDay, zoneCity } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { wallTime } from '#lib/foundation/zoned-time.ts';
import { moved } from '#lib/judging/panel/agenda.ts';
import { agendaForm, seatsForm } from '#lib/judging/panel/panel-form.ts';
import { seatMembers } from '#lib/judging/server/panel/commands/seat-members.ts';
import { setAgenda } from '#lib/judging/server/panel/commands/set-agenda.ts';
import { panelBoard } from '#lib/judging/server/panel/panel-board.ts';
import { guarded, readForm } from '#http/form.ts';
import { readingOf, refusalText } from '#http/refusal-words.ts';
import type { Actions, PageServerLoad } from './$types';

const news = ['seated', 'agenda'] as const;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const { locale } = ctx;
	const event = found(locals.event);
	const board = found(await panelBoard(ctx, event.id, params.round, url.searchParams.get('challenge')));
	const { round, startsAt, openedAt } = board;
	const place = inLocale(event.zonePlace, locale) || zoneCity(event.timeZone);
	const done = url.searchParams.get('done');
	return {
		round: { ...round, name: inLocale(round.name, locale) },
		panels: board.panels.map(({ slug, shortName, members }) => ({
			...{ slug, members },
			name: inLocale(shortName, locale)
		})),
		current: board.current,
		...{ judges: board.judges, members: board.members, agenda: board.agenda, votes: board.votes },
		titles: Object.fromEntries(board.entries.map(({ entryId, title }) => [entryId, title])),
		zone: `${place} (${event.timeZone})`,
		startsAt: startsAt ? wallTime(startsAt, event.timeZone) : '',
		starts: startsAt && inZone(startsAt, event.timeZone, locale, place),
		openedAt: openedAt && shortDay(openedAt, event.timeZone, locale),
		seats: board.seatRefusal === undefined,
		/** Why nobody can be seated, where that is not for want of a role. */
		seatRefusal:
			board.seatRefusal && board.seatRefusal.code !== 'role_needed'
				? refusalText(board.seatRefusal, readingOf(locals))
				: null,
		sets: board.agendaRefusal === undefined,
		entersRoom: mayChair(ctx.actor, event.id) === undefined,
		done: news.find((one) => one === done) ?? null
	};
};

type Event = Parameters<Parameters<typeof guarded>[0]>[0];

const where = (event: Event) => ({
	eventId: found(event.locals.event).id,
	roundId: event.params['round'] ?? ''
});

/** Back to the same panel, with a word of what was done. */
function back({ url }: Event, done: (typeof news)[number]): never {
	const challenge = url.searchParams.get('challenge');
	redirect(303, challenge ? `?challenge=${encodeURIComponent(challenge)}&done=${done}` : `?done=${done}`);
}

export const actions: Actions = {
	seat: guarded(async (event) => {
		const { challengeId, judges } = await readForm(event, seatsForm);
		await seatMembers(event.locals.ctx, { ...where(event), challengeId, judgeIds: judges });
		back(event, 'seated');
	}),
	agenda: guarded(async (event) => {
		const { timeZone } = found(event.locals.event);
		const { challengeId, startsAt, items, move } = await readForm(event, agendaForm(timeZone));
		const [entryId = '', way] = move?.split(':') ?? [];
		await setAgenda(event.locals.ctx, {
			...{ ...where(event), challengeId, startsAt },
			items: move ? moved(items, entryId, way === 'up' ? -1 : 1) : items
		});
		back(event, 'agenda');
	})
};
