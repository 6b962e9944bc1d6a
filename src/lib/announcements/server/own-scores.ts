import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { inLocale } from '#lib/foundation/localized.ts';
import { Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Locale } from '#lib/foundation/i18n/locales.ts';
import type { FrozenExplanation } from '#lib/judging/explaining/frozen.ts';
import { reasonsOf } from '#lib/judging/explaining/reasons.ts';
import { scaleOf } from '#lib/judging/score.ts';
import { explanations } from '#lib/judging/server/explaining/schema.ts';
import { type CriterionRow, criteria } from '#lib/judging/server/schema.ts';
import { freezes, rounds, standings } from '#lib/rounds/server/schema.ts';
import { ownEntryOut } from './queries.ts';

/** Figures of single judges, and averages of them, are told from this many on. */
const fewestReviews = 3;

/** The rounds in which the reader's own entry was scored, once its outcome is out. Not found before. */
async function scoredRounds(ctx: Context, eventId: string) {
	const { entryId, title, challenge } = await ownEntryOut(ctx, eventId);
	const rows = await ctx.db
		.select({
			id: rounds.id,
			name: rounds.name,
			settings: rounds.settings,
			place: standings.place,
			decided: standings.reason,
			detail: explanations.detail
		})
		.from(explanations)
		.innerJoin(freezes, and(eq(freezes.id, explanations.freezeId), isNull(freezes.reopenedAt)))
		.innerJoin(rounds, and(eq(rounds.id, freezes.roundId), eq(rounds.eventId, eventId)))
		.innerJoin(
			standings,
			and(eq(standings.freezeId, explanations.freezeId), eq(standings.entryId, explanations.entryId))
		)
		.where(eq(explanations.entryId, entryId))
		.orderBy(asc(rounds.position));
	const asked = await ctx.db
		.select()
		.from(criteria)
		.where(
			inArray(
				criteria.roundId,
				rows.map(({ id }) => id)
			)
		)
		.orderBy(asc(criteria.position));
	return {
		title,
		challenge: inLocale(challenge, ctx.locale),
		rounds: rows.map((row) => ({ ...row, criteria: asked.filter(({ roundId }) => roundId === row.id) }))
	};
}

/**
 * Where the reader's own entry stood in its challenge, criterion by criterion: as bands, never as places. Also says
 * whether there is more to read of how its score came about.
 */
export async function ownBands(ctx: Context, eventId: string) {
	const { rounds } = await scoredRounds(ctx, eventId);
	return {
		explained: rounds.some(({ settings }) => settings.explainsScores !== false),
		rounds: rounds.flatMap(({ name, criteria, detail }) => {
			const banded = criteria.flatMap((criterion) => {
				const band = detail.bands[criterion.id];
				return band ? [{ name: inLocale(criterion.name, ctx.locale), band }] : [];
			});
			return banded.length > 0 ? [{ name: inLocale(name, ctx.locale), criteria: banded }] : [];
		})
	};
}

/** How the scores of the reader's own entry came about, round by round. Not found where no round tells. */
export async function ownScores(ctx: Context, eventId: string) {
	const { rounds, ...entry } = await scoredRounds(ctx, eventId);
	const told = rounds.filter(({ settings }) => settings.explainsScores !== false);
	if (told.length === 0) throw new Refused({ code: 'not_found' });
	return {
		...entry,
		rounds: told.map(({ id, name, place, decided, detail, criteria }) => ({
			id,
			name: inLocale(name, ctx.locale),
			place,
			/** People put it where it is, among equals or altogether. */
			decided: decided !== null,
			of: detail.of,
			figures: detail.sheets.length < fewestReviews ? null : figuresOf(detail, criteria, ctx.locale)
		}))
	};
}

/** The figures of a round, on its rubric's own scale where its criteria have one in common, else out of a hundred. */
function figuresOf(detail: FrozenExplanation, asked: readonly CriterionRow[], locale: Locale) {
	const scales = asked.map(({ levels }) => scaleOf(levels));
	const [first = { min: 0, max: 100 }] = scales;
	const common = scales.every(({ min, max }) => min === first.min && max === first.max);
	const { min, max } = common ? first : { min: 0, max: 100 };
	const span = max - min;
	const on = (share: number) => min + share * span;
	const { ranked, mean, meanPlace, sheets, steps, topK, method, usual, usualWeight } = detail;
	const error = 1.645 * ranked.se;
	return {
		...{ method, min, max, meanPlace, topK, usualWeight },
		byMethod: ranked.place,
		score: on(ranked.score),
		low: on(Math.max(0, ranked.score - error)),
		high: on(Math.min(1, ranked.score + error)),
		chance: ranked.pTop,
		mean: on(mean),
		usual: on(usual),
		steps: steps && {
			judges: steps.judges * span,
			weights: steps.weights * span,
			scale: steps.scale * span,
			usual: steps.usual * span,
			rest: steps.rest * span
		},
		reasons: reasonsOf(detail, span).map(({ code, by }) => ({ code, by: by * span })),
		criteria: asked.map(({ id, name, weight, levels }) => ({
			...{ id, weight, max: scaleOf(levels).max },
			name: inLocale(name, locale),
			scores: sheets.map(({ scores }) => scores[id] ?? null)
		})),
		sheets: sheets.map(({ raw, correction, correctionSe, weight }) => ({
			...{ weight, raw: on(raw), correction: correction * span, doubt: 1.645 * correctionSe * span }
		}))
	};
}
