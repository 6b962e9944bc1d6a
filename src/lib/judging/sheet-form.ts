import { z } from 'zod';
import { idField, longText, whole } from '#lib/foundation/form-fields.ts';
import { commentLimit, scorePrefix } from './sheet-fields.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A score sheet as it is sent: what is scored, both comments, and which version they were written on. */
export const sheetForm = z
	.looseObject({
		version: whole(0, 999_999_999),
		commentForTeam: longText(commentLimit, { optional: true }).default(''),
		commentForPanel: longText(commentLimit, { optional: true }).default('')
	})
	.transform(({ version, commentForTeam, commentForPanel, ...rest }) => ({
		version,
		commentForTeam,
		commentForPanel,
		scores: scoresIn(rest)
	}));

/** Criteria of a rubric are few; more figures than this are no sheet. */
const mostScores = 100;

/** A score sheet as the page's script sends it: the same, whose it is, and what this sending is called. */
export const sentSheet = z.object({
	person: idField,
	sending: idField,
	version: z.int().min(0).max(999_999_999),
	finish: z.boolean(),
	commentForTeam: longText(commentLimit, { optional: true }),
	commentForPanel: longText(commentLimit, { optional: true }),
	scores: z
		.record(idField, z.int().min(-999_999).max(999_999))
		.refine((scores) => Object.keys(scores).length <= mostScores)
		.transform((scores) => new Map(Object.entries(scores)))
});

/** A filled score sheet. */
export interface Sheet {
	/** The version that it was written on; 0 for a sheet that was never saved. */
	version: number;
	commentForTeam: string;
	commentForPanel: string;
	/** By criterion; criteria that are not in it keep what they have. */
	scores: ReadonlyMap<string, number>;
}

function scoresIn(fields: Record<string, unknown>): Map<string, number> {
	return new Map(
		Object.entries(fields).flatMap(([name, value]): [string, number][] => {
			const id = name.slice(scorePrefix.length);
			const chosen = typeof value === 'string' && /^-?\d{1,6}$/.test(value) ? Number(value) : undefined;
			return name.startsWith(scorePrefix) && uuid.test(id) && chosen !== undefined ? [[id, chosen]] : [];
		})
	);
}
