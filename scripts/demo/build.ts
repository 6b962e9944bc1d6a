import { inLocale, type Localized } from '#lib/foundation/localized.ts';
import { madeUpPartners } from '#lib/events/templates/partners.ts';
import { compare } from './acts/compare.ts';
import { closeReview, decidePanel, releaseResults } from './acts/decide.ts';
import { foundEvent } from './acts/found-event.ts';
import { handIn, type Settled } from './acts/hand-in.ts';
import { lookAtComments } from './acts/look-at-comments.ts';
import { invite } from './acts/invite-judges.ts';
import { mentor } from './acts/mentor.ts';
import { type PlannedTeam, registerTeams } from './acts/register-teams.ts';
import { sitInPanels } from './acts/panel.ts';
import { type Focus, review } from './acts/review.ts';
import { screen } from './acts/screen.ts';
import { tie } from './acts/tie.ts';
import { type Canaries, canariesOf, type Role } from './canaries.ts';
import { type Cast, castOf, type Crew } from './cast.ts';
import { type DemoJudge, type DemoPerson, judges, people } from './content/people.ts';
import { teams } from './content/teams.ts';
import type { DemoEvent, Readers } from './demo-event.ts';
import { type FileMaker, startFileMaker } from './file-maker.ts';
import type { Installation } from './installation.ts';
import { reaches, type Stage } from './stages.ts';

/** How many take part. */
export interface Size {
	participants: number;
	teams: number;
	judges: number;
}

export interface Plan {
	hackathon: { stage: Stage; size: Size };
	prize: { stage: Stage; size: Size };
	/** Pictures that are compared two by two. */
	photos?: { stage: Stage; size: Size };
	/** The prize's next edition: decided, and not announced yet, so that at every stage something is under seal. */
	sealed?: Size;
	/** Plant a string of its own in everything that is confidential. */
	canaries: boolean;
	/** In pixels; smaller ones are made faster. */
	pictureWidth: number;
	/** Hears what is done. */
	tell: (what: string) => void;
}

export const sizes = {
	full: {
		hackathon: { participants: 1100, teams: 275, judges: 60 },
		prize: { participants: 130, teams: 45, judges: 14 },
		sealed: { participants: 34, teams: 16, judges: 7 },
		photos: { participants: 40, teams: 40, judges: 9 },
		pictureWidth: 1280
	},
	small: {
		hackathon: { participants: 96, teams: 30, judges: 12 },
		prize: { participants: 42, teams: 18, judges: 7 },
		sealed: { participants: 26, teams: 14, judges: 6 },
		photos: { participants: 26, teams: 26, judges: 6 },
		pictureWidth: 800
	}
} as const satisfies Record<
	string,
	Record<'hackathon' | 'prize' | 'sealed' | 'photos', Size> & { pictureWidth: number }
>;

/** Everything that was built. */
export interface Demo {
	cast: Cast;
	/** The hackathon first: its first team is that of the lead among the sign-ins, its second that of the other participant. */
	events: DemoEvent[];
	canaries: Canaries;
}

interface Play {
	template: 'hackathon' | 'special-prize' | 'photo-contest';
	stage: Stage;
	size: Size;
	crew: Crew;
	readers: Readers;
	slug?: string;
	name?: Localized;
	/** Teams and judges that are not left to chance, made before the others. */
	teams: readonly PlannedTeam[];
	judges: readonly { demo: DemoPerson; role: Role }[];
}

const day = 86_400_000;
const mainReaders = readersOf(['owner', 'organiser', 'secondOrganiser'], {
	observers: ['observer'],
	screeners: ['screener'],
	chairs: ['panelChair']
});
const otherReaders = readersOf(['otherOrganiser'], {});

/** Fill an empty database with made-up contests, step by step through the commands. */
export async function buildDemo(installation: Installation, plan: Plan): Promise<Demo> {
	const canaries = canariesOf(installation.seed, plan.canaries);
	const cast = await castOf(installation, new Date(installation.now.getTime() - 400 * day));
	const { drawn: known, signIns } = cast;
	const drawn: DemoPerson[] = [...cast.everybody];
	const files = startFileMaker(plan.pictureWidth);
	const stageOf = playOf(installation, cast, { canaries, files, drawn, tell: plan.tell });
	try {
		return { cast, events: await playAll(), canaries };
	} finally {
		files.stop();
	}

	async function playAll(): Promise<DemoEvent[]> {
		const own = [known.teamLead, known.teamMember, known.exMember];
		const hackathon = await stageOf({
			...plan.hackathon,
			...{ template: 'hackathon', crew: cast.crew, readers: mainReaders },
			teams: [
				{
					...{ madeUp: true, name: 'Quince and Thyme', challenge: 'cognitive-decline', members: own },
					leaving: [known.exMember],
					known: new Map([
						[known.teamLead, signIns.teamLead],
						[known.teamMember, signIns.teamMember],
						[known.exMember, signIns.exMember]
					])
				},
				{
					...{ madeUp: true, name: 'Late Swifts', challenge: 'frailty', members: [known.otherParticipant] },
					known: new Map([[known.otherParticipant, signIns.otherParticipant]])
				}
			],
			judges: [
				{ demo: known.judge, role: 'judge' },
				{ demo: known.secondJudge, role: 'secondJudge' }
			]
		});
		const prize = await stageOf({
			...plan.prize,
			...{ template: 'special-prize', crew: cast.otherCrew, readers: otherReaders, teams: [] },
			judges: [{ demo: known.otherJudge, role: 'otherJudge' }]
		});
		const events = [hackathon, prize];
		if (plan.sealed)
			events.push(
				await stageOf({
					...{
						template: 'special-prize',
						crew: cast.otherCrew,
						readers: otherReaders,
						teams: [],
						judges: []
					},
					...{ stage: 'sealed', size: plan.sealed, slug: 'healthy-ageing-next-edition' },
					name: {
						en: 'Healthy Ageing Innovation Prize, second edition',
						fr: 'Prix de l’innovation pour bien vieillir, deuxième édition',
						ar: 'جائزة الابتكار من أجل شيخوخة صحية، الدورة الثانية'
					}
				})
			);
		if (plan.photos)
			events.push(
				await stageOf({
					...plan.photos,
					...{ template: 'photo-contest', crew: cast.crew, readers: mainReaders, teams: [] },
					judges: [{ demo: known.judge, role: 'judge' }]
				})
			);
		return events;
	}
}

