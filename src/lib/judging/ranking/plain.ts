import type { Estimate, Shares } from './standings.ts';
import { plainTotals, totals, type Table } from './table.ts';

/** The mean of the reviews' totals. Unread entries come last; the error is the pooled spread of reviews over √n. */
export function mean(table: Table): Estimate {
	const y = plainTotals(table);
	return {
		...averaged(table, y, (values) => sum(values) / values.length),
		shares: evenShares(table, y)
	};
}

/** As the mean, without the highest and the lowest review where an entry has four or more. */
export function trimmed(table: Table): Estimate {
	const y = plainTotals(table);
	const shares = evenShares(table, y);
	for (const edges of table.ofEntry) {
		if (edges.length <= 3) continue;
		const inner = new Set(edges.toSorted((a, b) => (y[a] ?? 0) - (y[b] ?? 0)).slice(1, -1));
		for (const edge of edges) shares.weight[edge] = inner.has(edge) ? 1 / inner.size : 0;
	}
	const estimate = averaged(table, y, (values) => {
		const inner = values.length > 3 ? values.toSorted((a, b) => a - b).slice(1, -1) : values;
		return sum(inner) / inner.length;
	});
	return { ...estimate, shares };
}

/**
 * Each judge's totals brought to one mean and spread, then averaged, on the scale of all totals. Hurts where judges
 * read few entries: their mean and spread are then mostly the luck of the draw.
 */
export function zScore(table: Table): Estimate {
	const y = totals(table);
	const all = momentsOf([...y]);
	const standard = y.slice();
	for (const edges of table.ofJudge) {
		const own = momentsOf(edges.map((edge) => y[edge] ?? 0));
		for (const edge of edges) {
			const z = own.spread > 1e-12 ? ((y[edge] ?? 0) - own.mean) / own.spread : 0;
			standard[edge] = all.mean + all.spread * z;
		}
	}
	return {
		...averaged(table, standard, (values) => sum(values) / values.length),
		shares: evenShares(table, standard)
	};
}

/** Every review of an entry counts the same, as the figure that it was brought to. */
function evenShares(table: Table, y: Float64Array): Shares {
	const raw = plainTotals(table);
	return {
		weight: Float64Array.from(table.reviews, ({ entry }) => 1 / (table.ofEntry[entry]?.length ?? 1)),
		correction: y.map((one, edge) => one - (raw[edge] ?? 0)),
		correctionSe: new Float64Array(y.length),
		scale: new Float64Array(y.length),
		usual: new Float64Array(table.entries.length)
	};
}

/** Each judge's entries in order, as the share of the others that are worse (ties half), averaged. */
export function borda(table: Table): Estimate {
	const y = totals(table);
	const share = y.map(() => 0.5);
	for (const edges of table.ofJudge) {
		if (edges.length < 2) continue;
		const sorted = edges.map((edge) => y[edge] ?? 0).sort((a, b) => a - b);
		for (const edge of edges) {
			const own = y[edge] ?? 0;
			const worse = sorted.findIndex((one) => one >= own);
			const notBetter = sorted.findLastIndex((one) => one <= own) + 1;
			share[edge] = (worse + notBetter - 1) / 2 / (edges.length - 1);
		}
	}
	return averaged(table, share, (values) => sum(values) / values.length);
}

function averaged(table: Table, y: Float64Array, centre: (values: readonly number[]) => number): Estimate {
	const groups = table.ofEntry.map((edges) => edges.map((edge) => y[edge] ?? 0));
	let squares = 0;
	let freedom = 0;
	for (const group of groups) {
		if (group.length < 2) continue;
		const middle = sum(group) / group.length;
		squares += sum(group.map((value) => (value - middle) ** 2));
		freedom += group.length - 1;
	}
	const overall = momentsOf([...y]).spread || 0.25;
	const spread = freedom ? Math.sqrt(squares / freedom) : overall;
	return {
		score: Float64Array.from(groups, (group) => (group.length ? centre(group) : 0)),
		se: Float64Array.from(groups, (group) => (group.length ? spread / Math.sqrt(group.length) : overall))
	};
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function momentsOf(values: readonly number[]) {
	const mean = values.length ? sum(values) / values.length : 0;
	const spread = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / Math.max(1, values.length - 1));
	return { mean, spread };
}
