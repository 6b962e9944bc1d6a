interface Sent {
	values?: Record<string, string | string[]>;
}

/** Read back what was typed into a form that was not taken; `fallback` where the form was not sent, or lacks the field. */
export function typedText(form: Sent | null | undefined): (name: string, fallback?: string) => string {
	return (name, fallback = '') => {
		const value = form?.values?.[name];
		if (value === undefined) return form?.values ? '' : fallback;
		return Array.isArray(value) ? (value[0] ?? '') : value;
	};
}

/** The same for ticks that share a name. */
export function typedList(
	form: Sent | null | undefined
): (name: string, fallback?: readonly string[]) => string[] {
	return (name, fallback = []) => {
		if (!form?.values) return [...fallback];
		const value = form.values[name];
		return value === undefined ? [] : Array.isArray(value) ? value : [value];
	};
}
