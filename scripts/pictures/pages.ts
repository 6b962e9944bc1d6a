import type { Page } from '@playwright/test';
import type { Connection } from '#lib/foundation/server/db/database.ts';
import type { Role } from '../demo/canaries.ts';
import type { DemoReport } from '../demo/report.ts';

/** How far the contests have come: between them, every page has something to show. */
export const stages = ['submission', 'judging', 'mentorship'] as const;
export type PictureStage = (typeof stages)[number];

export interface Shot {
	/** Begins with the stage. */
	name: string;
	path: string;
	/** Who looks: a role among the sign-ins, or the id of a person; nobody in particular where it is missing. */
	as?: Role | (string & {}) | undefined;
	/** What has to be done on the page first. */
	act?: (page: Page) => Promise<unknown>;
	/** In French too. */
	french?: boolean;
}

type Place = Omit<Shot, 'name' | 'path'>;
type Line = [name: string, path: string, place?: Place];

const organiser: Place = { as: 'organiser' };
const lead: Place = { as: 'teamLead' };
const judge: Place = { as: 'judge' };

/** Every page that there is something to see on at a stage. */
export async function pagesAt(
	stage: PictureStage,
	demo: DemoReport,
	connection: Connection
): Promise<Shot[]> {
	const ids = await idsOf(demo, connection);
	const lines =
		stage === 'submission'
			? [...doors(ids), ...whileOpen(ids)]
			: stage === 'judging'
				? [...whileJudging(ids), ...setUp(ids)]
				: afterwards(ids);
	return lines.map(([name, path, place]) => ({ ...place, name: `${stage}-${name}`, path }));
}

type Ids = Awaited<ReturnType<typeof idsOf>>;

async function idsOf({ events, focus, signIns }: DemoReport, { sql }: Connection) {
	const [hackathon, prize] = events;
	if (!hackathon || !prize) throw new Error('the demo has two events');
	const [ofJudge] = await sql<{ open: string | null; done: string | null }[]>`
		select min(assignments.id::text) filter (where reviews.submitted_at is null) as open,
			min(assignments.id::text) filter (where reviews.submitted_at is not null) as done
		from assignments join judges on judges.id = assignments.judge_id
			left join reviews on reviews.assignment_id = assignments.id
		where judges.person_id = ${signIns.judge.personId} and assignments.withdrawn_at is null`;
	const [letter] = await sql<{ id: string }[]>`
		select id from letters where person_id = ${signIns.teamLead.personId} order by written_at desc limit 1`;
	const [shown] = await sql<{ id: string }[]>`
		select entries.id from entries join allocations on allocations.entry_id = entries.id
			join awards on awards.id = allocations.award_id
		where entries.event_id = ${hackathon.id} order by awards.place limit 1`;
	const [draft] = await sql<{ team_id: string }[]>`
		select team_id from entries where event_id = ${hackathon.id} and state = 'draft' order by saved_at desc limit 1`;
	const roundOf = (event: typeof hackathon, kind: string) =>
		event.rounds.find((round) => round.kind === kind)?.id;
	const photos = events.find(({ rounds }) => rounds.some(({ kind }) => kind === 'comparison'));
	return {
		event: `/events/${hackathon.slug}`,
		prize: `/events/${prize.slug}`,
		photos: photos && `/events/${photos.slug}`,
		comparison: photos && roundOf(photos, 'comparison'),
		screening: roundOf(hackathon, 'screening'),
		review: roundOf(hackathon, 'review'),
		panel: roundOf(prize, 'panel'),
		challenge: hackathon.challenges[0]?.slug,
		invitation: signIns.judge.invitationLink?.replace(/^https?:\/\/[^/]+/, ''),
		join: prize.teams.at(-1)?.joinToken,
		founder: prize.teams.at(-1)?.members[0],
		writer: hackathon.teams.find(({ id }) => id === draft?.team_id)?.members[0],
		entry: focus.entry,
		shown: shown?.id ?? focus.entry,
		receipt: hackathon.receipts.find(({ entryId }) => entryId === focus.entry)?.id,
		mentorship: hackathon.mentorships.find(({ teamId }) => teamId === focus.team)?.id,
		letter: letter?.id,
		assignment: ofJudge?.open ?? ofJudge?.done,
		finished: ofJudge?.done
	};
}

const unscored = async (page: Page) => {
	await page.locator('.actionbar button[formaction]').click();
	await page.locator('main .summary').waitFor();
};

