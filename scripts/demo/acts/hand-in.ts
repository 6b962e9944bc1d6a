import { openEntry } from '#lib/entries/server/commands/open-entry.ts';
import { saveEntry } from '#lib/entries/server/commands/save-entry.ts';
import { submitEntry } from '#lib/entries/server/commands/submit-entry.ts';
import { withdrawEntry } from '#lib/entries/server/commands/team-steps.ts';
import { addFiles } from './add-files.ts';
import { gauss } from '../chance.ts';
import { type Canaries, marked } from '../canaries.ts';
import { dice } from '../content/dice.ts';
import { type DemoEntry, entries } from '../content/entries.ts';
import { pictures } from '../content/pictures.ts';
import type { MadeFile } from '../content/files/files.ts';
import type { DemoEvent, Entry, Team } from '../demo-event.ts';
import type { FileMaker } from '../file-maker.ts';
import { between, contextAt, earlier, forEach, type Installation } from '../installation.ts';

/** What becomes of a team's entry, where it is not left to chance. */
export interface Settled {
	fate: Fate;
	quality: number;
}

type Fate = 'submitted' | 'draft' | 'withdrawn' | 'nothing';

/** Teams write what they hand in; most hand it in, the last ones shortly before the deadline. */
export async function handIn(
	installation: Installation,
	event: DemoEvent,
	settled: ReadonlyMap<string, Settled>,
	{ files, canaries }: { files: FileMaker; canaries: Canaries }
): Promise<void> {
	const { opensAt, closesAt } = event.schedule.submission;
	const end = earlier(installation.now, closesAt);
	const isOver = closesAt <= installation.now;
	const chance = dice(`${installation.seed}/${event.slug}/hand-in`);
	const written = new Map(
		event.challenges.flatMap(({ slug }) => {
			const own = event.teams.filter(({ challenge }) => challenge === slug);
			const makers = own.map(({ members }) => members[0]?.demo ?? { country: 'CH', languages: ['en'] });
			const seed = `${installation.seed}/${event.slug}`;
			const made = slug === 'pictures' ? pictures(seed, makers) : entries(seed, slug, makers);
			return own.flatMap((team, index) => (made[index] ? [[team.id, made[index]] as const] : []));
		})
	);
	const plans = event.teams.map((team) => {
		const drawn: Fate = chance.weighted<Fate>([
			['submitted', isOver ? 92 : event.stage === 'registration' ? 4 : 55],
			['draft', isOver ? 4 : 30],
			['withdrawn', isOver ? 1 : 0],
			['nothing', isOver ? 3 : 15]
		]);
		const { fate, quality } = settled.get(team.id) ?? { fate: drawn, quality: gauss(chance) };
		// Many come in the last day.
		const share = chance.chance(0.4) ? 0.97 + 0.029 * chance.roll() : 0.2 + 0.75 * chance.roll();
		return { team, fate, quality, at: between(later(opensAt, team.foundedAt), end, share) };
	});
	// Of one draft that none of the sign-ins has to do with, every part is marked.
	const secret = canaries.on
		? plans.find(({ team, fate }) => fate === 'draft' && !settled.has(team.id))
		: undefined;
	await forEach(plans, async (plan) => {
		const { team, fate, quality, at } = plan;
		const drawn = written.get(team.id);
		if (fate === 'nothing' || !drawn) return;
		const made = await files.make(`${installation.seed}/${event.slug}`, drawn, {
			coverOnly: event.template.key === 'photo-contest'
		});
		const parts = plan === secret ? markedDraft(event, drawn, made, canaries) : { demo: drawn, made };
		team.entry = await write(installation, event, team, { ...parts, quality, fate, at });
	});
}

async function write(
	installation: Installation,
	event: DemoEvent,
	team: Team,
	{
		demo,
		made,
		quality,
		fate,
		at
	}: Pick<Entry, 'demo' | 'quality'> & {
		made: readonly MadeFile[];
		fate: Fate;
		at: Date;
	}
): Promise<Entry> {
	const lead = team.members[0]?.person;
	if (!lead) throw new Error(`team ${team.name} has no lead`);
	const begun = contextAt(installation, lead, between(team.foundedAt, at, 0.3));
	const id = await openEntry(begun, event.id);
	await saveEntry(contextAt(installation, lead, between(team.foundedAt, at, 0.9)), id, {
		version: 1,
		content: demo.content
	});
	await addFiles(contextAt(installation, lead, between(team.foundedAt, at, 0.95)), id, made);
	const entry: Entry = { id, demo, quality, state: 'draft' };
	if (fate === 'draft') return entry;
	await submitEntry(contextAt(installation, lead, at), id);
	if (fate === 'submitted') return { ...entry, state: 'submitted' };
	await withdrawEntry(contextAt(installation, lead, at), id);
	return { ...entry, state: 'withdrawn' };
}

/** A draft with a canary in each of its parts, in the name of a file and in its bytes. */
function markedDraft(
	event: DemoEvent,
	demo: DemoEntry,
	made: readonly MadeFile[],
	canaries: Canaries
): { demo: DemoEntry; made: MadeFile[] } {
	const plant = (field: string) =>
		canaries.plant({ field, mayRead: event.readers.behind, event: event.slug });
	const { content } = demo;
	const link = (field: string) => `https://code.example.org/${plant(field)}`;
	return {
		demo: {
			...demo,
			content: {
				...content,
				topics: marked(content.topics, plant('draft.topics')),
				title: marked(content.title, plant('draft.title')),
				summary: marked(content.summary, plant('draft.summary')),
				description: marked(content.description, plant('draft.description')),
				codeLink: link('draft.codeLink'),
				demoLink: link('draft.demoLink'),
				videoLink: link('draft.videoLink')
			}
		},
		made: made.map((file) => ({
			...file,
			name: file.name.replace(/(?=\.\w+$)/, `-${plant('draft.fileName')}`),
			// Behind the end of a picture or a PDF there may stand anything.
			bytes: Buffer.concat([file.bytes, Buffer.from(`\n%${plant('draft.fileBody')}\n`)])
		}))
	};
}

const later = (one: Date, other: Date) => (one > other ? one : other);
