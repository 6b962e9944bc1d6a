import type { FileProblem } from '#lib/foundation/files/file-type.ts';
import { m } from '#lib/paraglide/messages.js';
import type { EntryField, EntryState } from './entry.ts';

export const stateWords: Record<EntryState, () => string> = {
	draft: () => m.entries_state_draft(),
	submitted: () => m.entries_state_submitted(),
	withdrawn: () => m.entries_state_withdrawn(),
	disqualified: () => m.entries_state_disqualified()
};

/** The names of the parts, short enough for a list. */
export const fieldWords: Record<EntryField, () => string> = {
	title: () => m.entries_title(),
	summary: () => m.entries_summary(),
	language: () => m.entries_language(),
	topics: () => m.entries_topics(),
	description: () => m.entries_description_short(),
	codeLink: () => m.entries_code_link(),
	demoLink: () => m.entries_demo_link(),
	videoLink: () => m.entries_video_link()
};

/** Why a file was not taken, and what to do. */
export const fileWords: Record<FileProblem, () => string> = {
	type: () => m.entries_file_why_type(),
	program: () => m.entries_file_why_program(),
	size: () => m.entries_file_why_size(),
	empty: () => m.entries_file_why_empty(),
	count: () => m.entries_file_why_count(),
	detailed: () => m.entries_file_why_detailed(),
	unreadable: () => m.entries_file_why_unreadable(),
	cut: () => m.entries_file_why_cut(),
	away: () => m.entries_file_why_away()
};

const didWords: Record<string, () => string> = {
	'entry.begun': () => m.entries_did_begun(),
	'entry.submitted': () => m.entries_did_submitted(),
	'entry.reopened': () => m.entries_did_reopened(),
	'entry.withdrawn': () => m.entries_did_withdrawn(),
	'entry.disqualified': () => m.entries_did_disqualified(),
	'entry.screened': () => m.entries_did_screened(),
	'entry.pass_given': () => m.entries_did_pass_given(),
	'entry.file_added': () => m.entries_did_file_added(),
	'entry.file_removed': () => m.entries_did_file_removed(),
	'entry.cover_chosen': () => m.entries_did_cover_chosen()
};

/** What a line of the log about an entry tells. */
export function didText(action: string): string {
	return didWords[action]?.() ?? m.entries_did_other({ action });
}
