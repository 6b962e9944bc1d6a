import { sql } from 'drizzle-orm';
import { newId } from '#lib/foundation/ids.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Connection } from '#lib/foundation/server/db/database.ts';
import { personAsActor } from '#lib/accounts/server/actor.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { startSession } from '#lib/accounts/server/sessions.ts';
import { publishEvent } from '#lib/setup/server/commands/publish-event.ts';
import { startEvent } from '#lib/setup/server/commands/start-event.ts';

/** Sizes of the usual case in docs: 800 entries, 200 judges, 3 reviews each of 5 criteria and 3 texts. */
export const usual = { entries: 800, judges: 200, reviews: 3 };

/** Where to aim: addresses, and the cookies that open them. */
export interface BenchEvent {
	slug: string;
	reviewRoundId: string;
	entryId: string;
	organiser: string;
	/** One per judge: the cookie, and an assignment of theirs that is not finished. */
	judges: { cookie: string; assignmentId: string }[];
	criteria: string[];
}

const day = 86_400_000;

/** An event in its review round, of the usual size. Rows are written straight into the tables: this measures, it tests no rule. */
export async function fillForBench({ db }: Connection, origin: string): Promise<BenchEvent> {
	const now = new Date();
	const ownerId = newId();
	const person = {
		country: 'CH',
		stakeholderType: 'academia',
		locale: 'en',
		createdAt: now,
		emailConfirmedAt: now
	} as const;
	await db
		.insert(people)
		.values({ ...person, id: ownerId, name: 'Bench Owner', email: 'owner@bench.example' });
	const context = async (personId: string): Promise<Context> => ({
		actor: await personAsActor(db, personId),
		...{ now, db, locale: 'en', origin, source: 'bench' }
	});
	const eventId = newId();
	const slug = 'bench';
	// The template's review round runs from its 56th to its 70th day; today is the 63rd.
	const firstDay = new Date(now.getTime() - 63 * day).toISOString().slice(0, 10);
	await startEvent(await context(ownerId), {
		...{
			id: eventId,
			slug,
			firstDay,
			template: 'hackathon',
			timeZone: 'Europe/Zurich',
			name: { en: 'Bench' }
		},
		madeUpPartners: true
	});
	await publishEvent(await context(ownerId), eventId);
	await db.execute(sql`
		with made as (
			insert into people (id, email, name, locale, country, created_at, email_confirmed_at)
			select gen_random_uuid(), 'p' || n || '@bench.example', 'Person ' || n, 'en', 'CH', now(), now()
			from generate_series(1, ${usual.entries + usual.judges}) n
			returning id, email
		), areas as (
			select id, row_number() over (order by position) - 1 as at, count(*) over () as many
			from challenges where event_id = ${eventId}
		), numbered as (select id, row_number() over (order by email) as n from made), teams_made as (
			insert into teams (id, event_id, challenge_id, name, name_key, country, created_at)
			select gen_random_uuid(), ${eventId}, areas.id, 'Team ' || n, 'team ' || n, 'CH', now()
			from numbered join areas on areas.at = n % areas.many where n <= ${usual.entries}
			returning id, challenge_id, name
		), members as (
			insert into team_members (id, team_id, event_id, person_id, lead, joined_at)
			select gen_random_uuid(), teams_made.id, ${eventId}, numbered.id, true, now()
			from teams_made join numbered on 'Team ' || numbered.n = teams_made.name
			returning team_id, person_id
		), handed_in as (
			insert into entries (id, event_id, team_id, challenge_id, number, state, content, saved_at, saved_by, submitted_at, created_at)
			select gen_random_uuid(), ${eventId}, t.id, t.challenge_id, substr(t.name, 6)::int, 'submitted',
				jsonb_build_object('title', 'Entry of ' || t.name, 'summary', repeat('word ', 30), 'description', repeat('A sentence of the entry. ', 60),
					'language', 'en', 'topics', 'walking', 'codeLink', '', 'demoLink', '', 'videoLink', ''),
				now(), m.person_id, now(), now()
			from teams_made t join members m on m.team_id = t.id
			returning id
		)
		insert into judges (id, event_id, person_id, state, capacity, invited_at, invited_by, answered_at)
		select gen_random_uuid(), ${eventId}, id, 'accepted', 20, now(), ${ownerId}, now() from numbered where n > ${usual.entries}`);
	await db.execute(sql`
		insert into grants (id, person_id, role, scope_id, granted_at)
		select gen_random_uuid(), person_id, 'judge', event_id, now() from judges where event_id = ${eventId}`);
	await db.execute(sql`
		with closed as (
			insert into freezes (id, round_id, frozen_at, frozen_by, method, inputs, sha256)
			select gen_random_uuid(), id, now(), ${ownerId}, 'screening', '{}', '' from rounds where event_id = ${eventId} and position = 1
			returning id
		)
		insert into standings (id, freeze_id, entry_id, challenge_id, goes_on)
		select gen_random_uuid(), closed.id, entries.id, entries.challenge_id, true from closed, entries where event_id = ${eventId}`);
	await db.execute(sql`
		with pairs as (
			select e.id as entry_id, j.id as judge_id from (select id, number from entries where event_id = ${eventId}) e
			cross join generate_series(0, ${usual.reviews - 1}) k
			join (select id, row_number() over (order by id) - 1 as at from judges where event_id = ${eventId}) j
				on j.at = (e.number + k * 67 + (e.number / ${usual.judges}) * 31) % ${usual.judges}
		), given as (
			insert into assignments (id, round_id, entry_id, judge_id, assigned_at, told_at)
			select gen_random_uuid(), r.id, entry_id, judge_id, now(), now() from pairs, rounds r
			where r.event_id = ${eventId} and r.position = 2
			on conflict do nothing
			returning id, round_id
		), written as (
			insert into reviews (id, assignment_id, state, comment_for_panel, comment_for_team, started_at, saved_at, submitted_at)
			select gen_random_uuid(), id, 'submitted', repeat('For the panel. ', 12), repeat('For the team. ', 20), now(), now(), now() from given
			returning id, assignment_id
		)
		insert into scores (review_id, criterion_id, value)
		select w.id, c.id, 1 + floor(random() * 5)::int from written w
		join given g on g.id = w.assignment_id join criteria c on c.round_id = g.round_id`);
	await db.execute(sql`analyze`);
	return addresses(db, slug, eventId, await context(ownerId));
}

