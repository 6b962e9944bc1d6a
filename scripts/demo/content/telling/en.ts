import type { Telling } from './telling.ts';

export const en: Telling = {
	headings: {
		problem: ['The problem', 'Why', 'What we saw', 'Where it hurts'],
		how: ['How it works', 'What it does', 'What we built'],
		tried: ['Who has tried it', 'The first trial', 'What happened'],
		learnt: ['What we got wrong', 'What we learnt', 'What surprised us'],
		cost: ['What it costs', 'Who pays'],
		next: ['What comes next', 'The next step', 'What we would do with help']
	},
	madeWith: [
		'Made with {people} people aged {low} to {high} in {place}.',
		'Tried by {people} people in {place} for {weeks} weeks.',
		'{people} people over {low} in {place} helped to shape it.',
		'In use by {kept} people in {place}.',
		'Shaped in {place}, with {people} people over {low}.'
	],
	tried: [
		'{people} people aged {low} to {high} tried it in {place} for {weeks} weeks. {kept} kept it on after the trial; those who did not told us why.',
		'For {weeks} weeks, {people} people in {place} used it on their own. The oldest was {high}. {kept} would pay for it, and five said how much.',
		'We began with {people} people in {place}, all over {low}. After {months} months {kept} still use it every week. There was no comparison group, and we say so.',
		'A trial with {people} people in {place}, half of whom had to wait {weeks} weeks. The difference was clear in daily use, and too small to claim more.',
		'{people} people, {low} to {high} years old, met us six times in {place}. They threw out our first version, and {kept} are using the fourth.',
		'A health centre in {place} gave it to {people} patients. After {months} months {kept} still use it; nine had moved or died, and the rest found it of no use.',
		'We sat beside {people} people in {place} while they used it, and counted every sigh. By week {weeks} there were half as many.',
		'Two streets in {place} took part: {people} people aged {low} and over, for {months} months. {kept} came to the last meeting and asked to go on.'
	],
	learnt: [
		'Our first version spoke too fast, and too much. It now says one thing at a time and waits.',
		'Two people found the reminders too frequent, so everybody now chooses how often they come.',
		'We had planned an app. Those who came wanted a button, and a person.',
		'We asked relatives first, and they were wrong about what their parents wanted.',
		'Nobody used the feature that we were proudest of. It is gone.',
		'People with shaking hands could not press our buttons. They are now as large as a stamp, and answer on release.',
		'The name that we had chosen made people feel old. Those who tried it chose the present one.',
		'We recruited in a day centre, and so missed those who never leave the house. In the second round we knocked at doors.',
		'Batteries ran out in week three, and three people stopped. It now tells a neighbour first.',
		'Men and women used it so differently that we stopped reporting one figure.',
		'It failed for those who share a phone, which is most households. Now it works without being signed in.',
		'The hardest part was not the technology but who may see what. That page took longest to write.'
	],
	cost: [
		'About {cost} USD a person a year, most of it for people rather than machines. A district in {place} has agreed to pay for the first hundred.',
		'Parts cost {cost} USD. The software is free, and everybody may change it.',
		'It costs users nothing. A cooperative in {place} carries {cost} USD a month, and publishes the sums.',
		'{cost} USD once, and no monthly fee. Repairs are done in {place} by people whom we have trained.',
		'We count {cost} USD a person a year at a thousand people, and half of that at ten thousand.',
		'Health insurers save more than the {cost} USD a year that it costs; one of them has begun to check our sums.'
	],
	next: [
		'A trial with a comparison group, together with a health district, and a version for phones that are eight years old.',
		'We want to leave {place}: two more towns have asked, and neither speaks our language.',
		'An independent check of our figures comes first. Then a second place, run by somebody else.',
		'We would use a mentorship to find out who pays, and to say no to those who want the data.',
		'Next are people who hear badly. Four of them have joined the team as testers, and are paid.',
		'Writing down how to run it without us: a handbook of twenty pages, tested by a group in another country.',
		'We need a partner who knows public purchasing. Everything else is in place for a first thousand.',
		'A voice version in three more languages, recorded by people over {low}.',
		'More honesty about harm: we will follow those who stopped, and publish what they say.',
		'By the end of the year, {people} more people in {place}, and a decision by them whether we go on.'
	],
	voices: [
		'“I had stopped going on Tuesdays. Now I go on Tuesdays.” (a woman of 78)',
		'“It does not talk to me as if I were a child.” (a man of 83)',
		'“My daughter sleeps through the night. So do I.” (a woman of 71)',
		'“I thought that it was for old people. I am 80.” (a man who stayed)',
		'“The first week I cursed it. Leave it where it is.” (a woman of 88)',
		'“Nobody had asked me before.” (a woman of 69)',
		'“I use half of it, and that half every day.” (a man of 76)',
		'“When it failed somebody called. That is why I kept it.” (a woman of 74)',
		'“Tell them the letters must be larger.” (several)',
		'“My neighbour has one too now, so there are two of us.” (a man of 90)'
	],
	care: [
		'What we store fits on one page. Whoever leaves takes it along, and we keep nothing.',
		'Consent is asked for in the person’s own language, again every month, and a shake of the head is enough.',
		'We keep no names. Where a figure would show fewer than five people, we leave it out.',
		'Everything works offline first; what goes out is shown before, line by line.',
		'A council of six people over 70 sees every change before it goes out, and has said no twice.',
		'There is no advertising, and nobody buys the data. That stands in our statutes, not in a notice.'
	],
	openings: [
		'It took three tries until it was this simple. This is how it works today.',
		'We began with paper and string. Only what people asked for again became software.'
	]
};
