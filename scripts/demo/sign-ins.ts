import { encodeBase32NoPadding } from '@oslojs/encoding';
import { inArray } from 'drizzle-orm';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { codeAt } from '#lib/accounts/server/totp.ts';
import { demoPassword, demoTotpKey } from './accounts.ts';
import type { Role } from './canaries.ts';
import { addresses, withSecondFactor } from './cast.ts';

/** How one of the demo's people signs in. */
export interface SignIn {
	role: Role;
	personId: string;
	name: string;
	email: string;
	password: string;
	/** For an authenticator, in base 32; null where signing in takes no second factor. */
	totpSecret: string | null;
}

/** The sign-ins of a demo that was built in this installation; none where there is no demo. */
export async function signInsOf(db: Database): Promise<SignIn[]> {
	const roles = Object.keys(addresses) as Role[];
	const rows = await db
		.select({ personId: people.id, name: people.name, email: people.email })
		.from(people)
		.where(inArray(people.email, Object.values(addresses)));
	return roles.flatMap((role) =>
		rows
			.filter(({ email }) => email === addresses[role])
			.map((person) => ({
				...{ role, ...person, password: demoPassword() },
				totpSecret: withSecondFactor.includes(role) ? encodeBase32NoPadding(demoTotpKey(person.email)) : null
			}))
	);
}

/** The code that the authenticator of a sign-in shows now. */
function currentCode(signIn: SignIn, now: Date): string | null {
	return signIn.totpSecret && codeAt(demoTotpKey(signIn.email), now);
}

const words: Record<Role, string> = {
	owner: 'Owner',
	organiser: 'Organiser',
	secondOrganiser: 'Second organiser',
	otherOrganiser: 'Organiser of the prize',
	screener: 'Screener',
	judge: 'Judge',
	secondJudge: 'Second judge',
	otherJudge: 'Judge of the prize',
	teamLead: 'Team lead',
	teamMember: 'Team member',
	exMember: 'Former member',
	otherParticipant: 'Another team',
	mentor: 'Mentor',
	observer: 'Observer',
	voter: 'Voter',
	panelChair: 'Panel chair'
};

/** Lines for a terminal: one sign-in a role, and the codes of this half minute. */
export function signInLines(signIns: readonly SignIn[], now: Date): string[] {
	const [first] = signIns;
	if (!first) return [];
	const wide = Math.max(...signIns.map(({ email }) => email.length));
	return [
		`Demo sign-ins; the password of all of them is ${first.password}`,
		...signIns.map((signIn) => {
			const code = currentCode(signIn, now);
			const line = `  ${words[signIn.role].padEnd(22)} ${signIn.email.padEnd(wide)}`;
			return code === null ? line.trimEnd() : `${line}  code now: ${code}`;
		}),
		'Codes change every 30 seconds; npm run demo:code shows the present ones.'
	];
}
