import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { foundTeamForm, pastedLinkForm } from './team-form.ts';

const form = { id: newId(), challengeId: newId() };

test.each([
	['Kaze', 'Kaze'],
	['  two   spaces ', 'two spaces'],
	['فريق الخطوات', 'فريق الخطوات'],
	['<b>bold</b>', '<b>bold</b>'],
	['🚀', 'team_name'],
	['', 'required'],
	['\u202e', 'team_name'],
	['a\u0000b', 'characters'],
	['\ud800 lone', 'characters'],
	['x'.repeat(61), 'too_long:60']
])('a team named %j', (name, outcome) => {
	const parsed = foundTeamForm.safeParse({ ...form, name });
	expect(parsed.success ? parsed.data.name : parsed.error.issues[0]?.message).toBe(outcome);
});

const token = 'x'.repeat(42) + '_';

test.each([
	[`https://laureate.example/events/a-prize/join/${token}`, token],
	[`https://laureate.example/ar/events/a-prize/join/${token}?a=b`, token],
	[token, token],
	['https://laureate.example/events/a-prize', 'invitation_link'],
	['', 'required']
])('a pasted link %s', (link, outcome) => {
	const parsed = pastedLinkForm.safeParse({ link });
	expect(parsed.success ? parsed.data.link : parsed.error.issues[0]?.message).toBe(outcome);
});
