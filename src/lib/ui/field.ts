export type Choice = {
	value: string;
	label: string;
	detail?: string | undefined;
	disabled?: boolean | undefined;
};

/** What stands around every input. `id` is the name unless two forms on a page share it. */
export type FieldProps = {
	name: string;
	label: string;
	hint?: string | undefined;
	error?: string | undefined;
	/** Required is the rule; what may stay empty says so, but for filters (`unsaid`), where all may. */
	optional?: boolean | 'unsaid' | undefined;
	id?: string | undefined;
};

/** The ids of the texts that explain an input, for aria-describedby. */
export function explainedBy(
	id: string,
	texts: { hint?: string | undefined; error?: string | undefined; under?: boolean | undefined }
): string | undefined {
	const ids = [texts.hint && `${id}-hint`, texts.error && `${id}-error`, texts.under && `${id}-under`];
	return ids.filter(Boolean).join(' ') || undefined;
}
