import { z } from 'zod';
import { longText, whole } from '#lib/foundation/form-fields.ts';

const prefix = 'score-';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The name of a criterion's radio buttons. */
export function scoreField(criterionId: string): string {
	return `${prefix}${criterionId}`;
}

/** Longest comment, in characters. */
export const commentLimit = 4000;

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
			const id = name.slice(prefix.length);
			const chosen = typeof value === 'string' && /^-?\d{1,6}$/.test(value) ? Number(value) : undefined;
			return name.startsWith(prefix) && uuid.test(id) && chosen !== undefined ? [[id, chosen]] : [];
		})
	);
}
