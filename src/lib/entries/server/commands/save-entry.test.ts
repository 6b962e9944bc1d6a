import { asc, count, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Person } from '#lib/foundation/actor.ts';
import { newId } from '#lib/foundation/ids.ts';
import { entryRevisions } from '../schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEntry } from '#tests/factories/entry.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aTeam } from '#tests/factories/team.ts';
import { emptyContent, type EntryField, entryFields } from '../../entry.ts';
import { saveEntry } from './save-entry.ts';

const database = testDatabase();

async function aDraft(db: Parameters<typeof anEntry>[0]) {
	const { event } = await anEvent(db);
	const { team, lead, members } = await aTeam(db, event, { members: 2 });
	const entry = await anEntry(db, team, { state: 'draft' });
	return { event, team, lead, other: members[1] ?? lead, entry, ctx: aContext(db, { actor: lead }) };
}

test('a save makes a version, and the same save again makes none', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, entry } = await aDraft(db);
		const content = { ...entry.content, title: 'Another title' };
		const saved = await saveEntry(ctx, entry.id, { version: 1, content });
		expect(saved).toMatchObject({ version: 2, content, clashes: [] });
		expect(await saveEntry(ctx, entry.id, { version: 1, content })).toEqual(saved);
		const versions = await db.select().from(entryRevisions).where(eq(entryRevisions.entryId, entry.id));
		expect(versions).toHaveLength(2);
	}));

test('two members who change different parts lose nothing', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, entry, other } = await aDraft(db);
		await saveEntry(ctx, entry.id, { version: 1, content: { ...entry.content, title: 'Lead’s' } });
		const saved = await saveEntry(as(ctx, other), entry.id, {
			version: 1,
			content: { ...entry.content, summary: 'The other’s' }
		});
		expect(saved).toMatchObject({
			version: 3,
			content: { title: 'Lead’s', summary: 'The other’s' },
			clashes: []
		});
	}));

test('where both changed a part, both texts come back, with who wrote, and the rest is kept', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, entry, lead, other } = await aDraft(db);
		await saveEntry(ctx, entry.id, { version: 1, content: { ...entry.content, title: 'Lead’s' } });
		await saveEntry(as(ctx, other), entry.id, {
			version: 2,
			content: { ...entry.content, title: 'Lead’s', videoLink: 'https://example.org' }
		});
		const saved = await saveEntry(as(ctx, other), entry.id, {
			version: 1,
			content: { ...entry.content, title: 'The other’s', codeLink: 'https://example.org/code' }
		});
		expect(saved.clashes).toEqual([{ field: 'title', mine: 'The other’s', theirs: 'Lead’s', by: lead.name }]);
		expect(saved.content).toMatchObject({
			title: 'Lead’s',
			codeLink: 'https://example.org/code',
			videoLink: 'https://example.org'
		});
		const settled = await saveEntry(as(ctx, other), entry.id, {
			version: saved.version,
			content: { ...saved.content, title: 'Both' }
		});
		expect(settled).toMatchObject({ content: { title: 'Both' }, clashes: [] });
	}));

const deadline = (event: { submissionClosesAt: Date | null; graceMinutes: number }, offsetMs: number) =>
	new Date((event.submissionClosesAt?.getTime() ?? 0) + event.graceMinutes * 60_000 + offsetMs);

test('until the last millisecond of the grace, and not one more', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, entry, event } = await aDraft(db);
		const content = { ...entry.content, title: 'At last' };
		await expect(
			saveEntry(as(ctx, ctx.actor, deadline(event, 0)), entry.id, { version: 1, content })
		).rejects.toMatchObject({ refusal: { code: 'closed', closedAt: event.submissionClosesAt } });
		const saved = await saveEntry(as(ctx, ctx.actor, deadline(event, -1)), entry.id, { version: 1, content });
		expect(saved.version).toBe(2);
		// What is saved already is no change, so a late retry of it is told the truth.
		expect(
			await saveEntry(as(ctx, ctx.actor, deadline(event, 1)), entry.id, { version: 1, content })
		).toEqual(saved);
	}));

test.each([
	['a stranger', 'stranger', 1, 'not_yours'],
	['somebody of another team of the event', 'neighbour', 1, 'not_yours'],
	['a member, on a version that never was', 'member', 7, 'stale']
] as const)('refuses %s', (_, who, version, code) =>
	rolledBack(database.db, async (db) => {
		const { ctx, entry, event, other } = await aDraft(db);
		const people: Record<string, Person> = {
			stranger: await aPerson(db),
			neighbour: (await aTeam(db, event)).lead,
			member: other
		};
		const actor = people[who] ?? other;
		const content = { ...entry.content, title: 'Mine now' };
		await expect(saveEntry(as(ctx, actor), entry.id, { version, content })).rejects.toMatchObject({
			refusal: { code }
		});
		await expect(saveEntry(as(ctx, actor), newId(), { version, content })).rejects.toMatchObject({
			refusal: { code: 'not_found' }
		});
	})
);

test('500 interleaved saves by two editors lose nothing', async () => {
	const { ctx, entry, lead, other } = await aDraft(database.db);
	const fields: EntryField[] = ['title', 'summary', 'description', 'codeLink'];
	await saveEntry(ctx, entry.id, { version: 1, content: emptyContent });
	const written: Record<string, string[]> = Object.fromEntries(fields.map((field) => [field, []]));

	// An editor only knows what it typed and what came back; it settles a clash by putting its words behind the other's.
	async function editor(actor: Person, seed: number): Promise<void> {
		let random = seed;
		let [version, base] = [2, emptyContent];
		for (let turn = 0; turn < 250; turn++) {
			random = (random * 1103515245 + 12345) % 2147483648;
			const field = fields[random % fields.length] ?? 'title';
			const word = `${seed}.${turn};`;
			written[field]?.push(word);
			let saved = await saveEntry(as(ctx, actor), entry.id, {
				version,
				content: { ...base, [field]: base[field] + word }
			});
			while (saved.clashes.length > 0) {
				const content = { ...saved.content, [field]: saved.content[field] + word };
				saved = await saveEntry(as(ctx, actor), entry.id, { version: saved.version, content });
			}
			[version, base] = [saved.version, saved.content];
		}
	}
	await Promise.all([editor(lead, 1), editor(other, 2)]);

	const revisions = await database.db
		.select()
		.from(entryRevisions)
		.where(eq(entryRevisions.entryId, entry.id))
		.orderBy(asc(entryRevisions.version));
	const last = revisions.at(-1)?.content ?? emptyContent;
	const lost = fields.flatMap((field) =>
		(written[field] ?? []).filter((word) => !last[field].includes(word))
	);
	expect(lost).toEqual([]);
	expect(revisions.map(({ version }) => version)).toEqual(revisions.map((_, index) => index + 1));
	expect(entryFields.every((field) => typeof last[field] === 'string')).toBe(true);
	const [row] = await database.db.select({ many: count() }).from(entryRevisions);
	expect(row?.many).toBeGreaterThan(250);
}, 240_000);
