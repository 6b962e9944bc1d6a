import { type ActionFailure, fail, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { Refused } from '#lib/foundation/refusal.ts';
import { formText } from './form-words.ts';
import { refusalStatus } from './refusal-status.ts';
import { readingOf, refusalText } from './refusal-words.ts';

/** What a form showed when it was sent: one text a field, or several where ticks share a name. */
export type Typing = Record<string, string | string[]>;

/** What a page gets back when a form was not taken; `values` is everything typed, but passwords. */
export interface NotTaken {
	errors: Record<string, string>;
	/** Why, where it is not about one field. */
	refusal?: string;
	code?: string;
	values: Typing;
	/** The action that was asked for, where a page has several forms. */
	action: string;
}

class FormProblem extends Error {
	readonly issues: z.core.$ZodIssue[];
	constructor(issues: z.core.$ZodIssue[]) {
		super('form not taken');
		this.issues = issues;
	}
}

const typings = new WeakMap<Request, Promise<Typing>>();

async function typing(request: Request): Promise<Typing> {
	const read = async () => {
		const typed: Typing = {};
		for (const [name, value] of await request.formData()) {
			if (typeof value !== 'string' || name === '__proto__') continue;
			const before = Object.hasOwn(typed, name) ? typed[name] : undefined;
			typed[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
		}
		return typed;
	};
	const known = typings.get(request) ?? read();
	typings.set(request, known);
	return known;
}

/**
 * Read a form through its schema. Fields that the schema does not name are ignored. For use within `guarded`, which turns
 * a failed check into an answer with every sentence beside its field.
 */
export async function readForm<Schema extends z.ZodType>(
	event: RequestEvent,
	schema: Schema
): Promise<z.output<Schema>> {
	const parsed = schema.safeParse(await typing(event.request));
	if (!parsed.success) throw new FormProblem(parsed.error.issues);
	return parsed.data;
}

/**
 * Wrap an action: a refusal or a wrong field becomes a form failure in the reader's words, with what was typed. What is
 * neither goes on to `handleError`.
 */
export function guarded<Result extends object | void>(
	action: (event: RequestEvent) => Promise<Result>
): (event: RequestEvent) => Promise<Result | ActionFailure<NotTaken>> {
	return async (event) => {
		try {
			return await action(event);
		} catch (problem) {
			if (!(problem instanceof FormProblem) && !(problem instanceof Refused)) throw problem;
			const values = shown(await typing(event.request));
			const name = event.url.search.match(/^\?\/(\w+)/)?.[1] ?? 'default';
			if (problem instanceof FormProblem)
				return fail(422, { errors: fieldErrors(problem.issues), values, action: name });
			const { refusal } = problem;
			return fail(refusalStatus(refusal.code), {
				errors: {},
				refusal: refusalText(refusal, readingOf(event.locals)),
				code: refusal.code,
				values,
				action: name
			});
		}
	};
}

/** Passwords and codes are typed anew. */
function shown(typed: Typing): Typing {
	return Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'password' && name !== 'code'));
}

/** One sentence a field; nested fields are named with dots, as in `criteria.2.weight`. */
function fieldErrors(issues: z.core.$ZodIssue[]): Record<string, string> {
	const errors: Record<string, string> = {};
	for (const issue of issues) {
		const name = issue.path.join('.');
		const message = issue.code === 'invalid_type' ? 'required' : issue.message;
		if (!Object.hasOwn(errors, name)) errors[name] = formText(message);
	}
	return errors;
}
