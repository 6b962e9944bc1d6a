import { eq } from 'drizzle-orm';
import { demand, Refused, found } from '#lib/foundation/refusal.ts';
import { newId } from '#lib/foundation/ids.ts';
import { personId } from '#lib/foundation/actor.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { hasSecondFactor } from '#lib/accounts/rules.ts';
import { grants } from '#lib/accounts/server/schema.ts';
import { awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { events, eventTexts, partners } from '#lib/events/server/schema.ts';
import { scheduleOf } from '#lib/events/templates/schedule.ts';
import type { EventTemplate, RoundTemplate } from '#lib/events/templates/template.ts';
import { templateByKey } from '#lib/events/templates/templates.ts';
import { criteria } from '#lib/judging/server/schema.ts';
import { roundSettings } from '#lib/rounds/round.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { type LadderStep, usualLadder } from '#lib/rounds/tie-ladder.ts';

/** What an organiser says to start an event; everything else comes from the template and can be changed. */
export interface NewEvent {
	/** Made when the form was shown: a form that is sent twice starts one event. */
	id: string;
	template: string;
	slug: string;
	name: Localized;
	/** The calendar day on which the call opens, e.g. `2021-01-11`. */
	firstDay: string;
	timeZone: string;
	/** For the demo: also take the template's made-up partners, and say on every page that all is invented. */
	madeUpPartners?: boolean;
}

/**
 * Start an event as a draft from a template, with whoever asks as its owner.
 * @throws Refused `second_factor_needed`, `not_found` (template), `slug_taken`
 */
export async function startEvent(ctx: Context, wanted: NewEvent): Promise<{ slug: string }> {
	demand(hasSecondFactor(ctx.actor));
	const owner = found(personId(ctx.actor));
	const template = found(templateByKey(wanted.template));
	return change(ctx, async (tx) => {
		const schedule = scheduleOf(template, wanted.firstDay, wanted.timeZone);
		const { id, slug, name, timeZone } = wanted;
		const [made] = await tx
			.insert(events)
			.values({
				...{ id, slug, name, timeZone, template: template.key },
				tagline: template.tagline,
				summary: template.summary,
				judgingSteps: [...template.judgingSteps],
				series: template.series,
				zonePlace: timeZone === template.timeZone ? template.zonePlace : {},
				accent: template.accent,
				registrationOpensAt: schedule.registration.opensAt,
				registrationClosesAt: schedule.registration.closesAt,
				submissionOpensAt: schedule.submission.opensAt,
				submissionClosesAt: schedule.submission.closesAt,
				graceMinutes: schedule.submission.graceMinutes,
				ceremonyAt: schedule.ceremonyAt,
				teamMin: template.teamSize.smallest,
				teamMax: template.teamSize.largest,
				madeUp: wanted.madeUpPartners ?? false,
				createdAt: ctx.now,
				createdBy: owner
			})
			.onConflictDoNothing()
			.returning({ id: events.id });
		if (!made) return sameAsBefore(tx, wanted);
		await tx
			.insert(grants)
			.values({ personId: owner, role: 'owner', scopeId: id, grantedAt: ctx.now, grantedBy: owner });
		await addTexts(tx, id, template, wanted.madeUpPartners ?? false);
		const challengeIds = await addChallenges(tx, id, template);
		await addRounds(tx, id, template, schedule.rounds);
		await addAwards(tx, id, template, challengeIds);
		await record(tx, ctx, {
			action: 'event.started',
			subjectId: id,
			scopeId: id,
			detail: { template: template.key }
		});
		return { slug };
	});
}

/** Nothing was inserted: either this very form was sent before, or another event has the address. */
async function sameAsBefore(tx: Transaction, { id, slug }: NewEvent): Promise<{ slug: string }> {
	const [before] = await tx.select({ slug: events.slug }).from(events).where(eq(events.id, id));
	if (before) return before;
	throw new Refused({ code: 'slug_taken', slug });
}

async function addTexts(
	tx: Transaction,
	eventId: string,
	template: EventTemplate,
	madeUp: boolean
): Promise<void> {
	await tx.insert(eventTexts).values([
		{ eventId, kind: 'rules', position: 1, ...template.rules },
		...template.questions.map((question, index) => ({
			...{ eventId, kind: 'question' as const, position: index + 1 },
			...question
		}))
	]);
	const taken = template.partners.filter((partner) => madeUp || !partner.madeUp);
	if (taken.length === 0) return;
	await tx.insert(partners).values(
		taken.map(({ name, level, link, mentors }, position) => ({
			eventId,
			position,
			name,
			level,
			link,
			mentors
		}))
	);
}

async function addChallenges(tx: Transaction, eventId: string, template: EventTemplate): Promise<string[]> {
	const rows = template.challenges.map((challenge, position) => ({
		id: newId(),
		eventId,
		position,
		...challenge
	}));
	await tx.insert(challenges).values(rows);
	return rows.map(({ id }) => id);
}

async function addRounds(
	tx: Transaction,
	eventId: string,
	template: EventTemplate,
	windows: readonly { opensAt: Date; closesAt: Date }[]
): Promise<void> {
	for (const [index, round] of template.rounds.entries()) {
		const { kind, name, advance, outcome } = round;
		const id = newId();
		const rubric =
			round.kind === 'review' ? round.rubric.criteria.map((one) => ({ ...one, id: newId() })) : [];
		await tx.insert(rounds).values({
			...{ id, eventId, kind, name, position: index + 1, outcomeLabel: outcome, ...windows[index] },
			advance: advance.kind,
			advanceCount: advance.kind === 'passed' ? null : advance.count,
			perChallenge: advance.kind === 'passed' || advance.per === 'challenge',
			settings: { ...settingsOf(round), tieLadder: ladderFor(rubric) }
		});
		if (rubric.length === 0) continue;
		await tx.insert(criteria).values(
			rubric.map(({ id: criterionId, name, question, weight, levels }, position) => ({
				...{ id: criterionId, roundId: id, position: position + 1, name, question, weight },
				levels: levels.map((level) => ({ ...level }))
			}))
		);
	}
}

/** A tie is broken by the criterion that weighs most, then by the median of the judges, then by people. */
function ladderFor(rubric: readonly { id: string; weight: number }[]): LadderStep[] {
	const [heaviest] = rubric.toSorted((a, b) => b.weight - a.weight);
	return [...(heaviest ? [{ by: 'criterion' as const, criterionId: heaviest.id }] : []), ...usualLadder];
}

function settingsOf(round: RoundTemplate) {
	const { blind, publishesShortlist } = round;
	if (round.kind === 'review') {
		const { reviewsPerEntry, furtherShare, minutesPerReview } = round;
		return roundSettings.parse({
			...{ blind, publishesShortlist, reviewsPerEntry, minutesPerReview },
			...(furtherShare === undefined ? {} : { furtherShare })
		});
	}
	if (round.kind === 'comparison') {
		const { comparisonsPerJudge, question } = round;
		return roundSettings.parse({ blind, publishesShortlist, comparisonsPerJudge, question });
	}
	if (round.kind !== 'screening') return roundSettings.parse({ blind, publishesShortlist });
	const checklist = round.checklist.map(({ condition, whenNot }) => ({ condition, whenNot }));
	const { screenersPerEntry } = round;
	return roundSettings.parse({ blind, publishesShortlist, screenersPerEntry, checklist });
}

async function addAwards(
	tx: Transaction,
	eventId: string,
	template: EventTemplate,
	challengeIds: readonly string[]
): Promise<void> {
	const rows = template.awards.flatMap(({ places }) =>
		challengeIds.flatMap((challengeId) =>
			places.map(({ name, money, mentorshipMonths }, index) => ({
				...{ eventId, challengeId, place: index + 1, name, mentorshipMonths },
				moneyMinorUnits: money?.minorUnits ?? null,
				currency: money?.currency ?? null
			}))
		)
	);
	await tx.insert(awards).values(rows);
}
