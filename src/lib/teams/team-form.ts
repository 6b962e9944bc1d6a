import { z } from 'zod';
import { idField, line } from '#lib/foundation/form-fields.ts';
import { countryField, emailField } from '#lib/accounts/account-form.ts';
import { nameKey } from './team.ts';

const name = line(60).refine((text) => text === '' || nameKey(text) !== '', { error: 'team_name' });

/** A new team. `id` was made when the form was shown: a form that is sent twice founds one team. */
export const foundTeamForm = z.object({ id: idField, name, challengeId: idField });
export type NewTeam = z.output<typeof foundTeamForm>;

export const teamForm = z.object({ name, challengeId: idField, country: countryField });
export type TeamChange = z.output<typeof teamForm>;

export const invitationForm = z.object({ id: idField });
export const mailInvitationForm = z.object({ id: idField, email: emailField });
export const memberForm = z.object({ personId: idField });

/** The link of an invitation as it was pasted; what counts is its last part. */
export const pastedLinkForm = z.object({
	link: line(500).transform((text, check) => {
		const token = /(?:^|\/join\/)([A-Za-z0-9_-]{43})(?:[?#].*)?$/.exec(text)?.[1];
		if (token === undefined) check.addIssue({ code: 'custom', message: 'invitation_link' });
		return token ?? '';
	})
});
