/** A fresh id. Random, not ordered by time: an id must not tell when something was made. */
export function newId(): string {
	return crypto.randomUUID();
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Does this text have the form of an id? Asked before a database is, so that nonsense in an address is "not found". */
export function isId(text: string): boolean {
	return uuid.test(text);
}
