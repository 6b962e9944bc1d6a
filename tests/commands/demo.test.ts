import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '#lib/foundation/server/audit/verify.ts';
import { type Connection, connect } from '#lib/foundation/server/db/database.ts';
import { freshDatabase } from '#tests/fresh-database.ts';
import { buildDemo, type Demo, type Plan } from '../../scripts/demo/build.ts';

const data = mkdtempSync(join(tmpdir(), 'laureate-demo-'));
const now = new Date('2026-03-03T12:00Z');
const few = {
	hackathon: { participants: 26, teams: 12, judges: 8 },
	prize: { participants: 30, teams: 18, judges: 8 },
	photos: { participants: 14, teams: 14, judges: 5 }
};
const open: Connection[] = [];

/** A demo of few people in a database of its own. */
async function build(stage: Plan['hackathon']['stage'], seed: string): Promise<Connection & { demo: Demo }> {
	const connection = connect(await freshDatabase(), { max: 8 });
	open.push(connection);
	const demo = await buildDemo(
		{ db: connection.db, seed, now, origin: 'http://localhost:3000' },
		{
			hackathon: { stage, size: few.hackathon },
			prize: { stage, size: few.prize },
			photos: { stage, size: few.photos },
			pictureWidth: 320,
			canaries: true,
			tell: () => undefined
		}
	);
	return { ...connection, demo };
}

beforeAll(() => {
	process.env.LAUREATE_DATA = data;
});
afterAll(async () => {
	for (const connection of open) await connection.close();
	rmSync(data, { recursive: true });
});

/** What a reader of the demo would say of it, without the ids that are drawn anew each time. */
const tale = ({ events }: Demo) =>
	events.map(({ slug, teams, judges }) => ({
		slug,
		judges: judges.map(({ person, accepted }) => [person.name, accepted]),
		teams: teams.map(({ name, challenge, members, entry }) => ({
			...{ name, challenge, members: members.map(({ person }) => person.name) },
			entry: entry && [entry.state, entry.demo.content.title]
		}))
	}));

test('all events run from the call to winners, through the commands', { timeout: 120_000 }, async () => {
	const { demo, sql, db } = await build('mentorship', '7');
	const [hackathon, prize, photos] = demo.events;
	const places = await sql<{ challenge: string; places: number[] }[]>`
		select c.slug as challenge, array_agg(a.place order by a.place) as places
		from allocations l join awards a on a.id = l.award_id join challenges c on c.id = a.challenge_id
		where l.withdrawn_at is null and c.event_id = ${hackathon?.id ?? ''} group by c.slug`;
	expect(places).toHaveLength(4);
	for (const one of places) expect(one.places[0]).toBe(1);
	const finalists = await sql<{ kind: string; many: string }[]>`
		select r.kind, count(*) filter (where s.goes_on) as many
		from standings s join freezes f on f.id = s.freeze_id join rounds r on r.id = f.round_id
		where r.event_id = ${prize?.id ?? ''} group by r.kind`;
	expect(Object.fromEntries(finalists.map(({ kind, many }) => [kind, Number(many)]))).toMatchObject({
		review: 12,
		panel: 1
	});
	const pictures = await sql<{ kind: string; method: string; many: string }[]>`
		select r.kind, f.method, count(*) filter (where s.goes_on) as many
		from standings s join freezes f on f.id = s.freeze_id join rounds r on r.id = f.round_id
		where r.event_id = ${photos?.id ?? ''} and r.position > 1 group by r.kind, f.method order by many desc`;
	expect(pictures).toMatchObject([
		{ kind: 'comparison', method: 'bradley-terry' },
		{ kind: 'panel', many: '3' }
	]);
	expect(await sql`select distinct state from mentorships`).toEqual([{ state: 'running' }]);
	expect(await verifyAudit(db)).toMatchObject({ whole: true });
});

test('a seed tells the same tale twice, another seed another', { timeout: 120_000 }, async () => {
	const first = await build('registration', '7');
	const second = await build('registration', '7');
	const other = await build('registration', '8');
	expect(tale(second.demo)).toEqual(tale(first.demo));
	expect(tale(other.demo)).not.toEqual(tale(first.demo));
});

test(
	'nothing has happened that is still to come, and every canary is another',
	{ timeout: 120_000 },
	async () => {
		const { sql, demo } = await build('judging', '7');
		expect(await sql`select action from audit_lines where at > ${now.toISOString()} limit 3`).toEqual([]);
		const values = demo.canaries.planted.map(({ value }) => value);
		expect(values.length).toBeGreaterThan(20);
		expect(new Set(values).size).toBe(values.length);
	}
);
