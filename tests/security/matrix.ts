import { roles } from '../../scripts/demo/canaries.ts';
import type { Told } from '../../scripts/demo/stage.ts';
import type { Asking } from './visitor.ts';

type Who = readonly Asking[];

const everybody: Who = ['anonymous', ...roles];
const nobody: Who = [];
const signedIn: Who = roles;
const secondFactor: Who = [
	...(['owner', 'organiser', 'secondOrganiser', 'otherOrganiser', 'screener', 'observer'] as const),
	'panelChair'
];
const organisers: Who = ['owner', 'organiser', 'secondOrganiser'];
const observers: Who = [...organisers, 'observer'];
const screeners: Who = [...organisers, 'screener'];
const crew: Who = [...organisers, 'observer', 'screener', 'panelChair'];
const judges: Who = ['judge', 'secondJudge'];
/** Those who run panels, and those who sit in that of the demo's first challenge. */
const chairs: Who = [...organisers, 'panelChair'];
const panel: Who = [...judges, ...chairs];
const team: Who = ['teamLead', 'teamMember'];
const participants: Who = [...team, 'otherParticipant'];

/** Who may do what at one address. Whoever is not named is turned away. */
export interface Cell {
	/** As the manifest calls it. */
	route: string;
	/** Where it lies in the demo: the hackathon's, where it is an event's. */
	path: string;
	read: Who;
	/** Who may send something there; that a page takes nothing is `nobody`. */
	write: Who;
}

/** What the addresses of a demo's hackathon are made of. */
interface Ids {
	event: string;
	challenge: string;
	entry: string;
	receipt: string;
	assignment: string;
	round: Record<'screening' | 'review' | 'panel', string>;
	mentorship: string;
	file: string;
	/** The same, as blind readers know it: by its place in the entry. */
	part: string;
	/** The photo contest, whose judge is one of the hackathon's. */
	photos: { event: string; comparison: string; picture: string };
}

function idsOf({ events, focus, signIns }: Told): Ids {
	const [hackathon] = events;
	if (!hackathon || !focus.entry) throw new Error('the demo has no hackathon');
	const { entry } = focus;
	const own = hackathon.judges.find(({ personId }) => personId === signIns.judge.personId);
	const roundOf = (kind: string) => hackathon.rounds.find((round) => round.kind === kind)?.id ?? '';
	const review = roundOf('review');
	const assignment = hackathon.assignments.find(
		(one) => one.judgeId === own?.id && one.entryId === entry && one.roundId === review
	);
	const kept = hackathon.files.find(({ entryId }) => entryId === entry);
	return {
		event: `/events/${hackathon.slug}`,
		challenge: hackathon.challenges[0]?.slug ?? '',
		entry,
		receipt: hackathon.receipts.find(({ entryId }) => entryId === entry)?.id ?? '',
		assignment: assignment?.id ?? '',
		round: { screening: roundOf('screening'), review, panel: roundOf('panel') },
		mentorship: hackathon.mentorships.find(({ teamId }) => teamId === focus.team)?.id ?? '',
		file: kept?.id ?? '',
		part: kept?.entryFileId ?? '',
		photos: photosOf(events)
	};
}

function photosOf(events: Told['events']): Ids['photos'] {
	const contest = events.find(({ template }) => template === 'photo-contest');
	// The winner was shown to every judge.
	const winner = contest?.allocations.find(({ place }) => place === 1)?.entryId;
	return {
		event: `/events/${contest?.slug ?? ''}`,
		comparison: contest?.rounds.find(({ kind }) => kind === 'comparison')?.id ?? '',
		picture: contest?.files.find(({ entryId }) => entryId === winner)?.entryFileId ?? ''
	};
}

