import { z } from 'zod';
import { choice, idField, longText, several, whole } from '#lib/foundation/form-fields.ts';
import { capacityLimit } from './judge-list.ts';

const listText = z.string().max(200_000, { error: 'too_long:200000' });

/** A pasted list, and what holds for those of whom it says no more than an address. */
export const inviteForm = z.object({
	list: listText,
	capacity: whole(1, capacityLimit),
	challenges: several(idField)
});

export const judgeForm = z.object({
	judge: idField,
	capacity: whole(1, capacityLimit),
	challenges: several(idField)
});

export const judgeIdForm = z.object({ judge: idField });

const language = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i, { error: 'choose' });

export const answerForm = z.object({
	answer: choice(['accept', 'decline']),
	/** With a yes: what the judge reads. */
	languages: several(language)
});

export const ownLanguagesForm = z.object({
	languages: several(language).refine((tags) => tags.length > 0, { error: 'choose' })
});

/** How many entries a judge takes; none is an answer, too. */
export const ownCapacityForm = z.object({ capacity: whole(0, capacityLimit) });

export const conflictForm = z.object({
	assignment: idField,
	note: longText(500, { optional: true }).default('')
});
