import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { type Backstage, backstage, crowd, type Member } from './crowd.ts';
import type { DemoStage } from '../../scripts/demo/stage.ts';
import { demoStage } from './stage.ts';
import type { Answer } from './visitor.ts';

// RC-02: however many come at once, no limit is passed and nothing is done twice.
let stage: DemoStage;
let behind: Backstage;
let many: Member[];
let event: string;
let eventId: string;

beforeAll(async () => {
	stage = await demoStage('registration', 3);
	behind = backstage(stage);
	many = await crowd(behind, 'rush', 200);
	const [hackathon] = stage.demo.events;
	event = `/events/${hackathon?.slug}`;
	eventId = hackathon?.id ?? '';
}, 240_000);
afterAll(async () => {
	await behind?.close();
	await stage?.stop();
});

const challenge = () => stage.demo.events[0]?.challenges[1]?.id ?? '';
const went = ({ status, headers }: Answer, where: RegExp) =>
	status === 303 && where.test(headers.get('location') ?? '');
const counted = async (query: Promise<{ many: string }[]>) => Number((await query)[0]?.many);

test('200 people follow one link into a team of six', { timeout: 240_000 }, async () => {
	const team = stage.demo.events[0]?.teams.find(({ id }) => id === stage.demo.focus.team);
	const before = team?.members.length ?? 0;
	const answers = await Promise.all(
		many.map(({ visitor }) => visitor.post(`${event}/join/${team?.joinToken}`))
	);
	const joined = answers.filter((answer) => went(answer, /\?joined$/));
	expect(joined).toHaveLength(6 - before);
	// 503 says that others held the team for too long: on a slow machine, and nothing was done.
	const turnedAway = answers.filter((answer) => !joined.includes(answer)).map(({ status }) => status);
	expect(turnedAway.filter((status) => status !== 409 && status !== 503)).toEqual([]);
	expect(turnedAway).toContain(409);
	const members = behind.sql<{ many: string }[]>`
		select count(*) as many from team_members where team_id = ${team?.id ?? ''} and left_at is null`;
	expect(await counted(members)).toBe(6);
});

test(
	'a form that is sent four times at once founds one team, and nobody gets two',
	{ timeout: 240_000 },
	async () => {
		const founders = await crowd(behind, 'founders', 50);
		const before = await counted(behind.sql`select count(*) as many from teams where event_id = ${eventId}`);
		await Promise.all(
			founders.flatMap(({ visitor }, nth) => {
				const form = { id: newId(), name: `Many Hands ${nth}`, challengeId: challenge() };
				const other = { ...form, id: newId(), name: `Other Hands ${nth}` };
				return [form, form, form, other].map((sent) => visitor.post(`${event}/register?/found`, sent));
			})
		);
		const own = founders.map(({ person }) => person.personId);
		expect(await counted(behind.sql`select count(*) as many from teams where event_id = ${eventId}`)).toBe(
			before + 50
		);
		const rows = await behind.sql`
		select person_id from team_members where person_id in ${behind.sql(own)} and left_at is null`;
		expect(rows).toHaveLength(50);
	}
);

test(
	'200 times the button: one receipt, one number, one letter for each member',
	{ timeout: 240_000 },
	async () => {
		const { team, entry } = stage.demo.focus;
		const [written] = await behind.sql<{ content: Record<string, string>; version: number }[]>`
			select content, version from entries where id = ${entry ?? ''}`;
		const inTeam = await behind.sql<{ personId: string }[]>`
		select person_id as "personId" from team_members where team_id = ${team ?? ''} and left_at is null`;
		const visitors = many.filter(({ person }) => inTeam.some(({ personId }) => personId === person.personId));
		const form = { ...written?.content, entry: entry ?? '', version: String(written?.version) };
		const presses = Array.from({ length: 200 }, (_, nth) => visitors[nth % visitors.length]);
		const answers = await Promise.all(
			presses.flatMap((member) => (member ? [member.visitor.post(`${event}/team/entry?/submit`, form)] : []))
		);
		expect(answers).toHaveLength(200);
		expect(answers.filter(({ status }) => status >= 500 && status !== 503)).toEqual([]);
		const [row] = await behind.sql<{ receipts: string; lines: string; state: string }[]>`
		select e.state,
			(select count(*) from entry_receipts r where r.entry_id = e.id) as receipts,
			(select count(*) from audit_lines a where a.subject_id = e.id and a.action = 'entry.submitted') as lines
		from entries e where e.id = ${entry ?? ''}`;
		expect(row).toEqual({ state: 'submitted', receipts: '1', lines: '1' });
		const numbers = await behind.sql<{ number: number }[]>`
		select number from entries where event_id = ${eventId} and number is not null`;
		expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
	}
);
