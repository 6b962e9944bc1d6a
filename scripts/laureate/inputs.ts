import { z } from 'zod';
import type { AssignInput } from '#lib/judging/assigning/types.ts';
import { rankMethods, type NextInput, type RankInput, type RankMethod } from '#lib/judging/ranking/types.ts';

/** What the commands read on stdin; anything else in it is left alone, what may be missing has a usual value. */

const givenId = z.union([z.string(), z.number()]);
const id = givenId.transform(String);
const words = z.array(id);
/** Spreadsheets write numbers as words, and leave cells empty. */
const figure = z.preprocess(
	(value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value),
	z.number()
);
const mark = z.preprocess((value) => (value === '' ? null : value), figure.nullish());
const pair = z.object({ entry: id, judge: id });
const pairs = z
	.array(pair)
	.nullish()
	.transform((list) => list ?? []);

const scored = {
	entries: z.array(z.object({ id, challenge: id.nullish() })),
	judges: z
		.array(z.object({ id }))
		.nullish()
		.transform((list) => list ?? []),
	criteria: z.array(
		z.object({ id, weight: figure.nullish(), min: figure.nullish(), max: figure }).transform((one) => ({
			id: one.id,
			weight: one.weight ?? 1,
			min: one.min ?? 0,
			max: one.max
		}))
	),
	scores: z.array(z.object({ entry: id, judge: id, criterion: id, value: mark })),
	topK: figure.nullish(),
	by: z.string().nullish()
};

const rankShape = z.object({ ...scored, method: z.string().nullish() });
const nextShape = z.object({
	...scored,
	judges: z.array(z.object({ id, remaining: figure.nullish() })),
	budget: figure.nullish(),
	conflicts: pairs,
	open: pairs,
	floor: figure.nullish()
});
const assignShape = z.object({
	entries: z.array(
		z.object({
			id,
			challenge: id.nullish(),
			language: id.nullish(),
			topics: words.nullish(),
			org: id.nullish()
		})
	),
	judges: z.array(
		z.object({
			id,
			languages: words.nullish(),
			challenges: words.nullish(),
			expertise: words.nullish(),
			capacity: figure.nullish(),
			org: id.nullish(),
			load: figure.nullish()
		})
	),
	conflicts: pairs,
	reviewsPerEntry: figure.nullish(),
	pinned: pairs,
	forbidden: pairs,
	begun: pairs
});

/** Stands for a language that was left out: everybody reads it. */
const anyLanguage = '';

export function rankInput(json: unknown): {
	input: RankInput;
	method: RankMethod | undefined;
	by: 'challenge' | undefined;
} {
	const { method, by, ...rest } = read(rankShape, json);
	return { input: scoredInput(rest), method: asMethod(method), by: asField(by) };
}

export function nextInput(json: unknown): NextInput {
	const { judges, budget, floor, by, conflicts, open, ...rest } = read(nextShape, json);
	const field = asField(by);
	return {
		...scoredInput({ ...rest, judges }),
		judges: judges.map(({ id, remaining }) => ({ id, remaining: remaining ?? 0 })),
		budget: budget ?? judges.reduce((sum, { remaining }) => sum + (remaining ?? 0), 0),
		conflicts,
		open,
		...(floor == null ? {} : { floor }),
		...(field ? { by: field } : {})
	};
}

export function assignInput(json: unknown): AssignInput {
	const { entries, judges, reviewsPerEntry, ...rest } = read(assignShape, json);
	const languages = new Set(entries.map(({ language }) => language ?? anyLanguage));
	return {
		...rest,
		entries: entries.map(({ id, challenge, language, topics, org }) => ({
			id,
			challenge: challenge ?? '',
			language: language ?? anyLanguage,
			topics: topics ?? [],
			org: org ?? null
		})),
		judges: judges.map(({ id, languages: reads, challenges, expertise, capacity, org, load }) => ({
			id,
			languages: [anyLanguage, ...(reads ?? languages)],
			challenges: challenges ?? [],
			expertise: expertise ?? [],
			capacity: capacity ?? entries.length,
			org: org ?? null,
			load: load ?? 0
		})),
		reviewsPerEntry: reviewsPerEntry ?? 3
	};
}

/** `calibrated` and the like, or nothing; any other word is an error. */
export function asMethod(name: string | null | undefined): RankMethod | undefined {
	if (name == null) return undefined;
	const method = rankMethods.find((one) => one === name);
	if (!method) throw new Error(`method: "${name}" is none of ${rankMethods.join(', ')}`);
	return method;
}

export function asField(by: string | null | undefined): 'challenge' | undefined {
	if (by == null) return undefined;
	if (by !== 'challenge') throw new Error(`by: "${by}" is not "challenge"`);
	return by;
}

type Scored = Omit<z.output<typeof rankShape>, 'method' | 'by'>;

function scoredInput({ entries, judges, criteria, scores, topK }: Scored): RankInput {
	return {
		entries: entries.map(({ id, challenge }) => (challenge == null ? { id } : { id, challenge })),
		judges: judges.map(({ id }) => ({ id })),
		criteria,
		scores: scores.flatMap(({ value, ...rest }) => (value == null ? [] : [{ ...rest, value }])),
		topK: topK ?? 3
	};
}

/** The first thing that is wrong, in one line: where, and what was expected there. */
function read<Shape extends z.ZodType>(shape: Shape, json: unknown): z.output<Shape> {
	const { success, data, error } = shape.safeParse(json);
	if (success) return data;
	const [issue] = error.issues;
	const path = issue?.path
		.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
		.join('');
	throw new Error(`${path?.replace(/^\./, '') || 'input'}: ${issue?.message ?? 'not understood'}`);
}

/** Ids were turned into words to be compared; numbers among them go out as numbers again. */
export function givenIds(json: unknown) {
	const listed = z.object({
		entries: z.array(z.object({ id: givenId })),
		judges: z.array(z.object({ id: givenId })).nullish()
	});
	const { data } = listed.safeParse(json);
	const restore = (items: readonly { id: string | number }[] | null | undefined) => {
		const ids = new Map((items ?? []).map(({ id }) => [String(id), id]));
		return (id: string) => ids.get(id) ?? id;
	};
	const entry = restore(data?.entries);
	const judge = restore(data?.judges);
	return {
		entry,
		judge,
		pair: (one: { entry: string; judge: string }) => ({ entry: entry(one.entry), judge: judge(one.judge) })
	};
}
