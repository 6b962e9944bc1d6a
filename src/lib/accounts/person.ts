/** Who a person speaks for; the types of the WSIS Prizes. */
export const stakeholderTypes = [
	'government',
	'private-sector',
	'civil-society',
	'academia',
	'technical-community',
	'international-organisation',
	'other'
] as const;
export type StakeholderType = (typeof stakeholderTypes)[number];

/** Asked for the published figures only, and never required. */
export const genders = ['woman', 'man', 'other'] as const;
export type Gender = (typeof genders)[number];

/**
 * The form under which an address is kept and looked up: without spaces around it, NFKC, lower case, the domain in
 * ASCII. Two spellings of one mailbox must not become two people.
 * @returns null where it is no address at all
 */
export function emailKey(address: string): string | null {
	const text = address.trim().normalize('NFKC').toLowerCase();
	const at = text.lastIndexOf('@');
	const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
	if (at < 1 || text.length > 254 || /[\s"<>(),:;\\[\]\p{Cc}\p{Cf}@]/u.test(local)) return null;
	if (/[/?#\\:\s]/.test(domain) || !URL.canParse(`http://${domain}/`)) return null;
	const host = new URL(`http://${domain}/`).host;
	return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) && !/^[\d.]+$/.test(host) ? `${local}@${host}` : null;
}
