import { openEntry } from '#lib/entries/server/commands/open-entry.ts';
import { saveEntry } from '#lib/entries/server/commands/save-entry.ts';
import { submitEntry } from '#lib/entries/server/commands/submit-entry.ts';
import { withdrawEntry } from '#lib/entries/server/commands/team-steps.ts';
import { gauss } from '../chance.ts';
import { dice } from '../content/dice.ts';
import { entries } from '../content/entries.ts';
import type { DemoEvent, Entry, Team } from '../demo-event.ts';
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
	settled: ReadonlyMap<string, Settled>
): Promise<void> {
	const { opensAt, closesAt } = event.schedule.submission;
	const end = earlier(installation.now, closesAt);
	const isOver = closesAt <= installation.now;
	const chance = dice(`${installation.seed}/${event.slug}/hand-in`);
	const written = new Map(
		event.challenges.flatMap(({ slug }) => {
			const own = event.teams.filter(({ challenge }) => challenge === slug);
			const made = entries(
				`${installation.seed}/${event.slug}`,
				slug,
				own.map(({ members }) => members[0]?.demo ?? { country: 'CH', languages: ['en'] })
			);
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
	await forEach(plans, async ({ team, fate, quality, at }) => {
		const demo = written.get(team.id);
		if (fate === 'nothing' || !demo) return;
		team.entry = await write(installation, event, team, { demo, quality, fate, at });
	});
}

async function write(
	installation: Installation,
	event: DemoEvent,
	team: Team,
	{ demo, quality, fate, at }: Pick<Entry, 'demo' | 'quality'> & { fate: Fate; at: Date }
): Promise<Entry> {
	const lead = team.members[0]?.person;
	if (!lead) throw new Error(`team ${team.name} has no lead`);
	const begun = contextAt(installation, lead, between(team.foundedAt, at, 0.3));
	const id = await openEntry(begun, event.id);
	await saveEntry(contextAt(installation, lead, between(team.foundedAt, at, 0.9)), id, {
		version: 1,
		content: demo.content
	});
	const entry: Entry = { id, demo, quality, state: 'draft', number: null, files: [] };
	if (fate === 'draft') return entry;
	await submitEntry(contextAt(installation, lead, at), id);
	if (fate === 'submitted') return { ...entry, state: 'submitted' };
	await withdrawEntry(contextAt(installation, lead, at), id);
	return { ...entry, state: 'withdrawn' };
}

const later = (one: Date, other: Date) => (one > other ? one : other);
