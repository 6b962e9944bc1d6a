/** How many rows of a list a form was sent with: `levels.0.label.en` and `levels.4.label.en` are five rows. */
export function rowsIn(values: Record<string, unknown> | undefined, list: string): number {
	const rows = Object.keys(values ?? {}).flatMap((name) => {
		const [head, index = ''] = name.split('.');
		return head === list && /^\d{1,3}$/.test(index) ? [Number(index) + 1] : [];
	});
	return Math.max(0, ...rows);
}
