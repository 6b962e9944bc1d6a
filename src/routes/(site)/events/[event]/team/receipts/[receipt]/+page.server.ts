import { fileSize } from '#lib/foundation/i18n/sizes.ts';
import { exactTime, forReader, inBothZones, inZone } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { receiptForTeam } from '#lib/entries/server/queries/receipts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx, timeZone } = locals;
	const { locale } = ctx;
	const event = found(locals.event);
	const receipt = await receiptForTeam(ctx, event.id, params.receipt);
	const zone = event.timeZone;
	const place = inLocale(event.zonePlace, locale);
	const { snapshot, submittedAt, changeableUntil } = receipt;
	return {
		receipt: {
			...{ code: receipt.code, sha256: receipt.sha256, by: receipt.submittedBy, members: receipt.members },
			...{
				number: snapshot.number,
				version: snapshot.version,
				team: snapshot.team,
				content: snapshot.content
			},
			challenge: inLocale(receipt.challenge, locale),
			there: inZone(submittedAt, zone, locale, place, exactTime),
			here: forReader(submittedAt, zone, timeZone, locale, exactTime) ?? null,
			instant: submittedAt.toISOString(),
			files: snapshot.files.map(({ id, name, bytes, sha256 }) => ({
				...{ id, name, sha256 },
				size: fileSize(bytes, locale)
			})),
			newerHref: receipt.newerId && `/events/${event.slug}/team/receipts/${receipt.newerId}`,
			takenBack: receipt.state === 'draft',
			until: changeableUntil && inBothZones(changeableUntil, zone, timeZone, locale, place)
		}
	};
};
