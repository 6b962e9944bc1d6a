import { forReader, inZone } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { isLogKind } from '#lib/setup/log-kinds.ts';
import { actionText } from '#lib/setup/log-words.ts';
import { logOf } from '#lib/setup/server/log.ts';
import { changesIn } from '#lib/setup/log-changes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx, timeZone: readerZone } = locals;
	const { id, timeZone, zonePlace } = found(locals.event);
	const wanted = url.searchParams.get('kind');
	const kind = isLogKind(wanted) ? wanted : null;
	const before = url.searchParams.get('before');
	const log = await logOf(ctx, id, {
		kind,
		before: before !== null && /^\d{1,15}$/.test(before) ? Number(before) : null
	});
	const place = inLocale(zonePlace, ctx.locale);
	return {
		kind,
		first: before === null,
		next: log.next,
		...{ unsealed: log.unsealed, withheld: log.withheld },
		lines: log.lines.map(({ id: line, at, action, by, subject, detail, sealed }) => ({
			...{ id: line, by, subject, sealed },
			when: inZone(at, timeZone, ctx.locale, place),
			yours: forReader(at, timeZone, readerZone, ctx.locale),
			what: actionText(action),
			reason: typeof detail['reason'] === 'string' && detail['reason'] !== '' ? detail['reason'] : null,
			...changesIn(detail)
		}))
	};
};
