import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request, or passes it on to the next door. */
export type Door = (
	request: IncomingMessage,
	response: ServerResponse,
	next: () => void | Promise<void>
) => void | Promise<void>;

/** One door that tries several, in their order. */
export function inOrder(doors: readonly Door[]): Door {
	return (request, response, next) => {
		const tryFrom = (index: number): void | Promise<void> => {
			const door = doors[index];
			return door ? door(request, response, () => tryFrom(index + 1)) : next();
		};
		return tryFrom(0);
	};
}