/** Takes an event from its start to its stage. */
function playOf(
	installation: Installation,
	cast: Cast,
	{
		canaries,
		files,
		drawn,
		tell
	}: Pick<Plan, 'tell'> & {
		canaries: Canaries;
		files: FileMaker;
		/** Everybody so far; nobody is drawn twice. */
		drawn: DemoPerson[];
	}
) {
	const { seed } = installation;
	const draw = <T extends DemoPerson>(more: T[]): T[] => {
		drawn.push(...more);
		return more;
	};
	return async (play: Play): Promise<DemoEvent> => {
		const { stage, size } = play;
		const event = await foundEvent(installation, play.crew, play);
		const { slug } = event;
		const areas = event.challenges.map((challenge) => challenge.slug);
		const named = play.teams.reduce((sum, { members }) => sum + members.length, 0);
		const newcomers = draw(people(`${seed}/${slug}`, size.participants - named, drawn));
		await registerTeams(installation, event, [
			...play.teams,
			...teams(
				`${seed}/${slug}`,
				newcomers,
				size.teams - play.teams.length,
				areas.map((area, nth) => [area, 5 - (nth % 3)] as const)
			)
		]);
		tell(`${slug}: ${event.teams.length} teams`);
		const [first] = areas;
		const namedJudges = play.judges.map(({ demo }): DemoJudge => ({
			...demo,
			challenges: first ? [first] : [],
			expertise: ['geriatrics'],
			capacity: 12
		}));
		const [sponsor] = madeUpPartners;
		// The first comes from a sponsor: what that judge says is watched.
		const moreJudges = draw(judges(`${seed}/${slug}`, size.judges - namedJudges.length, areas, drawn)).map(
			(one, nth) => (nth === 0 && sponsor ? { ...one, organisation: inLocale(sponsor.name, 'en') } : one)
		);
		await invite(installation, event, [...namedJudges, ...moreJudges], namedJudges.length);
		await handIn(installation, event, settledOf(event, play), { files, canaries });
		tell(`${slug}: entries`);

		const focus = focusOf(event, play);
		if (!reaches(stage, 'judging')) return event;
		await screen(installation, event, canaries, event.teams.slice(0, play.teams.length));
		await tie(installation, event, canaries, {
			teams: event.teams.slice(0, play.teams.length),
			judges: focus.judges.map(({ judge }) => judge)
		});
		if (play.template === 'photo-contest') await compare(installation, event, canaries);
		else {
			await review(installation, event, canaries, focus);
			await lookAtComments(installation, event, canaries, focus);
		}
		tell(`${slug}: reviews`);
		if (!reaches(stage, 'panel')) return event;
		await closeReview(installation, event, canaries);
		await sitInPanels(installation, event, canaries, focus);
		tell(`${slug}: panels`);
		if (!reaches(stage, 'sealed')) return event;
		await decidePanel(installation, event, canaries, focus);
		await releaseResults(installation, event);
		if (!reaches(stage, 'results')) return event;
		const others = draw(people(`${seed}/${slug}/mentors`, areas.length, drawn));
		await mentor(installation, event, canaries, {
			...{ first: cast.drawn.mentor, others, focus: focus.team },
			readers: [...play.readers.organisers, 'teamLead', 'teamMember', 'mentor']
		});
		tell(`${slug}: results`);
		return event;
	};
}

/** The team of the sign-ins does well; that of the other participant is in the middle. */
function settledOf(event: DemoEvent, { teams: named, stage }: Play): ReadonlyMap<string, Settled> {
	const fate = stage === 'registration' ? 'draft' : 'submitted';
	return new Map(
		event.teams
			.slice(0, named.length)
			.map(({ id }, nth) => [id, nth === 0 ? { fate, quality: 2.4 } : { fate: 'submitted', quality: -0.3 }])
	);
}

function focusOf(event: DemoEvent, { teams: named, judges: roles }: Play): Focus {
	return {
		team: named.length > 0 ? event.teams[0] : undefined,
		readers: ['teamLead', 'teamMember'],
		judges: roles.flatMap(({ demo, role }) =>
			event.judges.filter(({ person }) => person.email === demo.email).map((judge) => ({ judge, role }))
		)
	};
}

function readersOf(
	organisers: Role[],
	{ observers = [], screeners = [], chairs = [] }: { observers?: Role[]; screeners?: Role[]; chairs?: Role[] }
): Readers {
	const behind = [...organisers, ...observers];
	return { organisers, behind, screeners: [...behind, ...screeners], chairs };
}
