import { canonical } from '#lib/foundation/canonical.ts';
import { rulesVersion } from '../ranking/rules-version.ts';
import { type Bundle, seal } from './bundle.ts';
import { type Line, reckon } from './reckon.ts';

/** What a check of a bundle came to. */
export interface Verdict {
	/** Every part has its seal, and the standings come out again byte for byte. */
	holds: boolean;
	/** What was looked at, sentence by sentence. */
	found: string[];
	/** What differs. */
	faults: string[];
}

const sealed = ['rules', 'inputs', 'standings'] as const;

/**
 * Check a bundle: each part against its seal, and the standings against what comes out when they are reckoned again from the
 * inputs. What people decided is taken as it is, and told.
 * @param sha256 of a text, in hex
 */
export function verifyBundle(bundle: Bundle, sha256: (text: string) => string): Verdict {
	const { rules, inputs, standings } = bundle;
	const found = [
		`Round of kind ${rules.kind}, method ${rules.method}, rules version ${rules.rulesVersion}, ${standings.length} entries.`
	];
	const faults: string[] = [];
	const now = seal(bundle, sha256);
	for (const part of sealed)
		if (now[part] !== bundle.sha256[part])
			faults.push(
				`The part "${part}" was changed: its SHA-256 is ${now[part]}, sealed was ${bundle.sha256[part]}.`
			);
	if (now.seal === bundle.sha256.seal) found.push(`The seal is whole: ${now.seal}`);
	else faults.push(`The seal was changed: it is ${now.seal}, written is ${bundle.sha256.seal}.`);

	if (rules.rulesVersion !== rulesVersion)
		found.push(
			`This program has rules version ${rulesVersion}. Figures may differ for that reason alone; take the program with version ${rules.rulesVersion}.`
		);
	const again = isObject(inputs) ? reckon(rules.method, inputs) : undefined;
	if (!again) faults.push(`This program does not know how to reckon "${rules.method}" from these inputs.`);
	else if (canonical(again) === canonical(standings))
		found.push('The standings come out again, byte for byte.');
	else faults.push(...differences(standings, again));
	const byPeople = standings.filter(({ decided }) => decided).map(({ entry }) => entry);
	if (byPeople.length > 0)
		found.push(`Decided by people, or by the tie ladder, and taken as decided: ${byPeople.join(', ')}.`);
	return { holds: faults.length === 0, found, faults };
}

function differences(standings: readonly Line[], again: readonly Line[]): string[] {
	const reckoned = new Map(again.map((line) => [line.entry, line]));
	const known = new Set(standings.map(({ entry }) => entry));
	const differing = standings.flatMap((line) => {
		const other = reckoned.get(line.entry);
		if (!other) return [`${line.entry} stands in the standings and not in the inputs.`];
		const fields = (Object.keys(other) as (keyof Line)[]).filter((field) => line[field] !== other[field]);
		const told = fields.map((field) => `${field} ${String(line[field])}, reckoned ${String(other[field])}`);
		return told.length > 0 ? [`${line.entry}: ${told.join('; ')}.`] : [];
	});
	const missing = again.filter(({ entry }) => !known.has(entry));
	return [
		...(differing.length + missing.length > 0
			? [`${differing.length + missing.length} of ${again.length} entries come out otherwise.`]
			: ['The standings are written otherwise than they come out.']),
		...differing,
		...missing.map(({ entry }) => `${entry} stands in the inputs and not in the standings.`)
	];
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