/** Doors that stand before every contest. */
function doors({ invitation }: Ids): Line[] {
	return [
		['start', '/', { french: true }],
		['sign-in', '/sign-in', { french: true }],
		['sign-up', '/sign-up', { french: true }],
		['sign-up-refused', '/sign-up', { act: bare }],
		['reset', '/reset'],
		['stale-reset', '/reset/gone'],
		['stale-link', '/sign-in/link/gone'],
		['stale-confirm', '/confirm/gone'],
		['invitation', invitation ?? '/invitations/gone'],
		['sign-out', '/sign-out', lead],
		['account', '/account', lead],
		['second-factor', '/account/second-factor', lead],
		['second-factor-set', '/account/second-factor', organiser],
		['mailbox', '/mailbox'],
		['not-found', '/nowhere'],
		['not-allowed', '/events/new'],
		['mentorships-none', '/mentorships', lead],
		['new-event', '/events/new', { ...organiser, french: true }]
	];
}

/** As a browser sends a form that checks nothing itself. */
function submitBare(form: Element): void {
	if (form instanceof HTMLFormElement) {
		form.noValidate = true;
		form.requestSubmit();
	}
}

const bare = async (page: Page) => {
	await page.locator('main form').first().evaluate(submitBare);
	await page.locator('main .summary').waitFor();
};

const tooLong = async (page: Page) => {
	await page.locator('[name=summary]').fill('Word '.repeat(45));
	await page.locator('[formaction*=submit]:visible').first().click();
	await page.locator('main .error').first().waitFor();
};

function whileOpen({ event, prize, challenge, join, founder, writer, receipt, letter }: Ids): Line[] {
	return [
		['event', event, { french: true }],
		['prize', prize],
		['challenge', `${event}/challenges/${challenge}`],
		['rules', `${event}/rules`],
		['gallery-none', `${event}/gallery`],
		['results-none', `${event}/results`],
		['shortlist-none', `${prize}/shortlist`],
		['figures', `${event}/figures`],
		['register', `${prize}/register`, { as: 'voter', french: true }],
		['register-refused', `${prize}/register`, { as: 'voter', act: bare }],
		['register-closed', `${event}/register`, { as: 'voter' }],
		['join', `${prize}/join/${join}`, { as: 'voter' }],
		['stale-join', `${event}/join/gone`, { as: 'voter' }],
		['team', `${event}/team`, lead],
		['team-open', `${prize}/team`, { as: founder }],
		['team-member', `${event}/team`, { as: 'teamMember' }],
		['team-none', `${event}/team`, { as: 'voter' }],
		['entry-form', `${event}/team/entry`, { as: writer, french: true }],
		['entry-form-refused', `${event}/team/entry`, { as: writer, act: tooLong }],
		['entry-submitted', `${event}/team/entry`, lead],
		['entry-files', `${event}/team/entry/files`, lead],
		...(receipt ? [['receipt', `${event}/team/receipts/${receipt}`, lead] satisfies Line] : []),
		['letter', `/mailbox/${letter}`],
		['judge-desk-none', `${event}/judge`, judge],
		['organise-overview', `${event}/organise`, organiser],
		['organise-entries', `${event}/organise/entries`, organiser],
		['organise-judges', `${event}/organise/judges`, organiser],
		['organise-log', `${event}/organise/log`, organiser],
		['organise-results-none', `${event}/organise/results`, organiser],
		['organise-mentorships-none', `${event}/organise/mentorships`, organiser]
	];
}

