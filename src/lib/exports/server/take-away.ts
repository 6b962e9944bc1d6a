import { demand } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { withheldFrom } from '#lib/judging/server/conflicts/withheld.ts';
import type { ExportFormat, ExportName, ExportRow } from '../export.ts';
import { entryRows, memberRows } from './contest-rows.ts';
import { judgeRows, reviewRows, scoreRows } from './judging-rows.ts';
import { awardRows, standingRows } from './result-rows.ts';

type Rows = (ctx: Context, eventId: string, withheld: readonly string[]) => AsyncGenerator<ExportRow>;

const sources: Record<ExportName, Rows> = {
	entries: entryRows,
	members: memberRows,
	judges: judgeRows,
	reviews: reviewRows,
	scores: scoreRows,
	standings: standingRows,
	awards: awardRows
};

/**
 * An organiser takes data away: the log says who, what and when, before the first row is read. Entries that are withheld
 * from the reader are not among them.
 * @throws Refused `sign_in_needed`, `role_needed`, `second_factor_needed`
 */
export async function takeAway(
	ctx: Context,
	eventId: string,
	{ name, format }: { name: ExportName; format: ExportFormat }
): Promise<AsyncGenerator<ExportRow>> {
	demand(mayOrganise(ctx.actor, eventId));
	const withheld = await withheldFrom(ctx, eventId);
	await change(ctx, (tx) =>
		record(tx, ctx, {
			action: 'event.exported',
			subjectId: eventId,
			scopeId: eventId,
			detail: { what: name, format }
		})
	);
	return sources[name](ctx, eventId, [...withheld]);
}
