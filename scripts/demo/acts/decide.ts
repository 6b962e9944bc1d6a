import { eq } from 'drizzle-orm';
import { newId } from '#lib/foundation/ids.ts';
import { Refused } from '#lib/foundation/refusal.ts';
import { tellRelease } from '#lib/announcements/server/jobs.ts';
import { confirmRelease, proposeRelease } from '#lib/announcements/server/commands/release.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { allocateAwards, writeCitation } from '#lib/awards/server/commands/allocate.ts';
import { closeRound } from '#lib/judging/server/commands/close-round.ts';
import { excludeReview } from '#lib/judging/server/commands/exclude-review.ts';
import { roundStandings } from '#lib/judging/server/round-standings.ts';
import { assignments, reviews } from '#lib/judging/server/schema.ts';
import { decide } from '#lib/judging/server/commands/decide.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import { type Canaries, marked } from '../canaries.ts';
import { gauss } from '../chance.ts';
import { dice } from '../content/dice.ts';
import { citations, panelReasons, tieReasons } from '../content/remarks/reasons.ts';
import { type DemoEvent, judgedRound, roundOf, submittedTeams } from '../demo-event.ts';
import { contextAt, type Installation, systemAt } from '../installation.ts';
import { reaches } from '../stages.ts';
import type { Focus } from './review.ts';

const hour = 3_600_000;
const after = (instant: Date, hours: number) => new Date(instant.getTime() + hours * hour);

/** The round of the judges is closed: one review set aside, ties at the cut put in order, the shortlist told where it is public. */
export async function closeReview(installation: Installation, event: DemoEvent, canaries: Canaries) {
	const round = judgedRound(event);
	const at = after(round.closesAt, 9);
	const organiser = contextAt(installation, event.crew.organiser, at);
	if (round.kind === 'review') await setAside(installation, event, canaries, after(round.closesAt, 8));
	let atQuorum = '';
	for (;;) {
		try {
			await closeRound(organiser, event.id, round.id, { atQuorum });
			break;
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			if (error.refusal.code === 'tie_at_cut') await breakTies(installation, event, round, at);
			else if (error.refusal.code === 'below_quorum' && !atQuorum) atQuorum = quorumReason(event, canaries);
			else throw error;
		}
	}
	if (!round.settings.publishesShortlist) return;
	await release(installation, event, { roundId: round.id, challengeId: null, at: after(round.closesAt, 12) });
}

/** Why a round is closed although a reader fell ill: for those behind the scenes. */
function quorumReason(event: DemoEvent, canaries: Canaries): string {
	const canary = canaries.plant({
		field: 'freeze.quorumReason',
		mayRead: event.readers.behind,
		event: event.slug,
		subjectId: roundOf(event, 'review').id
	});
	return marked('A judge fell ill on the last day, and the panels are invited already.', canary);
}

/** A review that should not count, because its judge had the wrong file before them. */
async function setAside(installation: Installation, event: DemoEvent, canaries: Canaries, at: Date) {
	const [row] = await installation.db
		.select({ id: reviews.id })
		.from(reviews)
		.innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
		.where(eq(assignments.roundId, roundOf(event, 'review').id))
		.orderBy(reviews.savedAt)
		.limit(1);
	if (!row) return;
	const canary = canaries.plant({
		field: 'review.excludedReason',
		mayRead: event.readers.behind,
		event: event.slug,
		subjectId: row.id
	});
	const reason = marked(
		'The judge wrote that the slides of another entry were open. Read by somebody else.',
		canary
	);
	await excludeReview(contextAt(installation, event.crew.organiser, at), event.id, row.id, reason);
}

async function breakTies(
	installation: Installation,
	event: DemoEvent,
	round: DemoEvent['rounds'][number],
	at: Date
): Promise<void> {
	const { placed } = await roundStandings(installation.db, round);
	const tied = placed.filter(({ tiedAtCut }) => tiedAtCut);
	const groups = Map.groupBy(tied, ({ challengeId, place }) => `${challengeId} ${place}`);
	for (const group of groups.values())
		for (const [nth, { entryId, place }] of group.entries())
			await decide(contextAt(installation, event.crew.organiser, at), {
				...{ eventId: event.id, roundId: round.id, entryId },
				place: (place ?? 1) + nth,
				reason: tieReasons[nth % tieReasons.length] ?? ''
			});
}