/** The written matrix, for the demo at the stage of results. A route that stands in none of its cells fails the test. */
export function matrix(demo: Told): Cell[] {
	const { event, challenge, entry, receipt, assignment, round, mentorship, file, part, photos } = idsOf(demo);
	const cell = (route: string, path: string, read: Who, write: Who = nobody): Cell => ({
		...{ route, path, read, write }
	});
	const ofEvent = (rest: string, path: string, read: Who, write: Who = nobody) =>
		cell(`/events/[event]${rest}`, `${event}${path}`, read, write);
	const ofPhotos = (rest: string, path: string, read: Who, write: Who = nobody) =>
		cell(`/events/[event]${rest}`, `${photos.event}${path}`, read, write);
	const token = 'A'.repeat(43);
	return [
		cell('/', '/', everybody),
		cell('/sign-up', '/sign-up', everybody, everybody),
		cell('/sign-in', '/sign-in', everybody, everybody),
		cell('/sign-in/code', '/sign-in/code', everybody, everybody),
		cell('/sign-in/link/[token]', `/sign-in/link/${token}`, everybody, everybody),
		cell('/invitations/[token]', `/invitations/${token}`, everybody, everybody),
		cell('/sign-out', '/sign-out', everybody, everybody),
		cell('/confirm/[token]', `/confirm/${token}`, everybody, everybody),
		cell('/reset', '/reset', everybody, everybody),
		cell('/reset/[token]', `/reset/${token}`, everybody, everybody),
		cell('/account', '/account', signedIn, signedIn),
		cell('/account/second-factor', '/account/second-factor', signedIn, signedIn),
		// Where a mail server is set, nobody reads other people's letters.
		cell('/mailbox', '/mailbox', nobody),
		cell('/mailbox/[letter]', '/mailbox/00000000-0000-4000-8000-000000000000', nobody),
		cell('/styleguide', '/styleguide', everybody),
		cell('/sitemap.xml', '/sitemap.xml', everybody),

		cell('/events/new', '/events/new', secondFactor, secondFactor),
		ofEvent('', '', everybody),
		ofEvent('/challenges/[challenge]', `/challenges/${challenge}`, everybody),
		ofEvent('/rules', '/rules', everybody),
		ofEvent('/calendar.ics', '/calendar.ics', everybody),
		ofEvent('/gallery', '/gallery', everybody),
		ofEvent('/entries/[entry]', `/entries/${entry}`, everybody),
		ofEvent('/entries/[entry]/files/[file]', `/entries/${entry}/files/${file}`, everybody),
		ofEvent('/results', '/results', everybody),
		ofEvent('/results/[round]/bundle.json', `/results/${round.review}/bundle.json`, everybody),
		ofEvent('/shortlist', '/shortlist', everybody),
		ofEvent('/figures', '/figures', everybody),
		ofEvent('/feed.xml', '/feed.xml', everybody),

		ofEvent('/register', '/register', signedIn, signedIn),
		ofEvent('/join/[token]', `/join/${token}`, everybody, signedIn),
		ofEvent('/team', '/team', signedIn, participants),
		ofEvent('/team/entry', '/team/entry', signedIn, participants),
		ofEvent('/team/entry/save', '/team/entry/save', nobody, participants),
		ofEvent('/team/entry/files', '/team/entry/files', participants, participants),
		ofEvent('/team/entry/files/[file]', `/team/entry/files/${file}`, team),
		ofEvent('/team/receipts/[receipt]', `/team/receipts/${receipt}`, team),
		ofEvent('/team/result', '/team/result', participants),
		ofEvent('/team/result/score', '/team/result/score', participants),
		ofEvent('/team/conflicts', '/team/conflicts', signedIn, participants),

		ofEvent('/judge', '/judge', judges, judges),
		ofEvent('/judge/review/[assignment]', `/judge/review/${assignment}`, ['judge'], ['judge']),
		ofEvent('/judge/review/[assignment]/sheet', `/judge/review/${assignment}/sheet`, nobody, ['judge']),
		ofEvent(
			'/judge/review/[assignment]/files/[file]',
			`/judge/review/${assignment}/files/${part}`,
			['judge'],
			nobody
		),
		ofEvent('/judge/rubric', '/judge/rubric', judges),
		ofEvent('/judge/conflicts', '/judge/conflicts', judges, judges),
		ofEvent('/judge/panel/[round]', `/judge/panel/${round.panel}`, panel, panel),
		ofEvent('/judge/panel/[round]/entries/[entry]', `/judge/panel/${round.panel}/entries/${entry}`, panel),
		ofEvent(
			'/judge/panel/[round]/entries/[entry]/files/[file]',
			`/judge/panel/${round.panel}/entries/${entry}/files/${part}`,
			panel
		),
		ofPhotos('/judge/compare/[round]', `/judge/compare/${photos.comparison}`, ['judge'], ['judge']),
		ofPhotos(
			'/judge/compare/[round]/files/[file]',
			`/judge/compare/${photos.comparison}/files/${photos.picture}`,
			['judge']
		),

		ofEvent('/organise', '/organise', crew, organisers),
		ofEvent('/organise/teams', '/organise/teams', observers),
		...[
			...['settings', 'timetable', 'challenges', 'awards', 'partners', 'pages', 'people'],
			...['judges', 'conflicts', 'results', 'mentorships']
		].map((page) => ofEvent(`/organise/${page}`, `/organise/${page}`, observers, organisers)),
		ofEvent('/organise/rubrics', '/organise/rubrics', observers),
		ofEvent('/organise/entries', '/organise/entries', observers),
		ofEvent('/organise/rubrics/[round]', `/organise/rubrics/${round.review}`, observers, organisers),
		ofEvent('/organise/entries/[entry]', `/organise/entries/${entry}`, observers, organisers),
		ofEvent('/organise/entries/[entry]/files/[file]', `/organise/entries/${entry}/files/${file}`, observers),
		...[round.screening, round.review].map((id) =>
			ofEvent('/organise/rounds/[round]', `/organise/rounds/${id}`, observers, organisers)
		),
		ofEvent(
			'/organise/rounds/[round]/feedback',
			`/organise/rounds/${round.review}/feedback`,
			observers,
			organisers
		),
		ofEvent(
			'/organise/rounds/[round]/bundle.json',
			`/organise/rounds/${round.review}/bundle.json`,
			observers
		),
		ofEvent(
			'/organise/rounds/[round]',
			`/organise/rounds/${round.panel}`,
			[...observers, 'panelChair'],
			chairs
		),
		ofEvent(
			'/organise/rounds/[round]/panel',
			`/organise/rounds/${round.panel}/panel`,
			[...observers, 'panelChair'],
			chairs
		),
		ofEvent('/organise/rounds/[round]/screening', `/organise/rounds/${round.screening}/screening`, screeners),
		ofEvent(
			'/organise/rounds/[round]/screening/[entry]',
			`/organise/rounds/${round.screening}/screening/${entry}`,
			screeners,
			screeners
		),
		ofEvent(
			'/organise/rounds/[round]/screening/[entry]/files/[file]',
			`/organise/rounds/${round.screening}/screening/${entry}/files/${part}`,
			screeners
		),
		ofEvent(
			'/organise/rounds/[round]/assignments',
			`/organise/rounds/${round.review}/assignments`,
			observers,
			organisers
		),
		ofEvent(
			'/organise/rounds/[round]/progress',
			`/organise/rounds/${round.review}/progress`,
			observers,
			organisers
		),
		ofEvent(
			'/organise/rounds/[round]/progress/top-up',
			`/organise/rounds/${round.review}/progress/top-up`,
			observers,
			organisers
		),
		ofEvent(
			'/organise/rounds/[round]/assignments/plan',
			`/organise/rounds/${round.review}/assignments/plan`,
			observers,
			organisers
		),
		ofEvent(
			'/organise/rounds/[round]/further',
			`/organise/rounds/${round.review}/further`,
			observers,
			organisers
		),
		ofPhotos('/organise/rounds/[round]', `/organise/rounds/${photos.comparison}`, observers, organisers),
		ofPhotos('/organise/rubrics/[round]', `/organise/rubrics/${photos.comparison}`, observers, organisers),
		ofPhotos(
			'/organise/rounds/[round]/comparisons',
			`/organise/rounds/${photos.comparison}/comparisons`,
			observers,
			organisers
		),
		ofEvent('/organise/log', '/organise/log', observers),
		ofEvent('/organise/exports', '/organise/exports', organisers),
		ofEvent('/organise/exports/file', '/organise/exports/file', nobody, organisers),

		cell('/mentorships', '/mentorships', signedIn),
		cell(
			'/mentorships/[mentorship]',
			`/mentorships/${mentorship}`,
			[...organisers, ...team, 'mentor'],
			[...[...organisers, ...team], 'mentor']
		),
		cell('/mentorships/[mentorship]/calendar.ics', `/mentorships/${mentorship}/calendar.ics`, [
			...[...organisers, ...team],
			'mentor'
		])
	];
}
