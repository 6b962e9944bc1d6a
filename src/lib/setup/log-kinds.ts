/** What the log tells of, by the first word of an action; in the order of the filter. */
export const logKinds = [
	'event',
	'round',
	'panel',
	'criterion',
	'challenge',
	'award',
	'partner',
	'text',
	'person',
	'team',
	'entry',
	'judge',
	'assignment',
	'review',
	'comparison',
	'conflict',
	'release',
	'mentorship'
] as const;
export type LogKind = (typeof logKinds)[number];

export function isLogKind(text: string | null): text is LogKind {
	return logKinds.some((kind) => kind === text);
}
