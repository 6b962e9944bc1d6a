/** A role that somebody holds within a scope (here: the id of what the role is about). */
export interface Grant {
	role: string;
	scopeId: string;
}

/** Nobody we know. */
export interface Anonymous {
	kind: 'anonymous';
}

/** Somebody who is signed in. */
export interface Person {
	kind: 'person';
	personId: string;
	name: string;
	email: string;
	grants: readonly Grant[];
	/** The session has shown its second factor. */
	secondFactor: boolean;
	/** Where the session came by a link that is bound to one scope, that scope: it opens nothing else. */
	boundTo: string | null;
}

/** The program itself, in a job; never reached by a request. */
export interface System {
	kind: 'system';
}

/** Who asks. */
export type Actor = Anonymous | Person | System;

export const anonymous: Anonymous = { kind: 'anonymous' };
export const system: System = { kind: 'system' };

/** Does the actor hold one of these roles here? A session that is bound elsewhere holds none. */
export function holds(actor: Actor, scopeId: string, ...roles: string[]): boolean {
	if (actor.kind !== 'person') return false;
	if (actor.boundTo !== null && actor.boundTo !== scopeId) return false;
	return actor.grants.some((grant) => grant.scopeId === scopeId && roles.includes(grant.role));
}

/** The actor's id; undefined for nobody and for the program. */
export function personId(actor: Actor): string | undefined {
	return actor.kind === 'person' ? actor.personId : undefined;
}
