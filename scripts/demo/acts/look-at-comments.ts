import { approveComments, withholdComment } from '#lib/judging/server/commands/look-at-comments.ts';
import { commentBoard } from '#lib/judging/server/feedback/comments.ts';
import { type Canaries, marked } from '../canaries.ts';
import { type DemoEvent, roundOf } from '../demo-event.ts';
import { contextAt, earlier, type Installation } from '../installation.ts';
import { reaches } from '../stages.ts';
import type { Focus } from './review.ts';

const hour = 3_600_000;

/**
 * An organiser looks at what judges wrote for the teams: all of it once the review is over; before, the first page, so that
 * some wait. What the second judge wrote for the sign-ins' team is withheld.
 */
export async function lookAtComments(
	installation: Installation,
	event: DemoEvent,
	canaries: Canaries,
	{ team, judges }: Focus
): Promise<void> {
	const round = roundOf(event, 'review');
	const isOver = reaches(event.stage, 'sealed');
	const at = isOver
		? new Date(round.closesAt.getTime() + 6 * hour)
		: earlier(installation.now, round.closesAt);
	const organiser = contextAt(installation, event.crew.organiser, at);
	const where = { eventId: event.id, roundId: round.id };
	for (;;) {
		const { comments, counts } = await commentBoard(organiser, event.id, round.id, {
			state: 'waiting',
			page: 1
		});
		if (comments.length === 0) return;
		const kept = comments.find(
			({ entry, judge }) => entry.id === team?.entry?.id && judge === judges[1]?.judge.person.name
		);
		if (kept) {
			const canary = canaries.plant({
				field: 'comment.withheldReason',
				mayRead: event.readers.behind,
				event: event.slug,
				subjectId: kept.reviewId
			});
			const reason = marked('It speaks of another entry.', canary);
			await withholdComment(organiser, where, { comment: kept, reason, ask: false });
		}
		const others = comments.filter((comment) => comment !== kept);
		if (others.length > 0) await approveComments(organiser, where, others);
		if (!isOver || counts.waiting <= comments.length) return;
	}
}
