/** The normal distribution: density, distribution function and its logarithm. */

const rootTwoPi = Math.sqrt(2 * Math.PI);

export const density = (x: number) => Math.exp(-0.5 * x * x) / rootTwoPi;

/** Φ(x), relative error below 1e-7 (Hart 1968 in the double form of West 2005; absolute error below 1e-15). */
export function cumulative(x: number): number {
	const z = Math.abs(x);
	if (z > 37) return x > 0 ? 1 : 0;
	const e = Math.exp((-z * z) / 2);
	let tail: number;
	if (z < 7.07106781186547) {
		const top =
			((((((0.0352624965998911 * z + 0.700383064443688) * z + 6.37396220353165) * z + 33.912866078383) * z +
				112.079291497871) *
				z +
				221.213596169931) *
				z +
				220.206867912376) *
			e;
		const bottom =
			((((((0.0883883476483184 * z + 1.75566716318264) * z + 16.064177579207) * z + 86.7807322029461) * z +
				296.564248779674) *
				z +
				637.333633378831) *
				z +
				793.826512519948) *
				z +
			440.413735824752;
		tail = top / bottom;
	} else {
		tail = e / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / rootTwoPi;
	}
	return x > 0 ? 1 - tail : tail;
}

/** φ(x)/Φ(x), the inverse Mills ratio; by its asymptote far out on the left. */
export function hazard(x: number): number {
	return x < -30 ? -x - 1 / x : density(x) / cumulative(x);
}
