import { z } from 'zod';
import { idField, longText, several, tick, whole } from '#lib/foundation/form-fields.ts';
import { dotted } from '#lib/foundation/form-shape.ts';
import { instantAt } from '#lib/foundation/zoned-time.ts';
import type { OwnOrder } from './order.ts';

/** Which of a round's panels a form is about: that of one challenge, or (empty) the one over all of them. */
const challengeId = z.union([z.literal('').transform(() => null), idField]);

export const sittingForm = z.object({ challengeId });

export const seatsForm = z.object({ challengeId, judges: several(idField) });

/**
 * The start as a `datetime-local` field of the zone writes it, empty for none; entries in their order with their minutes.
 */
export function agendaForm(timeZone: string) {
	return dotted(
		z.object({
			challengeId,
			startsAt: z
				.string()
				.trim()
				.default('')
				.transform((wall, check): Date | null => {
					const at = wall === '' ? null : instantAt(wall, timeZone);
					if (typeof at !== 'string') return at;
					check.addIssue({ code: 'custom', message: at });
					return null;
				}),
			items: z.array(z.object({ entryId: idField, minutes: whole(1, 240) })).default([]),
			/** `entry id:up` or `:down`, from the button that moves it. */
			move: z
				.string()
				.regex(/^[0-9a-f-]{36}:(up|down)$/, { error: 'choose' })
				.optional()
		})
	);
}

/** What a member or a decision may say of an entry: a place, "not for a prize", or nothing yet. */
const stand = z.union([z.literal(''), z.literal('apart'), whole(1, 500)]);

/** Texts of fields `place.<entry id>` as an order. */
const order = z
	.record(z.string(), stand)
	.default({})
	.transform((stands): OwnOrder => {
		const said = Object.entries(stands).filter(([id]) => idField.safeParse(id).success);
		return Object.fromEntries(
			said.flatMap(([id, said]) => (said === '' ? [] : [[id, said === 'apart' ? null : said]]))
		);
	});

export const voteForm = dotted(
	z.object({
		challengeId,
		place: order,
		remark: longText(2000, { optional: true }),
		/** The button: keep as a draft, or hand in. */
		deed: z.enum(['keep', 'cast'], { error: 'choose' })
	})
);

export const dissentForm = z.object({ challengeId, dissent: longText(2000, { optional: true }) });

export const panelDecisionForm = dotted(
	z.object({
		challengeId,
		place: order,
		reason: longText(2000),
		/** Entries of one place share it, also beyond the number of places. */
		joint: tick
	})
);
