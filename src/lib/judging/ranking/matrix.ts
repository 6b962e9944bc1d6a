/** Small symmetric positive definite matrices, row by row in flat arrays, at an offset. No allocation inside. */

const largest = 32;
const lower = new Float64Array(largest * largest);

/** Writes the inverse of the n × n matrix at `from` to `out` at `to`; answers with its log determinant. */
export function invert(a: Float64Array, from: number, n: number, out: Float64Array, to: number): number {
	if (n === 1) {
		const only = Math.max(a[from]!, 1e-300);
		out[to] = 1 / only;
		return Math.log(only);
	}
	const logDet = factor(a, from, n);
	// Invert the triangle in place, column by column.
	for (let j = 0; j < n; j++) {
		lower[j * n + j] = 1 / lower[j * n + j]!;
		for (let i = j + 1; i < n; i++) {
			let sum = 0;
			for (let k = j; k < i; k++) sum -= lower[i * n + k]! * lower[k * n + j]!;
			lower[i * n + j] = sum / lower[i * n + i]!;
		}
	}
	for (let i = 0; i < n; i++) {
		for (let j = 0; j <= i; j++) {
			let sum = 0;
			for (let k = i; k < n; k++) sum += lower[k * n + i]! * lower[k * n + j]!;
			out[to + i * n + j] = sum;
			out[to + j * n + i] = sum;
		}
	}
	return logDet;
}

/** Cholesky factor into the scratch triangle; a pivot that rounding made negative is lifted. */
function factor(a: Float64Array, from: number, n: number): number {
	let logDet = 0;
	for (let i = 0; i < n; i++) {
		for (let j = 0; j <= i; j++) {
			let sum = a[from + i * n + j]!;
			for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!;
			if (i === j) {
				const pivot = Math.sqrt(Math.max(sum, 1e-12));
				lower[i * n + i] = pivot;
				logDet += 2 * Math.log(pivot);
			} else {
				lower[i * n + j] = sum / lower[j * n + j]!;
			}
		}
	}
	return logDet;
}

const forward = new Float64Array(largest);

/** Σ-weighted length y'A⁻¹y of the vector at `y`, and log |A|: what a normal density needs. */
export function quadratic(
	a: Float64Array,
	from: number,
	n: number,
	y: Float64Array,
	at: number
): [number, number] {
	const logDet = factor(a, from, n);
	let square = 0;
	for (let i = 0; i < n; i++) {
		let sum = y[at + i]!;
		for (let k = 0; k < i; k++) sum -= lower[i * n + k]! * forward[k]!;
		const one = sum / lower[i * n + i]!;
		forward[i] = one;
		square += one * one;
	}
	return [square, logDet];
}

/** out = A y for the n × n matrix at `from`. */
export function times(
	a: Float64Array,
	from: number,
	n: number,
	y: Float64Array,
	at: number,
	out: Float64Array,
	to: number
): void {
	for (let i = 0; i < n; i++) {
		let sum = 0;
		for (let k = 0; k < n; k++) sum += a[from + i * n + k]! * y[at + k]!;
		out[to + i] = sum;
	}
}

/** w'Aw */
export function spreadAlong(a: Float64Array, from: number, n: number, w: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < n; i++) for (let k = 0; k < n; k++) sum += w[i]! * w[k]! * a[from + i * n + k]!;
	return sum;
}
