import { m } from '#lib/paraglide/messages.js';

/** What the head of an event's pages needs to know of the event and the reader. */
export interface EventForNavigation {
	slug: string;
	roles: { organises: boolean; judges: boolean; helps: boolean; inTeam: boolean };
	/** Something has been released. */
	hasResults: boolean;
}

interface Link {
	href: string;
	label: string;
	current: boolean;
}

/** The links of the head: those of the place where the reader is, and the doors to the others that are open to them. */
export function navigationFor(routeId: string, event: EventForNavigation, path: string): Link[] {
	const home = `/events/${event.slug}`;
	const link = (tail: string, label: string): Link => ({
		href: home + tail,
		label,
		current: tail === '' ? path === home : path === home + tail || path.startsWith(`${home + tail}/`)
	});
	const doors = [
		...(event.roles.inTeam ? [link('/team', m.events_nav_team())] : []),
		...(event.roles.judges ? [link('/judge', m.events_nav_judge())] : []),
		...(event.roles.organises || event.roles.helps ? [link('/organise', m.events_nav_organise())] : [])
	];
	if (/\/(organise|judge|team)(\/|$)/.test(routeId)) return [link('', m.events_nav_public()), ...doors];
	return [
		link('', m.events_nav_overview()),
		link('/gallery', m.events_nav_gallery()),
		...(event.hasResults ? [link('/results', m.events_nav_results())] : []),
		link('/figures', m.events_nav_figures()),
		link('/rules', m.events_nav_rules()),
		...doors
	];
}