/**
 * The panels decide, with a reason for each finalist; awards are given, and winners get their citation.
 * @param focus its team wins its challenge
 */
export async function decidePanel(
	installation: Installation,
	event: DemoEvent,
	canaries: Canaries,
	focus: Focus
): Promise<void> {
	const first = focus.team?.entry?.id;
	const round = roundOf(event, 'panel');
	const chance = dice(`${installation.seed}/${event.slug}/panel`);
	const impressions = new Map(
		submittedTeams(event).map(({ entry }) => [
			entry.id,
			entry.id === first ? Infinity : entry.quality + 0.4 * gauss(chance)
		])
	);
	const finalists = (await entrantsOf(installation.db, round)).sort(
		(a, b) => (impressions.get(b.entryId) ?? 0) - (impressions.get(a.entryId) ?? 0)
	);
	const chair = contextAt(installation, event.crew.chair, after(round.closesAt, -30));
	for (const group of Map.groupBy(finalists, ({ challengeId }) => challengeId).values())
		for (const [nth, { entryId }] of group.entries()) {
			const wins = nth < (round.advanceCount ?? 1);
			const canary = canaries.plant({
				field: 'decision.reason',
				mayRead: [...event.readers.behind, ...event.readers.chairs, ...focus.judges.map(({ role }) => role)],
				event: event.slug,
				subjectId: entryId
			});
			const words = wins ? citations : panelReasons;
			await decide(chair, {
				...{ eventId: event.id, roundId: round.id, entryId },
				place: wins ? nth + 1 : null,
				reason: marked(chance.pick(words), canary)
			});
		}
	await closeRound(
		contextAt(installation, event.crew.organiser, after(round.closesAt, -2)),
		event.id,
		round.id
	);
	await giveAwards(installation, event, canaries, after(round.closesAt, 10));
}

async function giveAwards(installation: Installation, event: DemoEvent, canaries: Canaries, at: Date) {
	const organiser = contextAt(installation, event.crew.organiser, at);
	await allocateAwards(organiser, event.id);
	const given = await installation.db
		.select({ id: allocations.id, place: awards.place })
		.from(allocations)
		.innerJoin(awards, eq(awards.id, allocations.awardId))
		.where(eq(awards.eventId, event.id))
		.orderBy(awards.challengeId, awards.place);
	for (const [nth, { id }] of given.entries()) {
		const canary = reaches(event.stage, 'results')
			? ''
			: canaries.plant({
					field: 'allocation.citation',
					mayRead: event.readers.behind,
					event: event.slug,
					subjectId: id
				});
		const citation = marked(citations[nth % citations.length] ?? '', canary);
		await writeCitation(organiser, { eventId: event.id, allocationId: id, citation });
	}
}

/** Results are confirmed by two people: told challenge by challenge at the ceremony, or sealed until then. */
export async function releaseResults(installation: Installation, event: DemoEvent): Promise<void> {
	const { id: roundId, closesAt } = roundOf(event, 'panel');
	const { ceremonyAt } = event.schedule;
	const areas = event.challenges.length > 1 ? event.challenges.map(({ id }) => id) : [null];
	for (const [nth, challengeId] of areas.entries())
		await release(installation, event, {
			...{ roundId, challengeId },
			at: after(closesAt, 12),
			releaseAt: new Date(ceremonyAt.getTime() + nth * 10 * 60_000)
		});
}

async function release(
	installation: Installation,
	event: DemoEvent,
	{
		at,
		releaseAt = null,
		...what
	}: { roundId: string; challengeId: string | null; at: Date; releaseAt?: Date | null }
): Promise<void> {
	const id = newId();
	const { organiser, secondOrganiser } = event.crew;
	await proposeRelease(contextAt(installation, organiser, at), { ...what, id, eventId: event.id, releaseAt });
	const confirmedAt = after(at, 1);
	await confirmRelease(contextAt(installation, secondOrganiser, confirmedAt), event.id, id);
	const visibleFrom = releaseAt && releaseAt > confirmedAt ? releaseAt : confirmedAt;
	event.releases.push({ id, challengeId: what.challengeId, visibleFrom });
	if (visibleFrom <= installation.now)
		await tellRelease(systemAt(installation, visibleFrom), { releaseId: id });
}
