import type { Answer, SheetWords } from './kept-sheet.ts';

/** What the server answers when it has stored a sheet. */
export interface StoredAnswer {
	stored: {
		/** The sending that it answers. */
		sending: string;
		version: number;
		finished: boolean;
		/** When, in the reader's words. */
		said: string;
		/** What is in the database now. */
		words: SheetWords;
	};
}

/** What the server answers when it has not. */
export interface RefusedAnswer {
	code: string;
	message: string;
}

const lost: Answer = { kind: 'lost' };

/**
 * Read an answer to a score sheet. Nothing is believed that does not look like ours: the page of a hotel's network answers
 * 200 as well, and says nothing of what is stored.
 */
export function readAnswer(status: number, body: string): Answer {
	const said = parsed(body);
	if (!isObject(said)) return lost;
	if (status === 200) return storedIn(said['stored']);
	const { code, message } = said;
	if (status < 400 || typeof code !== 'string' || typeof message !== 'string') return lost;
	return { kind: 'refused', refusal: { code, words: message } };
}

function parsed(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		// Not our answer, whatever it is.
		return undefined;
	}
}

function storedIn(stored: unknown): Answer {
	if (!isObject(stored)) return lost;
	const { sending, version, finished, said, words } = stored;
	if (typeof sending !== 'string' || typeof version !== 'number' || typeof finished !== 'boolean')
		return lost;
	if (typeof said !== 'string' || !isWords(words)) return lost;
	return { kind: 'stored', sending, version, finished, said, words };
}

function isWords(words: unknown): words is SheetWords {
	return (
		isObject(words) &&
		typeof words['commentForTeam'] === 'string' &&
		typeof words['commentForPanel'] === 'string' &&
		isObject(words['scores']) &&
		Object.values(words['scores']).every((value) => typeof value === 'number')
	);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
