/**
 * Whole parts of a hundred that add up to a hundred. Method: largest remainders (Hamilton, 1792); equal remainders go to
 * the earlier part. All zero stays all zero. Throws a RangeError for a negative or infinite value.
 */
export function inHundred(values: readonly number[]): number[] {
	if (!values.every((value) => Number.isFinite(value) && value >= 0))
		throw new RangeError('A share is a number from zero on');
	const total = values.reduce((sum, value) => sum + value, 0);
	if (total === 0) return values.map(() => 0);
	const exact = values.map((value) => (value / total) * 100);
	const whole = exact.map(Math.floor);
	const missing = 100 - whole.reduce((sum, value) => sum + value, 0);
	const byRemainder = exact
		.map((value, index) => ({ index, remainder: value - Math.floor(value) }))
		.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
	const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
	return whole.map((value, index) => (raised.has(index) ? value + 1 : value));
}

/** Where a value stands between two ends, in per cent of the way, for an attribute of SVG. */
export function perCent(value: number, min: number, max: number): string {
	const share = max > min ? (value - min) / (max - min) : 0;
	return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;
}
