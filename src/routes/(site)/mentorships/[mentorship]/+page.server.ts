import { redirect, type RequestEvent } from '@sveltejs/kit';
import { newId } from '#lib/foundation/ids.ts';
import { shortDay, zoneCity } from '#lib/foundation/i18n/times.ts';
import { isWebAddress } from '#lib/foundation/form-fields.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { refusalOf } from '#lib/foundation/refusal.ts';
import {
	endForm,
	goalForm,
	moveForm,
	notesForm,
	planForm,
	reachForm,
	sessionForm,
	usualMinutes,
	zoneForm
} from '#lib/mentorship/mentorship-form.ts';
import { nextSession } from '#lib/mentorship/mentorship.ts';
import { mayEndEarly, mayFinish, mayKeepNotes, mayPlan, mayStart, mayWork } from '#lib/mentorship/rules.ts';
import { markGoal, setGoal } from '#lib/mentorship/server/commands/goals.ts';
import {
	cancelSession,
	keepNotes,
	moveSession,
	planSession
} from '#lib/mentorship/server/commands/sessions.ts';
import {
	beginMentorship,
	endMentorshipEarly,
	finishMentorship
} from '#lib/mentorship/server/commands/steps.ts';
import { mentorshipPage } from '#lib/mentorship/server/queries.ts';
import { lengthWords } from '#lib/mentorship/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { guarded, readForm } from '#http/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { sessionView } from './session-view.ts';

const doneWords: Record<string, () => string> = {
	goal: () => m.mentorship_done_goal(),
	marked: () => m.mentorship_done_marked(),
	planned: () => m.mentorship_done_planned(),
	moved: () => m.mentorship_done_moved(),
	cancelled: () => m.mentorship_done_cancelled(),
	noted: () => m.mentorship_done_noted(),
	started: () => m.mentorship_done_started(),
	finished: () => m.mentorship_done_finished(),
	ended: () => m.mentorship_done_ended()
};

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx, timeZone } = locals;
	const { actor, now, locale } = ctx;
	const page = await mentorshipPage(ctx, params.mentorship);
	const { id, state, team, mentor, mentorOrganisation, members, entry, event, facts, goals, sessions } = page;
	const zone = timeZone ?? event.timeZone;
	const zonePlace = inLocale(event.zonePlace, locale);
	const clocks = { zone, readerZone: timeZone, event, now, locale };
	const day = (text: string) => shortDay(new Date(text), 'UTC', locale);
	const start = refusalOf(mayStart(actor, facts));
	const next = nextSession(sessions, now);
	return {
		id,
		state,
		team,
		mentor,
		mentorOrganisation,
		members,
		entry,
		award: inLocale(page.award, locale),
		challenge: inLocale(page.challenge, locale),
		eventName: inLocale(event.name, locale),
		months: lengthWords(page.months, 'month', locale),
		partner: page.partner && {
			name: inLocale(page.partner, locale),
			link: page.partnerLink && isWebAddress(page.partnerLink) ? page.partnerLink : null
		},
		span: page.startsOn && page.endsOn && { from: day(page.startsOn), to: day(page.endsOn) },
		ended: page.endedAt && { on: shortDay(page.endedAt, zone, locale), reason: page.endReason },
		goals: goals.map(({ id, words, reachedAt }) => ({
			id,
			words,
			reachedOn: reachedAt && shortDay(reachedAt, zone, locale)
		})),
		sessions: sessions.map((session) => sessionView(session, clocks)),
		next: next ? sessionView(next, clocks) : null,
		zone: {
			name: zone,
			words: timeZone
				? m.mentorship_zone({ place: zoneCity(zone), zone })
				: m.mentorship_zone_event({ place: zonePlace || zoneCity(zone), zone })
		},
		may: {
			work: !mayWork(actor, facts),
			plan: !mayPlan(actor, facts),
			keepNotes: !mayKeepNotes(actor, facts),
			start: start === undefined,
			startLater: start === 'mentor_missing',
			finish: !mayFinish(actor, facts),
			endEarly: !mayEndEarly(actor, facts)
		},
		usualMinutes,
		newIds: { goal: newId(), session: newId() },
		up: mayKeepNotes(actor, facts)
			? { href: `/events/${event.slug}/organise/mentorships`, label: m.mentorship_list_title() }
			: { href: '/mentorships', label: m.mentorship_own_title() },
		done: doneWords[url.searchParams.get('done') ?? '']?.() ?? null
	};
};

const mentorshipId = (event: RequestEvent) => event.params['mentorship'] ?? '';

export const actions: Actions = {
	goal: guarded(async (event) => {
		await setGoal(event.locals.ctx, mentorshipId(event), await readForm(event, goalForm));
		redirect(303, '?done=goal');
	}),
	reach: guarded(async (event) => {
		const { goal, reached } = await readForm(event, reachForm);
		await markGoal(event.locals.ctx, mentorshipId(event), goal, reached);
		redirect(303, '?done=marked');
	}),
	plan: guarded(async (event) => {
		const { zone } = await readForm(event, zoneForm);
		await planSession(event.locals.ctx, mentorshipId(event), await readForm(event, planForm(zone)));
		redirect(303, '?done=planned');
	}),
	move: guarded(async (event) => {
		const { zone } = await readForm(event, zoneForm);
		const { session, ...move } = await readForm(event, moveForm(zone));
		await moveSession(event.locals.ctx, mentorshipId(event), session, move);
		redirect(303, '?done=moved');
	}),
	notes: guarded(async (event) => {
		const { session, ...notes } = await readForm(event, notesForm);
		await keepNotes(event.locals.ctx, mentorshipId(event), session, notes);
		redirect(303, '?done=noted');
	}),
	cancel: guarded(async (event) => {
		const { session } = await readForm(event, sessionForm);
		await cancelSession(event.locals.ctx, mentorshipId(event), session);
		redirect(303, '?done=cancelled');
	}),
	start: guarded(async (event) => {
		await beginMentorship(event.locals.ctx, mentorshipId(event));
		redirect(303, '?done=started');
	}),
	finish: guarded(async (event) => {
		await finishMentorship(event.locals.ctx, mentorshipId(event));
		redirect(303, '?done=finished');
	}),
	end: guarded(async (event) => {
		const { reason } = await readForm(event, endForm);
		await endMentorshipEarly(event.locals.ctx, mentorshipId(event), reason);
		redirect(303, '?done=ended');
	})
};
