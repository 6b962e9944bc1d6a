/**
 * A panel member's own order: the place that each entry has in it, 1 for the best, equal places allowed; null where the
 * member holds an entry for not worth a prize. An entry that is missing was not placed, or not shown to the member.
 */
export type OwnOrder = Readonly<Record<string, number | null>>;

/** How an entry does in the orders of a panel, as a help for its decision. */
export interface PanelStanding {
	entryId: string;
	/** 1 is first; equals share a place; null where more than half of those who placed it hold it for not worth a prize. */
	place: number | null;
	/** Share of the other entries that stand behind it, over all who placed it (Borda); 0 to 1; null where nobody did. */
	share: number | null;
	/** Mean of the places that members gave it; null where nobody did. */
	meanPlace: number | null;
	/** How many hold it for not worth a prize. */
	apart: number;
}

/** Is every one of these entries in the order? */
export function isComplete(order: OwnOrder, entryIds: readonly string[]): boolean {
	return entryIds.every((entryId) => entryId in order);
}

/** An order cut to some entries; an entry of which the others must not know leaves no gap. */
export function cutTo(order: OwnOrder, entryIds: readonly string[]): OwnOrder {
	const kept = entryIds.filter((entryId) => entryId in order);
	const places = kept.flatMap((entryId) => order[entryId] ?? []);
	return Object.fromEntries(
		kept.map((entryId) => {
			const place = order[entryId] ?? null;
			return [entryId, place === null ? null : 1 + places.filter((other) => other < place).length];
		})
	);
}

/**
 * The panel's orders taken together, best first. Each member's order is turned into the share of the entries placed by that
 * member that stand behind (de Borda 1781, equal places count half, those not worth a prize are equal and last), so that a
 * member who did not see one of the entries counts like the others. What looks equal is equal: shares are compared to the
 * fourth digit.
 */
export function panelStandings(orders: readonly OwnOrder[], entryIds: readonly string[]): PanelStanding[] {
	const cut = orders.map((order) => cutTo(order, entryIds));
	const helped = entryIds.map((entryId) => {
		const own = cut.filter((order) => entryId in order);
		const shares = own.map((order) => shareBehind(order, entryId));
		const places = own.flatMap((order) => order[entryId] ?? []);
		const apart = own.length - places.length;
		return {
			entryId,
			...{ share: mean(shares), meanPlace: mean(places), apart },
			stands: own.length > 0 && apart * 2 <= own.length
		};
	});
	const shown = ({ share }: { share: number | null }) => Math.round((share ?? -1) * 10_000);
	return helped
		.sort(
			(a, b) =>
				Number(b.stands) - Number(a.stands) || shown(b) - shown(a) || a.entryId.localeCompare(b.entryId)
		)
		.map(({ stands, ...one }, _, all) => ({
			...one,
			place: stands ? 1 + all.filter((other) => other.stands && shown(other) > shown(one)).length : null
		}));
}

function shareBehind(order: OwnOrder, entryId: string): number {
	const others = Object.keys(order).filter((other) => other !== entryId);
	if (others.length === 0) return 1;
	const rank = (id: string) => order[id] ?? Number.MAX_SAFE_INTEGER;
	const points = others.map((other) =>
		rank(other) > rank(entryId) ? 1 : rank(other) === rank(entryId) ? 0.5 : 0
	);
	return points.reduce((sum: number, point) => sum + point, 0) / others.length;
}

/**
 * How far a panel agrees: Kendall's coefficient of concordance W with the correction for equal places (Kendall 1948,
 * Rank Correlation Methods, ch. 6), over the entries that everybody placed. 1 is one mind, 0 is no more than chance;
 * null with fewer than two members or entries, or where everybody finds all of them equal.
 */
export function concordance(orders: readonly OwnOrder[], entryIds: readonly string[]): number | null {
	const common = entryIds.filter((entryId) => orders.every((order) => entryId in order));
	const [members, entries] = [orders.length, common.length];
	if (members < 2 || entries < 2) return null;
	const ranks = orders.map((order) => midranks(common.map((entryId) => order[entryId] ?? Infinity)));
	const sums = common.map((_, at) => ranks.reduce((sum, own) => sum + (own[at] ?? 0), 0));
	const middle = (members * (entries + 1)) / 2;
	const spread = sums.reduce((sum, one) => sum + (one - middle) ** 2, 0);
	const ties = ranks.reduce((sum, own) => sum + tieTerm(own), 0);
	const most = members ** 2 * (entries ** 3 - entries) - members * ties;
	return most <= 0 ? null : Math.min(1, (12 * spread) / most);
}

/** How a coefficient of concordance is put in words. */
export type Agreement = 'strong' | 'fair' | 'weak';

/** From 0.7 on a panel agrees strongly, below 0.4 hardly: the usual reading of Kendall's W (Schmidt 1997). */
export function agreementOf(w: number): Agreement {
	return w >= 0.7 ? 'strong' : w >= 0.4 ? 'fair' : 'weak';
}

/** Equal values share the mean of the ranks that they take. */
function midranks(values: readonly number[]): number[] {
	return values.map((value) => {
		const before = values.filter((other) => other < value).length;
		const equal = values.filter((other) => other === value).length;
		return before + (equal + 1) / 2;
	});
}

/** Σ (t³ − t) over the groups of equal ranks. */
function tieTerm(ranks: readonly number[]): number {
	return [...Map.groupBy(ranks, (rank) => rank).values()].reduce(
		(sum, { length }) => sum + length ** 3 - length,
		0
	);
}

function mean(values: readonly number[]): number | null {
	return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
