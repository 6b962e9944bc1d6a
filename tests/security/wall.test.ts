import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { type Connection, connect } from '#lib/foundation/server/db/database.ts';
import { grants } from '#lib/accounts/server/schema.ts';
import { allocations } from '#lib/awards/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { eventRoles } from '#lib/events/event.ts';
import { assignments, conflicts, judges, reviews, screenings } from '#lib/judging/server/schema.ts';
import { decisions } from '#lib/rounds/server/schema.ts';
import type { DemoStage, Told } from '../../scripts/demo/stage.ts';
import { crawl } from './crawl.ts';
import { matrix } from './matrix.ts';
import { demoStage } from './stage.ts';
import { everybody, type Visitor } from './visitor.ts';

// Somebody holds every role of an event that there is, and judges in it with a conflict: of that one entry they come
// across nothing that is not public, wherever they look. With the conflict lifted, the same walk finds it all.
let stage: DemoStage;
let connection: Connection;
let visitor: Visitor;
let targets: Target[];
beforeAll(async () => {
	stage = await demoStage('judging', 19);
	connection = connect(stage.databaseUrl, { max: 4 });
	const known = (await everybody(stage)).get('organiser');
	if (!known) throw new Error('an organiser signs in');
	visitor = known;
	targets = await planted();
	// A busy machine takes long to build the server and the demo.
}, 600_000);
afterAll(async () => {
	await connection?.close();
	await stage?.stop();
});

type EventTold = Told['events'][number];

/** An entry behind the wall, with what is written about it where only some may read. */
interface Target {
	event: EventTold;
	entryId: string;
	/** By what they are; none stands anywhere else. */
	secrets: Record<string, string>;
	/** The title is public; it is no secret but behind the scenes. */
	title: string;
}

const secret = (what: string, of: string) => `zqwall${what}${of.slice(0, 8)}`;

/** One entry that is being judged, and one that has won under seal; the visitor judges both, and has every role. */
async function planted(): Promise<Target[]> {
	const { demo } = stage;
	const { db } = connection;
	const [hackathon] = demo.events;
	const sealed = demo.events.find(
		({ slug, allocations: given }) => slug !== hackathon?.slug && given.length > 0
	);
	if (!hackathon || !sealed || !demo.focus.entry) throw new Error('the demo has both kinds of event');
	const [allocation] = await db
		.select({ id: allocations.id, entryId: allocations.entryId })
		.from(allocations)
		.where(eq(allocations.id, sealed.allocations[0]?.id ?? ''));
	if (!allocation) throw new Error('somebody has won');
	const found: Target[] = [];
	for (const [event, entryId] of [
		[hackathon, demo.focus.entry],
		[sealed, allocation.entryId]
	] as const) {
		const secrets = Object.fromEntries(
			['review', 'team', 'excluded', 'screening', 'note', 'log', 'decision', 'citation'].map((what) => [
				what,
				secret(what, entryId)
			])
		);
		const title = secret('title', entryId);
		await write(event, entryId, secrets, title);
		found.push({ event, entryId, secrets, title });
	}
	return found;
}

async function write(event: EventTold, entryId: string, of: Target['secrets'], title: string): Promise<void> {
	const { db } = connection;
	const reader = stage.demo.signIns.organiser.personId;
	const at = new Date();
	const [entry] = await db.select().from(entries).where(eq(entries.id, entryId));
	if (!entry) throw new Error('the entry is there');
	await db
		.update(entries)
		.set({ content: { ...entry.content, title } })
		.where(eq(entries.id, entryId));
	const read = await db
		.select({ id: reviews.id, judgeId: assignments.judgeId, roundId: assignments.roundId })
		.from(reviews)
		.innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
		.where(and(eq(assignments.entryId, entryId), isNull(assignments.withdrawnAt)));
	const [first, second] = read;
	if (!first) throw new Error('somebody has read it');
	await db
		.update(reviews)
		.set({ commentForPanel: of['review'] ?? '', commentForTeam: of['team'] ?? '' })
		.where(eq(reviews.id, first.id));
	await db
		.update(reviews)
		.set({ excludedAt: at, excludedReason: of['excluded'] ?? '' })
		.where(eq(reviews.id, (second ?? first).id));
	await db
		.update(screenings)
		.set({ reason: of['screening'] ?? '' })
		.where(eq(screenings.entryId, entryId));
	await db
		.insert(conflicts)
		.values({ judgeId: first.judgeId, entryId, kind: 'organiser', note: of['note'] ?? '', declaredAt: at });
	await db
		.update(decisions)
		.set({ reason: of['decision'] ?? '' })
		.where(eq(decisions.entryId, entryId));
	await db
		.update(allocations)
		.set({ citation: of['citation'] ?? '' })
		.where(eq(allocations.entryId, entryId));
	await db.insert(auditLines).values({
		...{ at, action: 'entry.screened', subjectId: entryId, scopeId: event.id },
		detail: { reason: of['log'] ?? '' }
	});
	await db
		.insert(grants)
		.values(eventRoles.map((role) => ({ personId: reader, scopeId: event.id, role, grantedAt: at })))
		.onConflictDoNothing();
	const [judge] = await db
		.insert(judges)
		.values({
			...{ eventId: event.id, personId: reader, state: 'accepted', capacity: 500 },
			...{ invitedAt: at, invitedBy: reader, answeredAt: at }
		})
		.returning({ id: judges.id });
	if (!judge) throw new Error('the judge was made');
	// Held all the same, as if the wall had come later.
	await db
		.insert(assignments)
		.values({ roundId: first.roundId, entryId, judgeId: judge.id, assignedAt: at, toldAt: at });
	await db.insert(conflicts).values({ judgeId: judge.id, entryId, kind: 'organiser', declaredAt: at });
}

