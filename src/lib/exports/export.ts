/**
 * What organisers can take away, each with the columns of its table. Columns keep their names whatever the language, so
 * that a spreadsheet or a program made for one file reads the next.
 */
export const exportColumns = {
	entries: [
		...['number', 'id', 'state', 'challenge', 'team', 'country', 'language', 'topics'],
		...['title', 'summary', 'description', 'code_link', 'demo_link', 'video_link'],
		...['submitted_at', 'saved_at']
	],
	members: [
		...['team', 'challenge', 'name', 'email', 'lead', 'country', 'stakeholder_type', 'organisation'],
		...['languages', 'time_zone', 'joined_at', 'left_at']
	],
	judges: [
		...['name', 'email', 'organisation', 'state', 'entries_at_most', 'languages', 'expertise', 'challenges'],
		...['invited_at', 'answered_at']
	],
	reviews: [
		...['round', 'entry', 'judge', 'state', 'started_at', 'submitted_at', 'set_aside_because'],
		...['comment_for_panel', 'comment_for_team']
	],
	scores: ['round', 'entry', 'judge', 'criterion', 'weight', 'value', 'counts'],
	standings: [
		...['round', 'challenge', 'place', 'entry', 'title', 'score', 'standard_error', 'reviews', 'goes_on'],
		'reason'
	],
	awards: [
		...['challenge', 'award', 'place', 'entry', 'title', 'team', 'citation', 'reason', 'allocated_at'],
		'fulfilment'
	]
} as const satisfies Record<string, readonly string[]>;

export type ExportName = keyof typeof exportColumns;
export const exportNames = Object.keys(exportColumns) as ExportName[];

export const exportFormats = ['csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A line of an export, by column. Instants are ISO 8601 in UTC, several values stand with semicolons between. */
export type ExportRow = Readonly<Record<string, string | number | boolean | null>>;

/** Which export a form asks for; null where it asks for none that there is. */
export function exportAsked(form: {
	what: unknown;
	format: unknown;
}): { name: ExportName; format: ExportFormat } | null {
	const name = exportNames.find((one) => one === form.what);
	const format = exportFormats.find((one) => one === form.format);
	return name && format ? { name, format } : null;
}
