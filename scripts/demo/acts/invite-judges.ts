import { eq } from 'drizzle-orm';
import { personAsActor } from '#lib/accounts/server/actor.ts';
import { answerInvitation } from '#lib/judging/server/commands/answer-invitation.ts';
import { inviteJudges } from '#lib/judging/server/commands/invite-judges.ts';
import { judges } from '#lib/judging/server/schema.ts';
import { makeAccounts } from '../accounts.ts';
import { gauss } from '../chance.ts';
import { dice } from '../content/dice.ts';
import type { DemoJudge } from '../content/people.ts';
import type { DemoEvent } from '../demo-event.ts';
import { contextAt, forEach, type Installation } from '../installation.ts';
import { firstDayFor } from '../stages.ts';

const day = 86_400_000;

const alsoRead = [
	['fr', 'es'],
	['es', 'ar'],
	['ar', 'fr']
] as const;

/** Organisers invite judges; most accept within days, one declines, one has not answered. The first ones always accept. */
export async function invite(
	installation: Installation,
	event: DemoEvent,
	wanted: readonly DemoJudge[],
	/** How many of them have an account already. */
	known: number
): Promise<void> {
	const { db } = installation;
	// Days before the moment that the stage of registration shows, so that there are judges at every stage.
	const asked = Date.parse(`${firstDayFor(event.template, event.stage, installation.now)}T10:00Z`);
	const invitedAt = new Date(Math.min(asked + 10 * day, installation.now.getTime() - 2 * day));
	await makeAccounts(installation, wanted.slice(known), () => new Date(invitedAt.getTime() - 30 * day));
	await inviteJudges(contextAt(installation, event.crew.organiser, invitedAt), event.id, {
		standard: { capacity: 18, challengeIds: event.challenges.map(({ id }) => id) },
		wishes: wanted.map((judge, row) => ({
			row: row + 1,
			email: judge.email,
			name: judge.name,
			challenges: judge.challenges,
			capacity: String(judge.capacity),
			organisation: judge.organisation ?? '',
			// Entries come in four languages, and each has judges enough who read it.
			languages: [...new Set([...judge.languages, 'en', ...(alsoRead[row % alsoRead.length] ?? [])])],
			expertise: judge.expertise
		}))
	});
	const chance = dice(`${installation.seed}/${event.slug}/judges`);
	const rows = await db
		.select({ id: judges.id, personId: judges.personId })
		.from(judges)
		.where(eq(judges.eventId, event.id));
	const actors = await Promise.all(
		rows.map(async ({ id, personId }) => ({ id, person: await personAsActor(db, personId) }))
	);
	const invited = wanted.flatMap((judge) => actors.filter(({ person }) => person.email === judge.email));
	const answers = invited.map(
		(judge, index) =>
			({
				...judge,
				answer: index === invited.length - 1 ? null : index === invited.length - 2 ? 'decline' : 'accept',
				at: new Date(invitedAt.getTime() + chance.integer(1, 40) * 3_600_000),
				severity: 0.45 * gauss(chance),
				spread: 1 + 0.2 * gauss(chance),
				noise: 0.35 + 0.3 * chance.roll()
			}) as const
	);
	await forEach(answers, async ({ person, answer, at }) => {
		if (answer) await answerInvitation(contextAt(installation, person, at), event.id, answer);
	});
	event.judges.push(
		...answers.map(({ id, person, answer, severity, spread, noise }) => ({
			...{ id, person, severity, spread, noise, accepted: answer === 'accept' }
		}))
	);
}
