import { agreementOf, concordance, cutTo, panelStandings } from '../../panel/order.ts';
import type { Member } from './sittings.ts';

/** Who put what where, taken together; over the entries that the reader may know of. */
export function votesTable(members: readonly Member[], entryIds: readonly string[]) {
	const voters = members.map(({ id, name, vote, dissent }) => ({
		...{ id, name, dissent },
		places: vote?.castAt ? cutTo(vote.places, entryIds) : null,
		remark: vote?.castAt ? vote.remark : ''
	}));
	const orders = voters.flatMap(({ places }) => (places ? [places] : []));
	const w = concordance(orders, entryIds);
	return {
		voters,
		rows: panelStandings(orders, entryIds),
		concordance: w,
		agreement: w === null ? null : agreementOf(w)
	};
}

export type VotesTable = ReturnType<typeof votesTable>;