/** Every address where something of the entry could lie, those included that no page leads to. */
async function places({ event, entryId }: Target): Promise<string[]> {
	const home = `/events/${event.slug}`;
	const rounds = event.rounds.flatMap(({ id }) => {
		const round = `/organise/rounds/${id}`;
		const challenges = event.challenges.map(({ slug }) => `${round}?challenge=${slug}`);
		return [
			round,
			...challenges,
			`${round}/assignments`,
			`${round}/screening`,
			`${round}/screening?show=all`
		].concat(
			`${round}/screening/${entryId}`,
			event.files
				.filter((file) => file.entryId === entryId)
				.map(({ entryFileId }) => `${round}/screening/${entryId}/files/${entryFileId}`)
		);
	});
	const held = await connection.db
		.select({ id: assignments.id })
		.from(assignments)
		.where(eq(assignments.entryId, entryId));
	return [
		...[
			'',
			'/results',
			'/gallery',
			'/judge',
			'/judge/conflicts',
			'/organise',
			'/organise/results',
			'/organise/log'
		],
		...[
			'/organise/log?kind=entry',
			'/organise/conflicts',
			'/organise/conflicts?show=said',
			'/organise/judges'
		],
		...['/organise/entries', `/organise/entries?search=zqwall`, `/organise/entries/${entryId}`],
		`/organise/entries/${entryId}?version=1`,
		...event.files
			.filter((file) => file.entryId === entryId)
			.map(({ id }) => `/organise/entries/${entryId}/files/${id}`),
		...rounds,
		...held.map(({ id }) => `/judge/review/${id}`)
	].map((rest) => home + rest);
}

/** What the visitor comes across of all targets: `what at where`. */
async function walk(): Promise<{ met: Set<string>; where: string[]; looked: number }> {
	const met = new Set<string>();
	const where = new Set<string>();
	const begin = new Set(matrix(stage.demo).map(({ path }) => path));
	for (const target of targets) for (const path of await places(target)) begin.add(path);
	begin.delete('/sign-out');
	const looked = await crawl(visitor, [...begin], (path, { all, status }) => {
		const behind = /^\/events\/[^/]+\/(organise|judge)/.test(path.replace(/^\/(en|fr|ar)(?=\/)/, ''));
		for (const { event, entryId, secrets, title } of targets) {
			const note = (what: string) => {
				met.add(`${event.slug}: ${what}`);
				where.add(`${what} at ${path.replaceAll(/[0-9a-f-]{36}/g, '*')} (${status})`);
			};
			for (const [what, value] of Object.entries(secrets)) if (all.includes(value)) note(what);
			if (behind && (all.includes(title) || leadsTo(all, path, entryId))) note('the entry');
		}
	});
	return { met, where: [...where].sort(), looked };
}

/** A page that speaks of the entry; its own address in an answer that refuses it is no news. */
function leadsTo(all: string, path: string, entryId: string): boolean {
	return !path.includes(entryId) && all.includes(entryId);
}

test(
	'who has a conflict comes across nothing of the entry, whatever else they are',
	{ timeout: 600_000 },
	async () => {
		const { where, looked } = await walk();
		expect(where).toEqual([]);
		expect(looked).toBeGreaterThan(100);
	}
);

test('without the wall the same walk finds it all', { timeout: 600_000 }, async () => {
	const reader = stage.demo.signIns.organiser.personId;
	const own = connection.db.select({ id: judges.id }).from(judges).where(eq(judges.personId, reader));
	for (const { id } of await own) await connection.db.delete(conflicts).where(eq(conflicts.judgeId, id));
	const { met } = await walk();
	const [judged, won] = targets.map(({ event }) => event.slug);
	const wanted = [
		...['the entry', 'screening', 'note', 'excluded', 'log'].map((what) => `${judged}: ${what}`),
		...['the entry', 'decision', 'citation', 'log'].map((what) => `${won}: ${what}`)
	];
	expect(wanted.filter((what) => !met.has(what))).toEqual([]);
});
