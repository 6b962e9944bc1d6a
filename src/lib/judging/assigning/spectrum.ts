/** The judge–entry graph as pairs of nodes: entries first, judges after them. */
export interface Links {
	readonly nodes: number;
	readonly from: Int32Array;
	readonly to: Int32Array;
}

export interface Slowest {
	/** Smallest eigenvalues of the Laplacian after the trivial one; the first is the algebraic connectivity. */
	readonly values: number[];
	/** Their vectors: where the graph would come apart most easily (Fiedler 1973). */
	readonly vectors: Float64Array[];
}

/**
 * The lowest part of the Laplacian's spectrum by Lanczos' method with full orthogonalisation, started from a fixed
 * vector. Nodes without a link are left out.
 */
export function slowest({ nodes, from, to }: Links, wanted: number, steps: number): Slowest {
	const degree = new Float64Array(nodes);
	for (let at = 0; at < from.length; at++) {
		degree[from[at]!]!++;
		degree[to[at]!]!++;
	}
	const alive = degree.reduce((count, one) => count + (one > 0 ? 1 : 0), 0);
	const basis: Float64Array[] = [degree.map((one) => (one > 0 ? 1 / Math.sqrt(alive) : 0))];
	const diagonal: number[] = [];
	const beside: number[] = [];
	let vector: Float64Array = degree.map((one, node) =>
		one > 0 ? Math.sin(1 + node * 12.9898 + node * node * 0.618) : 0
	);
	for (let step = 0; step < Math.min(steps, alive - 1); step++) {
		for (const other of basis) subtract(vector, other, dot(vector, other));
		const length = Math.sqrt(dot(vector, vector));
		if (length < 1e-9) break;
		if (step > 0) beside.push(length);
		const unitVector = vector.map((one) => one / length);
		basis.push(unitVector);
		const next = unitVector.map((one, node) => one * degree[node]!);
		for (let at = 0; at < from.length; at++) {
			next[from[at]!]! -= unitVector[to[at]!]!;
			next[to[at]!]! -= unitVector[from[at]!]!;
		}
		diagonal.push(dot(next, unitVector));
		vector = next;
	}
	const count = Math.min(wanted, diagonal.length);
	const { values, columns } = tridiagonal(diagonal, beside);
	return {
		values: values.slice(0, count),
		vectors: columns.slice(0, count).map((column) => {
			const sum = new Float64Array(nodes);
			column.forEach((weight, at) => subtract(sum, basis[at + 1]!, -weight));
			return sum;
		})
	};
}

function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
	return sum;
}

function subtract(a: Float64Array, b: Float64Array, times: number): void {
	for (let at = 0; at < a.length; at++) a[at]! -= times * b[at]!;
}

/** Eigenvalues (ascending) and vectors of a symmetric tridiagonal matrix: bisection by Sturm counts, then inverse iteration. */
function tridiagonal(diagonal: readonly number[], beside: readonly number[]) {
	const size = diagonal.length;
	const reach = diagonal.map(
		(one, at) => Math.abs(one) + Math.abs(beside[at] ?? 0) + Math.abs(beside[at - 1] ?? 0)
	);
	const top = Math.max(0, ...reach);
	const below = (x: number) => {
		let count = 0;
		let pivot = 1;
		for (let at = 0; at < size; at++) {
			pivot = diagonal[at]! - x - (at ? beside[at - 1]! ** 2 / pivot : 0);
			if (pivot < 0) count++;
			if (Math.abs(pivot) < 1e-14) pivot = 1e-14;
		}
		return count;
	};
	const values = diagonal.slice(0, 8).map((_, index) => {
		let [low, high] = [-top - 1, top + 1];
		for (let round = 0; round < 60; round++) {
			const middle = (low + high) / 2;
			if (below(middle) > index) high = middle;
			else low = middle;
		}
		return (low + high) / 2;
	});
	return {
		values,
		columns: values.map((value, index) => inverseIteration(diagonal, beside, value + 1e-10 * index))
	};
}

function inverseIteration(diagonal: readonly number[], beside: readonly number[], value: number): number[] {
	const size = diagonal.length;
	let vector = diagonal.map((_, at) => Math.cos(at * 1.7 + value));
	for (let round = 0; round < 3; round++) {
		const pivot: number[] = [];
		const right = [...vector];
		for (let at = 0; at < size; at++) {
			const ratio = at ? beside[at - 1]! / pivot[at - 1]! : 0;
			pivot[at] = diagonal[at]! - value - (at ? ratio * beside[at - 1]! : 0);
			if (Math.abs(pivot[at]!) < 1e-12) pivot[at] = 1e-12;
			if (at) right[at]! -= ratio * right[at - 1]!;
		}
		for (let at = size - 1; at >= 0; at--)
			right[at] = (right[at]! - (at + 1 < size ? beside[at]! * right[at + 1]! : 0)) / pivot[at]!;
		const length = Math.sqrt(right.reduce((sum, one) => sum + one * one, 0)) || 1;
		vector = right.map((one) => one / length);
	}
	return vector;
}
