/** What teams and mentors set out to reach in six months. */
export const mentorshipGoals = [
	'Find one organisation that would pay for the first thousand people.',
	'Run a trial with a comparison group, and publish it whatever comes out.',
	'Write a handbook with which others can run it without us.',
	'Bring the price for users below 10 USD a year.',
	'Have it checked by people who see badly, hear badly or have shaking hands.',
	'Decide on a legal form in which users have a seat.',
	'Move it to a second country, with a partner who speaks the language.',
	'Put on one page who may see which data, and have a lawyer read it.',
	'Hire one person over 65, for pay.'
] as const;

/** Notes of sessions between a team and its mentor, in the order in which they come. */
export const sessionNotes = [
	'First meeting. We listened to how it began, and wrote down three goals. Next time: who pays, and for what.',
	'Went through the costs line by line. Two were missing: support calls, and replacements. The team asks three users what they would give.',
	'Users would give more than we thought, but monthly and in cash. Introduced them to somebody who runs a paper-based subscription.',
	'Looked at the trial plan with a statistician. Forty people are enough if they are asked twice. Consent letter to be rewritten in plain words.',
	'The second town has said yes. We wrote the agreement on one page. Open: who answers the telephone at weekends.',
	'Last meeting of the programme. Two of three goals are reached, the third is under way. We meet again in three months, without a programme.'
] as const;
