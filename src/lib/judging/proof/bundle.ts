import { canonical } from '#lib/foundation/canonical.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import type { Line } from './reckon.ts';

/** What is sealed when a round is closed: the rules, what went in and what came out, all without names. */
export interface SealedParts {
	rules: { kind: string; method: string; rulesVersion: number };
	inputs: unknown;
	standings: Line[];
}

/** What the pseudonyms stand for, as far as that is public. It is not sealed: names of challenges may still change. */
export interface BundleNames {
	event: string;
	round: Localized;
	challenges: Record<string, string>;
	criteria: Record<string, Localized>;
	/** Entries whose success was announced, by their public number. */
	entries: Record<string, number>;
}

/** A closed round that anybody can reckon again. */
export interface Bundle extends SealedParts {
	format: 'laureate-bundle-1';
	names: BundleNames;
	/** SHA-256 of the canonical form of each sealed part, and of these three together: the seal. */
	sha256: Record<keyof SealedParts, string> & { seal: string };
}

export const bundleFormat = 'laureate-bundle-1';

/** @param sha256 of a text, in hex */
export function seal(parts: SealedParts, sha256: (text: string) => string): Bundle['sha256'] {
	const { rules, inputs, standings } = parts;
	const each = {
		rules: sha256(canonical(rules)),
		inputs: sha256(canonical(inputs)),
		standings: sha256(canonical(standings))
	};
	return { ...each, seal: sha256(canonical(each)) };
}

/** Is this, on the outside, a bundle? */
export function isBundle(value: unknown): value is Bundle {
	return (
		typeof value === 'object' &&
		value !== null &&
		'format' in value &&
		value.format === bundleFormat &&
		['rules', 'inputs', 'standings', 'names', 'sha256'].every((part) => part in value) &&
		'standings' in value &&
		Array.isArray(value.standings)
	);
}
