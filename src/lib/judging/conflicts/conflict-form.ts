import { z } from 'zod';
import { choice, idField, line, longText, tick, whole } from '#lib/foundation/form-fields.ts';
import { emailKey } from '#lib/accounts/person.ts';
import { conflictKinds } from './kinds.ts';

/** How many judges a team may name, and how many ties a judge. */
export const mostNamedByTeam = 5;
export const mostNamedByJudge = 40;

/** An address in the form under which it is kept, or nothing. */
const emailOrNothing = z
	.string()
	.default('')
	.refine((text) => text.trim() === '' || (text.length <= 254 && emailKey(text) !== null), { error: 'email' })
	.transform((text) => emailKey(text) ?? '');

/** An organisation or a person that a judge is tied to. */
export const tieForm = z.object({
	id: idField,
	about: choice(['organisation', 'person']),
	name: line(160),
	email: emailOrNothing,
	note: longText(500, { optional: true }).default('')
});
export type NamedTie = z.output<typeof tieForm>;

/** A judge whom a team names: an address, or the name with where the person works. */
export const judgeNameForm = z
	.object({
		id: idField,
		name: line(160),
		organisation: line(160, { optional: true }).default(''),
		email: emailOrNothing,
		note: longText(500)
	})
	.refine(({ organisation, email }) => organisation !== '' || email !== '', {
		path: ['organisation'],
		error: 'required'
	});
export type NamedJudge = z.output<typeof judgeNameForm>;

export const namedForm = z.object({ named: idField });
export const matchForm = z.object({ named: idField, judge: idField });

/** What an organiser knows of a judge and an entry. */
export const addForm = z.object({
	judge: idField,
	/** What lists call the entry. */
	number: whole(1, 999_999),
	soft: tick,
	note: longText(500)
});

export const pairKindForm = z.object({ judge: idField, entry: idField, kind: choice(conflictKinds) });
export const liftForm = pairKindForm.extend({ reason: longText(500) });