async function addresses(
	db: Connection['db'],
	slug: string,
	eventId: string,
	ctx: Context
): Promise<BenchEvent> {
	const cookieOf = async (personId: string) => {
		const { token } = await db.transaction((tx) => startSession(tx, ctx, { personId, secondFactor: true }));
		return `__Host-session=${token}`;
	};
	const [round] = await db.execute<{ id: string }>(
		sql`select id from rounds where event_id = ${eventId} and position = 2`
	);
	const [entry] = await db.execute<{ id: string }>(
		sql`select id from entries where event_id = ${eventId} limit 1`
	);
	const asked = await db.execute<{ id: string }>(
		sql`select id from criteria where round_id = ${round?.id ?? ''} order by position`
	);
	const own = await db.execute<{ person: string; assignment: string }>(sql`
		select distinct on (judges.id) judges.person_id as person, assignments.id as assignment
		from judges join assignments on assignments.judge_id = judges.id where judges.event_id = ${eventId}`);
	const judges: BenchEvent['judges'] = [];
	for (const { person, assignment } of own)
		judges.push({ cookie: await cookieOf(person), assignmentId: assignment });
	return {
		slug,
		reviewRoundId: round?.id ?? '',
		entryId: entry?.id ?? '',
		organiser: await cookieOf(ctx.actor.kind === 'person' ? ctx.actor.personId : ''),
		judges,
		criteria: asked.map(({ id }) => id)
	};
}
