/**
 * Who may come near each address, method by method. A route that is not listed is refused, and a test compares the list
 * with the files. This is the outer door; commands and queries ask their own rules again.
 */
export const guards = [
	/** Everybody. */
	'public',
	/** Somebody who is signed in with an account. */
	'account',
	/** Everybody, once the event is published; before, those with a role in it. */
	'event',
	/** Signed in, on an event that they may read; what is theirs is found by queries. */
	'participant',
	/** A judge of the event, by account or by the invitation's link. */
	'judge',
	/** The same, or whoever runs panels: owner, organiser, panel chair, with a second factor. */
	'panel',
	/** Owner, organiser, screener of the event, with a second factor. */
	'screener',
	/** Whoever finds something in the console: organisers, observers, screeners, panel chairs, with a second factor. */
	'console',
	/** Owner, organiser or observer of the event, with a second factor. */
	'observer',
	/** Owner, organiser or panel chair of the event, with a second factor. */
	'chair',
	/** Owner or organiser of the event, with a second factor. */
	'organiser',
	/** Signed in with a second factor. */
	'second-factor',
	/** Only where letters are kept in the mailbox because there is no mail server. */
	'mailbox',
	/** Only in builds that were made for development. */
	'development'
] as const;
export type Guard = (typeof guards)[number];

export interface RouteGuard {
	/** GET and HEAD; absent where there are none. */
	read?: Guard;
	/** POST and the other unsafe methods; absent where there are none. */
	write?: Guard;
}

const both = (guard: Guard): RouteGuard => ({ read: guard, write: guard });
const reading = (guard: Guard): RouteGuard => ({ read: guard });

export const routes: Record<string, RouteGuard> = {
	'/': reading('public'),
	'/sign-up': both('public'),
	'/sign-in': both('public'),
	'/sign-in/code': both('public'),
	'/sign-in/link/[token]': both('public'),
	'/invitations/[token]': both('public'),
	'/sign-out': both('public'),
	'/confirm/[token]': both('public'),
	'/reset': both('public'),
	'/reset/[token]': both('public'),
	'/account': both('account'),
	'/account/second-factor': both('account'),
	'/mailbox': reading('mailbox'),
	'/mailbox/[letter]': reading('mailbox'),
	'/styleguide': reading('development'),
	'/sitemap.xml': reading('public'),

	'/events/new': both('second-factor'),
	'/events/[event]': reading('event'),
	'/events/[event]/challenges/[challenge]': reading('event'),
	'/events/[event]/rules': reading('event'),
	'/events/[event]/calendar.ics': reading('event'),
	'/events/[event]/gallery': reading('event'),
	'/events/[event]/entries/[entry]': reading('event'),
	'/events/[event]/entries/[entry]/files/[file]': reading('event'),
	'/events/[event]/results': reading('event'),
	'/events/[event]/results/[round]/bundle.json': reading('event'),
	'/events/[event]/shortlist': reading('event'),
	'/events/[event]/figures': reading('event'),
	'/events/[event]/feed.xml': reading('event'),

	'/events/[event]/register': both('participant'),
	'/events/[event]/join/[token]': { read: 'event', write: 'participant' },
	'/events/[event]/team': both('participant'),
	'/events/[event]/team/entry': both('participant'),
	'/events/[event]/team/entry/save': { write: 'participant' },
	'/events/[event]/team/entry/files': both('participant'),
	'/events/[event]/team/entry/files/[file]': reading('participant'),
	'/events/[event]/team/receipts/[receipt]': reading('participant'),
	'/events/[event]/team/result': reading('participant'),
	'/events/[event]/team/result/score': reading('participant'),
	'/events/[event]/team/conflicts': both('participant'),

	'/events/[event]/judge': both('judge'),
	'/events/[event]/judge/review/[assignment]': both('judge'),
	'/events/[event]/judge/review/[assignment]/sheet': { write: 'judge' },
	'/events/[event]/judge/review/[assignment]/files/[file]': reading('judge'),
	'/events/[event]/judge/rubric': reading('judge'),
	'/events/[event]/judge/conflicts': both('judge'),
	'/events/[event]/judge/panel/[round]': both('panel'),
	'/events/[event]/judge/panel/[round]/entries/[entry]': reading('panel'),
	'/events/[event]/judge/panel/[round]/entries/[entry]/files/[file]': reading('panel'),
	'/events/[event]/judge/compare/[round]': both('judge'),
	'/events/[event]/judge/compare/[round]/files/[file]': reading('judge'),

	'/events/[event]/organise': { read: 'console', write: 'organiser' },
	'/events/[event]/organise/settings': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/timetable': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/challenges': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/rubrics': reading('observer'),
	'/events/[event]/organise/rubrics/[round]': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/awards': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/partners': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/pages': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/people': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/teams': reading('observer'),
	'/events/[event]/organise/entries': reading('observer'),
	'/events/[event]/organise/entries/[entry]': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/entries/[entry]/files/[file]': { read: 'observer' },
	'/events/[event]/organise/judges': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/conflicts': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/rounds/[round]': { read: 'console', write: 'chair' },
	'/events/[event]/organise/rounds/[round]/panel': { read: 'console', write: 'chair' },
	'/events/[event]/organise/rounds/[round]/screening': reading('screener'),
	'/events/[event]/organise/rounds/[round]/screening/[entry]': both('screener'),
	'/events/[event]/organise/rounds/[round]/screening/[entry]/files/[file]': reading('screener'),
	'/events/[event]/organise/rounds/[round]/assignments': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/rounds/[round]/progress': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/rounds/[round]/feedback': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/rounds/[round]/bundle.json': reading('observer'),
	'/events/[event]/organise/rounds/[round]/progress/top-up': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/rounds/[round]/assignments/plan': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/rounds/[round]/further': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/rounds/[round]/comparisons': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/results': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/mentorships': { read: 'observer', write: 'organiser' },
	'/events/[event]/organise/log': reading('observer'),
	'/events/[event]/organise/exports': reading('organiser'),
	'/events/[event]/organise/exports/file': { write: 'organiser' },

	'/mentorships': reading('account'),
	'/mentorships/[mentorship]': both('account'),
	'/mentorships/[mentorship]/calendar.ics': reading('account')
};
