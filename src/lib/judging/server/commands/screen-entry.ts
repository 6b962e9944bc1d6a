import { and, eq, isNull } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { isId } from '#lib/foundation/ids.ts';
import { type Locale, locales } from '#lib/foundation/i18n/locales.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { type EntryRow, entries } from '#lib/entries/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import type { Check } from '#lib/rounds/round.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import { roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import { type RoundRow, rounds } from '#lib/rounds/server/schema.ts';
import { teamMembers } from '#lib/teams/server/schema.ts';
import { mayScreenEntry } from '../../rules.ts';
import { outcomeOf, type ScreeningOutcome, untickedIn } from '../../screening.ts';
import type { ScreeningWord } from '../../screening-form.ts';
import { eligibleLetter, notEligibleLetter } from '../mails.ts';
import { demandUnwalled } from '../conflicts/withheld.ts';
import { screenings } from '../schema.ts';

/**
 * Say whether an entry may take part. One's own word can be changed while the screening is open. Once enough screeners
 * agree that it may not, the team is told at once, and told again should they come to another view.
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `own_entry`, `round_closed`, `closed`, `checklist_open`,
 * `reason_missing`
 */
export async function screenEntry(
	ctx: Context,
	eventId: string,
	roundId: string,
	entryId: string,
	word: ScreeningWord
): Promise<ScreeningOutcome> {
	if (!isId(entryId)) throw new Refused({ code: 'not_found' });
	await demandUnwalled(ctx, eventId, entryId);
	return change(ctx, async (tx) => {
		const round = await roundOf(tx, eventId, roundId);
		await tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.id, round.id)).for('share');
		const [entry] = await tx.select().from(entries).where(eq(entries.id, entryId)).for('update');
		const screener = personId(ctx.actor) ?? '';
		const [now, entrants, own] = await Promise.all([
			roundNow(tx, round),
			entrantsOf(tx, round),
			tx
				.select({ id: teamMembers.id })
				.from(teamMembers)
				.where(and(eq(teamMembers.teamId, found(entry).teamId), eq(teamMembers.personId, screener)))
		]);
		demand(mayScreenEntry(ctx.actor, round.kind, now, { ownTeam: own.length > 0 }, ctx.now));
		if (!entrants.some((one) => one.entryId === entryId)) throw new Refused({ code: 'not_found' });
		const ticked = [...new Set(word.ticked)].filter((at) => at < round.settings.checklist.length).sort();
		const open = untickedIn(round.settings.checklist, ticked);
		const { verdict } = word;
		if (verdict === 'eligible' && open.length > 0) demand({ code: 'checklist_open' });
		const automatic = automaticReason(round.settings.checklist, ticked, ctx.locale);
		const reason = verdict === 'eligible' ? '' : word.reason || automatic;
		if (verdict === 'not_eligible' && reason === '') demand({ code: 'reason_missing' });

		const before = await outcome(tx, round, entryId);
		const said = { verdict, ticked, reason, screenedAt: ctx.now };
		await tx
			.insert(screenings)
			.values({ roundId, entryId, screenerId: screener, ...said })
			.onConflictDoUpdate({
				target: [screenings.roundId, screenings.entryId, screenings.screenerId],
				set: said
			});
		await record(tx, ctx, {
			action: 'entry.screened',
			subjectId: entryId,
			scopeId: eventId,
			detail: { roundId, verdict, ticked: ticked.map(String) }
		});
		const after = await outcome(tx, round, entryId);
		await tellTeam(tx, ctx, round, found(entry), before, after);
		return after;
	});
}

async function outcome(tx: Transaction, round: RoundRow, entryId: string): Promise<ScreeningOutcome> {
	const words = await tx
		.select({ verdict: screenings.verdict })
		.from(screenings)
		.where(and(eq(screenings.roundId, round.id), eq(screenings.entryId, entryId)));
	return outcomeOf(
		words.map(({ verdict }) => verdict),
		round.settings.screenersPerEntry
	);
}

/** Letters go out where the outcome became a "no", or is a "no" no longer. */
async function tellTeam(
	tx: Transaction,
	ctx: Context,
	round: RoundRow,
	entry: EntryRow,
	before: ScreeningOutcome,
	after: ScreeningOutcome
): Promise<void> {
	const refused = after === 'not_eligible' && before !== 'not_eligible';
	const restored = before === 'not_eligible' && after === 'eligible';
	if (!refused && !restored) return;
	const [[event], members, words] = await Promise.all([
		tx.select().from(events).where(eq(events.id, round.eventId)),
		tx
			.select({ personId: people.id, email: people.email, name: people.name, locale: people.locale })
			.from(teamMembers)
			.innerJoin(people, eq(people.id, teamMembers.personId))
			.where(and(eq(teamMembers.teamId, entry.teamId), isNull(teamMembers.leftAt))),
		tx
			.select()
			.from(screenings)
			.where(
				and(
					eq(screenings.roundId, round.id),
					eq(screenings.entryId, entry.id),
					eq(screenings.verdict, 'not_eligible')
				)
			)
	]);
	const { title } = entry.content;
	const about = { event: found(event), title };
	await post(
		tx,
		ctx,
		...members.map((to) =>
			restored
				? eligibleLetter(to, about)
				: notEligibleLetter(to, { ...about, reasons: reasonsIn(to.locale) })
		)
	);

	/** The conditions that do not hold, in the reader's language, and what screeners wrote beyond those. */
	function reasonsIn(locale: Locale): string[] {
		const { checklist } = round.settings;
		const standard = words.flatMap(({ ticked }) => untickedIn(checklist, ticked));
		const written = words
			.filter(
				({ ticked, reason }) => !locales.some((one) => automaticReason(checklist, ticked, one) === reason)
			)
			.map(({ reason }) => reason);
		return [...new Set([...standard.map(({ whenNot }) => inLocale(whenNot, locale)), ...written])];
	}
}

/** The reason of a screener who wrote none: what the unticked conditions say. */
function automaticReason(checklist: readonly Check[], ticked: readonly number[], locale: Locale): string {
	return untickedIn(checklist, ticked)
		.map(({ whenNot }) => inLocale(whenNot, locale))
		.join('\n');
}
