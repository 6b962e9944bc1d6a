import { and, asc, eq } from 'drizzle-orm';
import { newId } from '#lib/foundation/ids.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import { personAsActor } from '#lib/accounts/server/actor.ts';
import { changeAward } from '#lib/awards/server/commands/edit-awards.ts';
import { awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import type { PersonForm } from '#lib/events/person-form.ts';
import { giveRole } from '#lib/events/server/commands/give-role.ts';
import { partners } from '#lib/events/server/schema.ts';
import { scheduleOf } from '#lib/events/templates/schedule.ts';
import { templateByKey } from '#lib/events/templates/templates.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { publishEvent } from '#lib/setup/server/commands/publish-event.ts';
import { startEvent } from '#lib/setup/server/commands/start-event.ts';
import type { Crew } from '../cast.ts';
import type { DemoEvent, Readers } from '../demo-event.ts';
import { contextAt, type Installation } from '../installation.ts';
import { firstDayFor, type Stage } from '../stages.ts';

const day = 86_400_000;

/** Start an event from its template, as if weeks before the call; give the crew their roles; publish it. */
export async function foundEvent(
	installation: Installation,
	crew: Crew,
	wanted: { template: string; stage: Stage; readers: Readers; slug?: string; name?: Localized }
): Promise<DemoEvent> {
	const template = templateByKey(wanted.template);
	if (!template) throw new Error(`no template ${wanted.template}`);
	const { stage, readers, slug = template.slug, name = template.name } = wanted;
	const firstDay = firstDayFor(template, stage, installation.now);
	const schedule = scheduleOf(template, firstDay);
	const begun = new Date(schedule.registration.opensAt.getTime() - 20 * day);
	const id = newId();
	const { timeZone, key } = template;
	await startEvent(contextAt(installation, crew.owner, begun), {
		...{ id, slug, name, timeZone, firstDay, template: key, madeUpPartners: true }
	});
	const owner = await personAsActor(installation.db, crew.owner.personId);
	const give = async ({ email, name, personId }: Crew['owner'], role: PersonForm['role']) => {
		await giveRole(contextAt(installation, owner, begun), id, { email, name, role });
		return personAsActor(installation.db, personId);
	};
	const screeners = [];
	for (const screener of crew.screeners) screeners.push(await give(screener, 'screener'));
	const acting: Crew = {
		owner,
		organiser: crew.organiser.personId === owner.personId ? owner : await give(crew.organiser, 'organiser'),
		secondOrganiser: await give(crew.secondOrganiser, 'organiser'),
		screeners,
		chair: await give(crew.chair, 'panel_chair'),
		observer: await give(crew.observer, 'observer')
	};
	await promiseMentorships(installation, owner, id, begun);
	await publishEvent(contextAt(installation, owner, new Date(begun.getTime() + 10 * day)), id);
	const { db } = installation;
	return {
		...{ id, slug, stage, template, schedule, crew: acting },
		challenges: await db
			.select({ id: challenges.id, slug: challenges.slug })
			.from(challenges)
			.where(eq(challenges.eventId, id))
			.orderBy(asc(challenges.position)),
		rounds: await db.select().from(rounds).where(eq(rounds.eventId, id)).orderBy(asc(rounds.position)),
		...{ readers, teams: [], judges: [], releases: [] }
	};
}

/** Partners who offer mentors stand behind the mentorships that can be won, one after the other. */
async function promiseMentorships(
	installation: Installation,
	owner: Crew['owner'],
	eventId: string,
	at: Date
): Promise<void> {
	const { db } = installation;
	const [offered, hosts] = await Promise.all([
		db
			.select()
			.from(awards)
			.where(eq(awards.eventId, eventId))
			.orderBy(asc(awards.challengeId), asc(awards.place)),
		db
			.select({ id: partners.id })
			.from(partners)
			.where(and(eq(partners.eventId, eventId), eq(partners.mentors, true)))
			.orderBy(asc(partners.position))
	]);
	const withMentor = offered.filter(({ mentorshipMonths }) => mentorshipMonths !== null);
	for (const [nth, award] of withMentor.entries()) {
		const { place, name, moneyMinorUnits, currency, mentorshipMonths } = award;
		const partnerId = hosts[nth % hosts.length]?.id ?? null;
		const money =
			moneyMinorUnits === null || currency === null
				? { moneyMinorUnits: null, currency: null }
				: { moneyMinorUnits, currency };
		const form = { place, name, ...money, mentorshipMonths, partnerId };
		await changeAward(contextAt(installation, owner, at), eventId, award.id, form);
	}
}
