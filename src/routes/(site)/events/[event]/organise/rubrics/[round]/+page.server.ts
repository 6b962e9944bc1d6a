import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { newId } from '#lib/foundation/ids.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { moveForm, oneForm } from '#lib/foundation/move-form.ts';
import { found } from '#lib/foundation/refusal.ts';
import { criterionForm, levelsRange, weightsForm } from '#lib/judging/rubric-form.ts';
import {
	addCriterion,
	changeCriterion,
	changeWeights,
	moveCriterion,
	removeCriterion
} from '#lib/judging/server/commands/edit-rubric.ts';
import { roundSettings } from '#lib/rounds/round.ts';
import { advanceChoices, roundForm } from '#lib/rounds/round-form.ts';
import { changeRound } from '#lib/setup/server/commands/change-round.ts';
import { roundSetup } from '#lib/setup/server/rounds.ts';
import { guarded, readForm } from '#http/form.ts';
import { askedOf } from '#http/searching.ts';
import { at } from '../../at.ts';
import type { Actions, PageServerLoad } from './$types';

const levelsOfNew = 5;
const anyForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const { round, rubric, begun, closed } = await roundSetup(ctx, found(locals.event).id, params.round);
	const asked = askedOf(url);
	const edited = asked.edit === null ? null : found(rubric.find(({ id }) => id === asked.edit));
	return {
		asked,
		freshId: newId(),
		round: {
			kind: round.kind,
			title: inLocale(round.name, ctx.locale),
			name: round.name,
			outcomeLabel: round.outcomeLabel,
			advance: round.advance,
			advanceChoices: advanceChoices[round.kind],
			advanceCount: round.advanceCount,
			perChallenge: round.perChallenge,
			/** Since it is open, what was promised stays. */
			opened: round.opensAt !== null && round.opensAt <= ctx.now,
			settings: roundSettings.parse(round.settings)
		},
		...{ begun, closed, edited, levelsOfNew },
		mostLevels: levelsRange.most,
		rubric: rubric.map(({ id, name, question, weight, levels }) => ({
			...{ id, weight },
			title: inLocale(name, ctx.locale),
			question: inLocale(question, ctx.locale),
			levels: levels.length
		}))
	};
};

function place(event: { locals: App.Locals; params: Partial<Record<string, string>> }) {
	const roundId = event.params['round'] ?? '';
	const { id, page } = at(event, `rubrics/${roundId}`);
	return { where: { eventId: id, roundId }, page };
}

export const actions: Actions = {
	round: guarded(async (event) => {
		const { where, page } = place(event);
		const { round } = await roundSetup(event.locals.ctx, where.eventId, where.roundId);
		const form = await readForm(event, roundForm(round.kind));
		await changeRound(event.locals.ctx, where.eventId, where.roundId, form);
		redirect(303, `${page}?saved`);
	}),
	add: guarded(async (event) => {
		const { where, page } = place(event);
		const [one, form] = [await readForm(event, oneForm), await readForm(event, criterionForm)];
		await addCriterion(event.locals.ctx, where, { ...form, id: one.id });
		redirect(303, `${page}?saved`);
	}),
	change: guarded(async (event) => {
		const { where, page } = place(event);
		const [one, form] = [await readForm(event, oneForm), await readForm(event, criterionForm)];
		await changeCriterion(event.locals.ctx, where, one.id, form);
		redirect(303, `${page}?saved`);
	}),
	/** One more row to write into; nothing is saved. */
	level: guarded(async (event) => {
		const errors: Record<string, string> = {};
		return { values: await readForm(event, anyForm), errors, action: 'level' };
	}),
	weights: guarded(async (event) => {
		const { where, page } = place(event);
		const { weights } = await readForm(event, weightsForm);
		await changeWeights(event.locals.ctx, where, weights);
		redirect(303, `${page}?saved`);
	}),
	move: guarded(async (event) => {
		const { where, page } = place(event);
		const form = await readForm(event, moveForm);
		await moveCriterion(event.locals.ctx, where, form.id, form.direction);
		redirect(303, `${page}#item-${form.id}`);
	}),
	remove: guarded(async (event) => {
		const { where, page } = place(event);
		const form = await readForm(event, oneForm);
		await removeCriterion(event.locals.ctx, where, form.id);
		redirect(303, `${page}?removed`);
	})
};
