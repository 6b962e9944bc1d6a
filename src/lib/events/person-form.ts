import { z } from 'zod';
import { choice, idField, line } from '#lib/foundation/form-fields.ts';
import { emailField } from '#lib/accounts/account-form.ts';
import { crewRoles } from './event.ts';

/** Somebody who gets a role in the event, by address; the name serves where they have no account yet. */
export const personForm = z.object({ email: emailField, name: line(120), role: choice(crewRoles) });
export type PersonForm = z.output<typeof personForm>;

/** A role that somebody loses. */
export const roleForm = z.object({ personId: idField, role: choice(crewRoles) });
export type RoleForm = z.output<typeof roleForm>;
