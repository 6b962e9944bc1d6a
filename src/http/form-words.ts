import { m } from '#lib/paraglide/messages.js';

type Words = (...figures: number[]) => string;

/** What we say for every check of a form that can fail; the keys are the messages of the schemas. */
const formWords: Record<string, Words> = {
	required: () => m.foundation_form_required(),
	characters: () => m.foundation_form_characters(),
	too_long: (max = 0) => m.foundation_form_too_long({ max }),
	too_many_words: (max = 0, over = 0) => m.foundation_form_too_many_words({ max, over }),
	link: () => m.foundation_form_link(),
	topics: (max = 0) => m.entries_form_topics({ max }),
	choose: () => m.foundation_form_choose(),
	tick: () => m.foundation_form_tick(),
	whole: () => m.foundation_form_whole(),
	between: (min = 0, max = 0) => m.foundation_form_between({ min, max }),
	date: () => m.foundation_form_date(),
	gap: () => m.foundation_form_gap(),
	order: () => m.foundation_form_order(),
	slug: () => m.events_form_slug(),
	day: () => m.events_form_day(),
	colour: () => m.events_form_colour(),
	team_size: () => m.events_form_team_size(),
	amount: () => m.setup_form_amount(),
	levels: (least = 0, most = 0) => m.setup_form_levels({ least, most }),
	email: () => m.accounts_form_email(),
	password_short: (min = 0) => m.accounts_form_password_short({ min }),
	password_simple: () => m.accounts_form_password_simple(),
	team_name: () => m.teams_form_name(),
	invitation_link: () => m.teams_form_link()
};

/** The sentence for a failed check, e.g. `too_long:40`; a general one for what no form of ours can send. */
export function formText(message: string): string {
	const [key = '', ...figures] = message.split(':');
	const say = formWords[key];
	return say ? say(...figures.map(Number)) : m.foundation_form_wrong();
}
