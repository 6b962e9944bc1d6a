import { z } from 'zod';
import { choice, idField } from './form-fields.ts';
import { directions } from './reorder.ts';

/** A button that moves a line of a list. */
export const moveForm = z.object({ id: idField, direction: choice(directions) });

/** A button that is about one thing. */
export const oneForm = z.object({ id: idField });
