import { m } from '#lib/paraglide/messages.js';
import type { RoundKind } from '#lib/rounds/round.ts';
import type { LayoutData } from './$types';

type Rail = LayoutData['rail'];

/** A page of a round in the console. Its address begins with the round's. */
interface RoundPage {
	tail: string;
	label: () => string;
	/** Kinds of round that have it. */
	kinds: readonly RoundKind[];
	/** Who finds it; the page asks its own rule again. */
	opens: (rail: Rail, kind: RoundKind) => boolean;
}

const observers = ({ observes }: Rail) => observes;

/** Each page of a round adds its line. */
const pages: readonly RoundPage[] = [
	{
		tail: '',
		label: m.pace_tab_standings,
		kinds: ['screening', 'review', 'comparison', 'vote', 'panel'],
		opens: ({ observes, chairs }, kind) => observes || (chairs && kind === 'panel')
	},
	{
		tail: '/screening',
		label: m.pace_tab_screening,
		kinds: ['screening'],
		opens: ({ screens }) => screens
	},
	{
		tail: '/panel',
		label: m.panel_tab,
		kinds: ['panel'],
		opens: ({ observes, chairs }) => observes || chairs
	},
	{ tail: '/assignments', label: m.pace_tab_assignments, kinds: ['review'], opens: observers },
	{ tail: '/further', label: m.assigning_tab_further, kinds: ['review'], opens: observers },
	{ tail: '/progress', label: m.pace_tab_progress, kinds: ['review'], opens: observers },
	{ tail: '/feedback', label: m.results_tab_feedback, kinds: ['review'], opens: observers },
	{ tail: '/comparisons', label: m.comparing_tab, kinds: ['comparison'], opens: observers }
];

/** The tabs of a round, cut to what the reader may open; the current one is that whose address reaches furthest. */
export function roundTabs(rail: Rail, slug: string, roundId: string, path: string) {
	const home = `/events/${slug}/organise/rounds/${roundId}`;
	const kind = rail.rounds.find(({ id }) => id === roundId)?.kind;
	if (!kind) return { tabs: [], current: '' };
	const tabs = pages
		.filter(({ kinds, opens }) => kinds.includes(kind) && opens(rail, kind))
		.map(({ tail, label }) => ({ href: home + tail, label: label() }));
	const around = tabs.filter(({ href }) => path === href || path.startsWith(`${href}/`));
	const current = around.toSorted((a, b) => b.href.length - a.href.length)[0]?.href ?? '';
	return { tabs, current };
}
