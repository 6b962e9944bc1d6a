/** What stands on a score sheet. */
export interface SheetWords {
	/** By criterion; those without a score are not in it. */
	scores: Readonly<Record<string, number>>;
	commentForTeam: string;
	commentForPanel: string;
}

/** Words on their way. They never change: what bears the same id says the same, so it can be sent again and again. */
export interface Sending {
	id: string;
	/** The stored version that the words were written on. */
	version: number;
	words: SheetWords;
	finish: boolean;
	/** Sent, and nothing has come back yet. */
	out: boolean;
}

/** What the server has said that it stored. */
export interface StoredAs {
	version: number;
	finished: boolean;
	/** When, by the server's clock, in the reader's words. */
	said: string;
}

/** Why the server did not take the words: its code, and its sentence. */
export interface NotStored {
	code: string;
	words: string;
}

/** Whose sheet it is, and of what. */
export interface SheetPlace {
	person: string;
	assignment: string;
	/** The event's name in addresses. */
	event: string;
	round: string;
	/** The entry's number. */
	entry: number | null;
	/** What the rubric asks, by id, so that words can be told when the page is not there any more. */
	criteria: Readonly<Record<string, string>>;
}

/** A score sheet as this device keeps it, until the server has it. */
export interface KeptSheet extends SheetPlace {
	key: string;
	/** The stored version that the words are written on. */
	version: number;
	words: SheetWords;
	/** Something was touched after the last sending was made. */
	unsent: boolean;
	/** The judge has finished with these words. */
	finish: boolean;
	/** By this device's clock, in milliseconds; it orders what is sent and decides nothing. */
	touchedAt: number;
	sending: Sending | null;
	stored: StoredAs | null;
	refusal: NotStored | null;
	/** Why the server could not take the words at that moment. */
	held: NotStored | null;
}

/** What came back for a sending, as far as it was the server that answered. */
export type Answer =
	| { kind: 'stored'; sending: string; version: number; finished: boolean; said: string; words: SheetWords }
	| { kind: 'refused'; refusal: NotStored }
	/** Nothing, or nothing of ours: a page in between, half an answer. */
	| { kind: 'lost' };

export const keyOf = ({ person, assignment }: Pick<SheetPlace, 'person' | 'assignment'>) =>
	`${person}/${assignment}`;

/** Refusals that are about the moment, not about the words: they are tried again. */
const passing: ReadonlySet<string> = new Set(['sign_in_needed', 'busy', 'slow_down']);

/** A sheet as the server has shown it, before anything is typed. */
export function fresh(place: SheetPlace, version: number, words: SheetWords): KeptSheet {
	return {
		...place,
		key: keyOf(place),
		...{ version, words, unsent: false, finish: false, touchedAt: 0 },
		...{ sending: null, stored: null, refusal: null, held: null }
	};
}

/** What of a sheet is other than it was shown. */
export function difference(shown: SheetWords, now: SheetWords): Partial<SheetWords> {
	const scores = Object.entries(now.scores).filter(([id, value]) => shown.scores[id] !== value);
	return {
		...(scores.length > 0 ? { scores: Object.fromEntries(scores) } : {}),
		...(now.commentForTeam === shown.commentForTeam ? {} : { commentForTeam: now.commentForTeam }),
		...(now.commentForPanel === shown.commentForPanel ? {} : { commentForPanel: now.commentForPanel })
	};
}

/** The judge touched something; what is not named stays as it is. Newer words, so that an older refusal says no more. */
export function touched(
	kept: KeptSheet,
	{ scores, ...comments }: Partial<SheetWords>,
	at: number,
	finish = kept.finish
): KeptSheet {
	const words = { ...kept.words, ...comments, scores: { ...kept.words.scores, ...scores } };
	const stale = kept.refusal?.code === 'stale' ? kept.refusal : null;
	return { ...kept, words, finish, unsent: true, touchedAt: at, refusal: stale };
}

/** Make what is to be sent next, if anything: first what has no answer, word for word, then what is newer. */
export function readied(kept: KeptSheet, newId: () => string): KeptSheet {
	if (kept.refusal) return kept;
	if (kept.sending) return { ...kept, sending: { ...kept.sending, out: true } };
	if (!kept.unsent) return kept;
	const { version, words, finish } = kept;
	return { ...kept, unsent: false, sending: { id: newId(), version, words, finish, out: true } };
}

/** Something came back for a sending. An answer to another one changes nothing. */
export function settled(kept: KeptSheet, sendingId: string, answer: Answer): KeptSheet {
	const { sending } = kept;
	if (!sending || sending.id !== sendingId) return kept;
	if (answer.kind === 'stored') {
		if (!isStored(sending, answer)) return { ...kept, sending: { ...sending, out: false } };
		const { version, finished, said } = answer;
		const finish = kept.unsent && kept.finish;
		return { ...kept, version, finish, sending: null, held: null, stored: { version, finished, said } };
	}
	if (answer.kind === 'lost') return { ...kept, sending: { ...sending, out: false } };
	if (passing.has(answer.refusal.code))
		return { ...kept, held: answer.refusal, sending: { ...sending, out: false } };
	const finish = answer.refusal.code !== 'scores_missing' && (kept.finish || sending.finish);
	return { ...kept, finish, unsent: true, sending: null, held: null, refusal: answer.refusal };
}

/** Does the answer speak of these very words? Only then they are stored. */
function isStored(sending: Sending, answer: Answer & { kind: 'stored' }): boolean {
	return (
		answer.sending === sending.id &&
		answer.version >= Math.max(1, sending.version) &&
		(answer.finished || !sending.finish) &&
		holds(answer.words, sending.words)
	);
}

/** Does what is stored hold all that was sent? What the sheet lacks may be there from before. */
export function holds(stored: SheetWords, sent: SheetWords): boolean {
	return (
		plain(stored.commentForTeam) === plain(sent.commentForTeam) &&
		plain(stored.commentForPanel) === plain(sent.commentForPanel) &&
		Object.entries(sent.scores).every(([id, value]) => stored.scores[id] === value)
	);
}

/** Text as the server keeps it; see `longText`. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim().normalize('NFC');

/** Of two versions the judge keeps the one on this device: it goes on top of what is stored. */
export function keptHere(kept: KeptSheet, version: number): KeptSheet {
	return { ...kept, version, refusal: null, unsent: true, sending: null };
}

/** Try again what was refused. */
export function triedAgain(kept: KeptSheet): KeptSheet {
	return { ...kept, refusal: null, unsent: true };
}

/** Where the words are. */
export type Whereabouts = 'device' | 'sent' | 'stored' | 'refused';

export function whereIs(kept: KeptSheet): Whereabouts {
	if (kept.refusal) return 'refused';
	if (kept.unsent) return 'device';
	if (kept.sending) return kept.sending.out ? 'sent' : 'device';
	return 'stored';
}

/** Is there anything that only this device has? */
export function waits(kept: KeptSheet): boolean {
	return whereIs(kept) !== 'stored';
}
