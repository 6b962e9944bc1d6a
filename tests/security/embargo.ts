import { expect } from 'vitest';
import type { Canary } from '../../scripts/demo/canaries.ts';
import { crawl } from './crawl.ts';
import { matrix } from './matrix.ts';
import type { DemoStage } from '../../scripts/demo/stage.ts';
import { type Answer, type Asking, everybody, inLanes } from './visitor.ts';

/** Addresses that no page needs to lead to, and at which something could lie. */
function hiddenPlaces({ demo }: DemoStage): string[] {
	const marked = new Set(demo.canaries.map(({ subjectId }) => subjectId));
	const some = <T extends { id: string; entryId?: string }>(list: readonly T[]) => [
		...list
			.filter(({ id, entryId }) => marked.has(id) || (entryId !== undefined && marked.has(entryId)))
			.slice(0, 6),
		...list.slice(0, 2)
	];
	const ofEvents = demo.events.flatMap(({ slug, entries, files, assignments, rounds, mentorships }) => {
		const drafts = entries.filter(({ state }) => state === 'draft');
		const theirs = files.filter(({ entryId }) => drafts.some(({ id }) => id === entryId));
		return [
			...[
				'',
				'/results',
				'/shortlist',
				'/gallery',
				'/figures',
				'/feed.xml',
				'/calendar.ics',
				'/team',
				'/team/entry',
				'/team/result',
				'/team/result/score'
			],
			...['/organise', '/organise/results', '/organise/log', '/organise/people', '/organise/judges'],
			...[...drafts.slice(0, 4), ...some(entries)].flatMap(({ id }) => [
				`/entries/${id}`,
				`/organise/entries/${id}`
			]),
			...[...theirs.slice(0, 8), ...some(files)].map(({ id, entryId }) => `/entries/${entryId}/files/${id}`),
			...some(assignments).map(({ id }) => `/judge/review/${id}`),
			...rounds.flatMap(({ id }) => [
				`/organise/rounds/${id}`,
				`/organise/rounds/${id}/bundle.json`,
				...['waiting', 'approved', 'withheld'].map(
					(state) => `/organise/rounds/${id}/feedback?state=${state}`
				),
				`/results/${id}/bundle.json`
			]),
			...rounds
				.filter(({ kind }) => kind === 'screening')
				.flatMap(({ id }) => some(entries).map((entry) => `/organise/rounds/${id}/screening/${entry.id}`))
		]
			.map((rest) => `/events/${slug}${rest}`)
			.concat(mentorships.map(({ id }) => `/mentorships/${id}`));
	});
	return [...ofEvents, '/mailbox', '/sitemap.xml', '/robots.txt', '/nowhere', '/events/nothing'];
}

/** What everybody comes across, held against who may. */
export async function sweep(
	stage: DemoStage
): Promise<{ leaks: string[]; met: Set<string>; looked: number }> {
	const { canaries } = stage.demo;
	const leaks = new Set<string>();
	const met = new Set<string>();
	let looked = 0;
	const visitors = [...(await everybody(stage)).values()];
	await inLanes(
		visitors,
		async (visitor) => {
			const look = (path: string, { all }: Answer) => {
				for (const canary of canaries) {
					if (!all.includes(canary.value)) continue;
					met.add(canary.value);
					if (!may(canary, visitor.role))
						leaks.add(`${visitor.role} reads ${canary.field} at ${path.replaceAll(/[0-9a-f-]{36}/g, '*')}`);
				}
			};
			const places = [
				'/',
				'/fr',
				'/ar',
				'/account',
				...matrix(stage.demo).map(({ path }) => path),
				...hiddenPlaces(stage)
			];
			looked += await crawl(
				visitor,
				[...new Set(places)].filter((path) => path !== '/sign-out'),
				look
			);
		},
		2
	);
	return { leaks: [...leaks].sort(), met, looked };
}

function may({ mayRead }: Canary, role: Asking): boolean {
	return role !== 'anonymous' && mayRead.includes(role);
}

/** Fields that are on some page for whoever may read them: a secret that stands nowhere is no proof of anything. */
export function expectMet(
	canaries: readonly Canary[],
	met: ReadonlySet<string>,
	fields: readonly string[]
): void {
	const unmet = fields.filter(
		(field) => !canaries.some((canary) => canary.field === field && met.has(canary.value))
	);
	expect(unmet).toEqual([]);
}
