import { and, desc, eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { isId } from '#lib/foundation/ids.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayUseAccount } from '#lib/accounts/rules.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { teamOf } from '#lib/teams/server/team-at-hand.ts';
import type { EntryState } from '../../entry.ts';
import type { ReceiptSnapshot } from '../../receipt.ts';
import { mayReopen, submissionWindow } from '../../rules.ts';
import { withTeam } from '../entry-at-hand.ts';
import { entries, entryReceipts } from '../schema.ts';

/** A receipt as its page shows it. */
export interface Receipt {
	code: string;
	sha256: string;
	submittedAt: Date;
	submittedBy: string;
	snapshot: ReceiptSnapshot;
	challenge: Localized;
	members: number;
	/** The last receipt of the entry, where it is not this one. */
	newerId: string | null;
	/** How the entry stands now. */
	state: EntryState;
	/** Until when the team can still change it; null where it can't. */
	changeableUntil: Date | null;
}

/** A receipt of the reader's own team. @throws Refused `sign_in_needed`, `not_found` */
export async function receiptForTeam(ctx: Context, eventId: string, receiptId: string): Promise<Receipt> {
	demand(mayUseAccount(ctx.actor));
	const team = found(await teamOf(ctx.db, eventId, found(personId(ctx.actor))));
	const [row] = isId(receiptId)
		? await ctx.db
				.select({ receipt: entryReceipts, entry: entries, by: people.name, challenge: challenges.name })
				.from(entryReceipts)
				.innerJoin(entries, eq(entries.id, entryReceipts.entryId))
				.innerJoin(people, eq(people.id, entryReceipts.submittedBy))
				.innerJoin(challenges, eq(challenges.id, entries.challengeId))
				.where(and(eq(entryReceipts.id, receiptId), eq(entries.teamId, team.id)))
		: [];
	const { receipt, entry, by, challenge } = found(row);
	const [{ atHand, terms }, [last]] = await Promise.all([
		withTeam(ctx.db, entry),
		ctx.db
			.select({ id: entryReceipts.id })
			.from(entryReceipts)
			.where(eq(entryReceipts.entryId, entry.id))
			.orderBy(desc(entryReceipts.submittedAt))
			.limit(1)
	]);
	const { closesAt } = submissionWindow(terms, entry.latePassUntil);
	return {
		...{ code: receipt.code, sha256: receipt.sha256, submittedAt: receipt.submittedAt, submittedBy: by },
		snapshot: receipt.snapshot,
		challenge,
		members: atHand.team.members.length,
		newerId: last && last.id !== receipt.id ? last.id : null,
		state: entry.state,
		changeableUntil: mayReopen(ctx.actor, atHand, terms, ctx.now) ? null : closesAt
	};
}
