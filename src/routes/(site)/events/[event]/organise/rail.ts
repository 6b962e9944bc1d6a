import { m } from '#lib/paraglide/messages.js';
import type { LayoutData } from './$types';

interface RailLink {
	href: string;
	label: string;
	count?: number | undefined;
	note?: string | undefined;
	current: boolean;
}

/** The links of the rail, cut to what the reader may open, with the one marked that the reader is on. */
export function railGroups(
	slug: string,
	rail: LayoutData['rail'],
	path: string
): { title: string; links: RailLink[] }[] {
	const home = `/events/${slug}/organise`;
	const link = (tail: string, label: string, count?: number): RailLink => ({
		href: home + tail,
		label,
		count,
		current: tail === '' ? path === home : path === home + tail || path.startsWith(`${home + tail}/`)
	});
	const rounds = rail.rounds.flatMap(({ id, kind, name, state }) => {
		const tail = `/rounds/${id}`;
		const note = state === 'open' ? m.setup_rail_now() : undefined;
		if (rail.observes) return [{ ...link(tail, name), note }];
		if (rail.screens && kind === 'screening') return [{ ...link(`${tail}/screening`, name), note }];
		if (rail.chairs && kind === 'panel') return [{ ...link(tail, name), note }];
		return [];
	});
	const groups = [{ title: m.setup_rail_rounds(), links: rounds }];
	if (!rail.observes) return groups.filter(({ links }) => links.length > 0);
	return [
		{
			title: m.setup_rail_run(),
			links: [
				link('', m.setup_rail_overview()),
				link('/log', m.setup_rail_log()),
				...(rail.organises ? [link('/exports', m.exports_title())] : [])
			]
		},
		...groups,
		{
			title: m.setup_rail_contest(),
			links: [
				link('/entries', m.setup_rail_entries(), rail.counts?.entries),
				link('/teams', m.setup_rail_teams(), rail.counts?.teams),
				link('/judges', m.setup_rail_judges(), rail.counts?.judges),
				link('/conflicts', m.conflicts_rail()),
				link('/results', m.setup_rail_results()),
				link('/mentorships', m.setup_rail_mentorships())
			]
		},
		{
			title: m.setup_rail_setup(),
			links: [
				link('/settings', m.setup_rail_basics()),
				link('/timetable', m.setup_rail_timetable()),
				link('/challenges', m.setup_rail_challenges(), rail.counts?.challenges),
				link('/rubrics', m.setup_rail_rubrics()),
				link('/awards', m.setup_rail_awards()),
				link('/partners', m.setup_rail_partners()),
				link('/pages', m.setup_rail_pages()),
				link('/people', m.setup_rail_people())
			]
		}
	];
}
