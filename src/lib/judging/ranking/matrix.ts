/** Small symmetric positive definite matrices, row by row in flat arrays, at an offset. No allocation inside. */

let lower = new Float64Array(16 * 16);
let forward = new Float64Array(16);

/** The scratch room grows with the largest matrix asked for. */
function makeRoom(n: number): void {
	if (n <= forward.length) return;
	lower = new Float64Array(n * n);
	forward = new Float64Array(n);
}

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
	makeRoom(n);
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

/**
 * The coordinates in which `rest` is the identity and `signal` is diagonal: `to` (rows are the new axes),
 * and the variances of the signal along them. Cholesky, then Jacobi's rotations.
 */
export function commonAxes(signal: Float64Array, rest: Float64Array, n: number) {
	factor(rest, 0, n);
	const root = lower.slice(0, n * n);
	const at = (i: number, k: number) => (k <= i ? root[i * n + k]! : 0);
	const unroot = new Float64Array(n * n);
	for (let c = 0; c < n; c++)
		for (let i = c; i < n; i++) {
			let sum = i === c ? 1 : 0;
			for (let k = c; k < i; k++) sum -= at(i, k) * unroot[k * n + c]!;
			unroot[i * n + c] = sum / at(i, i);
		}
	const white = product(product(unroot, signal, n), transposed(unroot, n), n);
	const axes = new Float64Array(n * n);
	for (let i = 0; i < n; i++) axes[i * n + i] = 1;
	for (let round = 0; round < 12; round++)
		for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(white, axes, n, p, q);
	return {
		to: product(transposed(axes, n), unroot, n),
		variances: Float64Array.from({ length: n }, (_, i) => white[i * n + i]!)
	};
}

/** One Jacobi rotation that makes element (p, q) of the symmetric matrix zero. */
function rotate(a: Float64Array, axes: Float64Array, n: number, p: number, q: number): void {
	const off = a[p * n + q]!;
	if (Math.abs(off) < 1e-14) return;
	const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * off);
	const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
	const c = 1 / Math.sqrt(t * t + 1);
	const s = t * c;
	for (let k = 0; k < n; k++) {
		const [left, right] = [a[k * n + p]!, a[k * n + q]!];
		a[k * n + p] = c * left - s * right;
		a[k * n + q] = s * left + c * right;
	}
	for (let k = 0; k < n; k++) {
		const [up, down] = [a[p * n + k]!, a[q * n + k]!];
		a[p * n + k] = c * up - s * down;
		a[q * n + k] = s * up + c * down;
		const [left, right] = [axes[k * n + p]!, axes[k * n + q]!];
		axes[k * n + p] = c * left - s * right;
		axes[k * n + q] = s * left + c * right;
	}
}

function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
	const out = new Float64Array(n * n);
	for (let i = 0; i < n; i++)
		for (let k = 0; k < n; k++) for (let j = 0; j < n; j++) out[i * n + j]! += a[i * n + k]! * b[k * n + j]!;
	return out;
}

function transposed(a: Float64Array, n: number): Float64Array {
	return a.map((_, i) => a[(i % n) * n + Math.floor(i / n)]!);
}