function whileJudging(ids: Ids): Line[] {
	const { event, prize, screening, review, assignment, finished, entry, receipt, photos, comparison } = ids;
	return [
		['photos-compare', `${photos}/judge/compare/${comparison}`, judge],
		['photos-comparisons', `${photos}/organise/rounds/${comparison}/comparisons`, organiser],
		['photos-round', `${photos}/organise/rounds/${comparison}`, organiser],
		['photos-rules', `${photos}/rules`],
		['start', '/'],
		['event', event],
		['prize', prize],
		['gallery-none', `${event}/gallery`],
		['figures', `${event}/figures`],
		['team', `${event}/team`, lead],
		['entry-closed', `${event}/team/entry`, lead],
		['receipt', `${event}/team/receipts/${receipt}`, lead],
		['judge-desk', `${event}/judge`, { ...judge, french: true }],
		['judge-desk-second', `${event}/judge`, { as: 'secondJudge' }],
		['judge-rubric', `${event}/judge/rubric`, judge],
		['score-sheet', `${event}/judge/review/${assignment}`, { ...judge, french: true }],
		...(finished
			? [['score-sheet-finished', `${event}/judge/review/${finished}`, judge] satisfies Line]
			: []),
		['score-sheet-refused', `${event}/judge/review/${assignment}`, { ...judge, act: unscored }],
		['organise-overview', `${event}/organise`, { ...organiser, french: true }],
		['organise-overview-screener', `${event}/organise`, { as: 'screener' }],
		['organise-overview-observer', `${event}/organise`, { as: 'observer' }],
		['organise-round-screening', `${event}/organise/rounds/${screening}`, organiser],
		['organise-round-review', `${event}/organise/rounds/${review}`, { ...organiser, french: true }],
		['organise-screening', `${event}/organise/rounds/${screening}/screening`, { as: 'screener' }],
		['organise-screening-entry', `${event}/organise/rounds/${screening}/screening/${entry}`, { as: 'screener' }],
		['organise-assignments', `${event}/organise/rounds/${review}/assignments`, organiser],
		['organise-progress', `${event}/organise/rounds/${review}/progress`, organiser],
		['organise-feedback', `${event}/organise/rounds/${review}/feedback`, organiser],
		['organise-top-up', `${event}/organise/rounds/${review}/progress/top-up`, organiser],
		['organise-further', `${event}/organise/rounds/${review}/further`, organiser],
		['organise-plan', `${event}/organise/rounds/${review}/assignments/plan?even=on`, organiser],
		['organise-entries', `${event}/organise/entries`, organiser],
		['organise-entry', `${event}/organise/entries/${entry}`, organiser],
		['organise-teams', `${event}/organise/teams`, organiser],
		['organise-judges', `${event}/organise/judges`, organiser],
		['organise-conflicts', `${event}/organise/conflicts`, organiser],
		['judge-conflicts', `${event}/judge/conflicts`, judge],
		['team-conflicts', `${event}/team/conflicts`, lead],
		['organise-results', `${event}/organise/results`, organiser],
		['organise-log', `${event}/organise/log`, organiser],
		['organise-exports', `${event}/organise/exports`, organiser]
	];
}

const edit = async (page: Page) => {
	await page.locator('main a[href*="edit"]').first().click();
	await page.waitForLoadState();
};

function setUp({ event, prize, review, panel: prizePanel }: Ids): Line[] {
	const edited = ['challenges', 'awards', 'partners', 'pages'];
	const pages = ['settings', 'timetable', 'challenges', 'rubrics', 'awards', 'partners', 'pages', 'people'];
	return [
		...pages.map((page): Line => [`organise-${page}`, `${event}/organise/${page}`, organiser]),
		...edited.map((page): Line => [`organise-${page}-edit`, `${event}/organise/${page}`, { ...organiser, act: edit }]),
		['organise-rubric', `${event}/organise/rubrics/${review}`, organiser],
		['organise-rubric-edit', `${prize}/organise/rubrics/${prizePanel}`, { as: 'otherOrganiser' }]
	];
}

function afterwards({ event, prize, panel, shown, mentorship }: Ids): Line[] {
	return [
		['start', '/'],
		['event', event, { french: true }],
		['prize', prize],
		['figures', `${event}/figures`, { french: true }],
		['gallery', `${event}/gallery`, { french: true }],
		['gallery-nothing', `${event}/gallery?search=xyzzy`],
		['results', `${event}/results`, { french: true }],
		['prize-results', `${prize}/results`],
		['shortlist', `${prize}/shortlist`],
		['entry', `${event}/entries/${shown}`],
		['team', `${event}/team`, lead],
		['team-result', `${event}/team/result`, lead],
		['team-result-other', `${event}/team/result`, { as: 'otherParticipant' }],
		['team-score', `${event}/team/result/score`, lead],
		['mentorships', '/mentorships', { as: 'mentor' }],
		['mentorship', `/mentorships/${mentorship}`, lead],
		['mentorship-mentor', `/mentorships/${mentorship}`, { as: 'mentor' }],
		['account', '/account', lead],
		['judge-desk', `${event}/judge`, judge],
		['organise-overview', `${event}/organise`, organiser],
		['organise-round-panel', `${prize}/organise/rounds/${panel}`, { as: 'otherOrganiser' }],
		['organise-results', `${event}/organise/results`, organiser],
		['organise-mentorships', `${event}/organise/mentorships`, organiser]
	];
}
