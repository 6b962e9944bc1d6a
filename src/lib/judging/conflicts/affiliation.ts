/** Words that tell no organisation from another: articles, "of" in several languages, legal forms. */
const fillers = new Set(
	(
		'the of and for at in a an la le les l de du des d et el los las y da do dos das di del della delle der die das und für von ' +
		'van het en al ال و inc incorporated ltd limited llc llp plc gmbh ag sa sarl sas srl bv nv oy ab co corp corporation company pty kg ev'
	).split(' ')
);

/** Short forms as they are met, and what they stand for. */
const shortForms: Record<string, string> = {
	univ: 'university',
	uni: 'university',
	université: 'university',
	universite: 'university',
	universidad: 'university',
	universidade: 'university',
	università: 'university',
	universita: 'university',
	universität: 'university',
	universitat: 'university',
	inst: 'institute',
	institut: 'institute',
	instituto: 'institute',
	dept: 'department',
	natl: 'national',
	intl: 'international',
	tech: 'technology',
	hosp: 'hospital',
	min: 'ministry',
	assoc: 'association',
	org: 'organisation',
	organization: 'organisation',
	centre: 'center'
};

/** What people write where they belong to none. */
const none = new Set(
	[
		'none independent individual freelance freelancer self employed selfemployed student retired volunteer private unemployed citizen',
		'indépendant independant étudiant etudiant retraité retraite bénévole particulier',
		'مستقل طالب متقاعد متطوع لا يوجد na n home myself me'
	]
		.join(' ')
		.split(' ')
);

/**
 * An organisation's name as it is compared: "University of Manchester", "The University of Manchester" and "Univ. of
 * Manchester" have one key. Case, accents, punctuation, order of words, articles and legal forms do not count.
 * @returns null where the name says nothing
 */
export function organisationKey(name: string | null | undefined): string | null {
	const words = (name ?? '')
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\([^)]*\)/gu, ' ')
		.replace(/['’]/gu, ' ')
		.split(/[^\p{L}\p{N}\p{M}]+/u)
		.filter((word) => word !== '' && !fillers.has(word))
		.map((word) => shortForms[word] ?? word)
		.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
	const telling = words.filter((word) => !none.has(word));
	return telling.length === 0 ? null : [...new Set(words)].sort().join(' ');
}

/** Providers at which anybody can have an address, by the first part of the domain: all of their countries count. */
const providers = new Set(
	(
		'gmail googlemail outlook hotmail live msn yahoo ymail rocketmail icloud me mac aol gmx web proton protonmail pm mail ' +
		'yandex ya zoho fastmail hey tutanota tuta duck email inbox list bk rambler ukr qq foxmail 163 126 yeah sina sohu 139 189 ' +
		'naver daum hanmail nate rediffmail rediff orange wanadoo free laposte sfr neuf bbox numericable t-online freenet arcor ' +
		'bluewin libero virgilio alice tiscali tin uol bol terra ig globo telefonica wp onet interia o2 seznam centrum abv ' +
		'mailbox posteo riseup disroot comcast verizon att sbcglobal btinternet virginmedia sky shaw rogers bigpond optusnet'
	).split(' ')
);

const secondLevels = new Set(['co', 'com', 'net', 'org', 'ne', 'or']);

/** Names that belong to nobody and stand in examples (RFC 2606). */
const reserved = /^(example\.(org|com|net)|.+\.(example|test|invalid|localhost))$/;

/**
 * The domain of an address where it tells who somebody works for; null for the big providers.
 * @param email in the form under which it is kept
 */
export function workDomain(email: string): string | null {
	const domain = email.slice(email.lastIndexOf('@') + 1);
	const [first = '', second = '', ...rest] = domain.split('.');
	const bare = rest.length === 0 || (rest.length === 1 && secondLevels.has(second));
	return (bare && providers.has(first)) || reserved.test(domain) ? null : domain;
}
