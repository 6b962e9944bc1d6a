import { z } from 'zod';
import { choice, idField, longText } from '#lib/foundation/form-fields.ts';
import { answers } from './comparison.ts';

/** A judge's word on the pair of this id. */
export const comparisonForm = z.object({ comparison: idField, answer: choice(answers) });

/** The pair whose answer is taken back. */
export const undoForm = comparisonForm.pick({ comparison: true });

/** A judge whose answers are set aside, and why. */
export const asideForm = z.object({ judge: idField, reason: longText(1000) });

export const countAgainForm = asideForm.pick({ judge: true });
