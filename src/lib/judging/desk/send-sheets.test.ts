import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	type Answer,
	fresh,
	holds,
	type KeptSheet,
	keyOf,
	type Sending,
	type SheetWords,
	touched,
	whereIs
} from './kept-sheet.ts';
import { type Sender, sendSheet, sendSheets } from './send-sheets.ts';
import { inMemory } from './sheet-store.ts';

const nothing: SheetWords = { scores: {}, commentForTeam: '', commentForPanel: '' };
const placeOf = (assignment: string, person = 'hala') => ({
	...{ person, assignment, event: 'photos', round: 'r', entry: 1, criteria: {} }
});

/** The rule of `saveReview`, for one sheet: one version after the other, and the last sending again without effect. */
class Server {
	words = nothing;
	version = 0;
	finished = false;
	last = '';
	/** What has had an effect. */
	effects: string[] = [];
	open = true;

	take({ id, version, words, finish }: Sending): Answer {
		const refused = (code: string): Answer => ({ kind: 'refused', refusal: { code, words: code } });
		if (id === this.last) return this.answer(id);
		if (!this.open) return refused('closed');
		const same = holds(this.words, words) && this.version > 0 && (this.finished || !finish);
		if (same) return this.answer(id);
		if (version !== this.version) return refused('stale');
		this.words = { ...words, scores: { ...this.words.scores, ...words.scores } };
		this.version += 1;
		this.finished ||= finish;
		this.last = id;
		this.effects.push(id);
		return this.answer(id);
	}

	answer(sending: string): Answer {
		const { version, finished, words } = this;
		return { kind: 'stored', sending, version, finished, said: `version ${version}`, words };
	}
}

/** What may happen to a sending. */
type Fate =
	| 'answered'
	| 'lost before'
	| 'lost after'
	| 'a portal'
	| 'garbled'
	| 'twice'
	| 'crash before'
	| 'crash after';
const fate = fc.constantFrom<Fate>(
	...([
		'answered',
		'lost before',
		'lost after',
		'a portal',
		'garbled',
		'twice',
		'crash before',
		'crash after'
	] as const)
);
type Deed =
	| { kind: 'score'; criterion: string; value: number }
	| { kind: 'write'; text: string }
	| { kind: 'finish' }
	| { kind: 'send'; fates: Fate[] }
	/** A sending from before that a network held back comes in now. */
	| { kind: 'late' };
const deed: fc.Arbitrary<Deed> = fc.oneof(
	fc.record({
		kind: fc.constant('score' as const),
		criterion: fc.constantFrom('need', 'effect'),
		value: fc.integer({ min: 1, max: 5 })
	}),
	fc.record({ kind: fc.constant('write' as const), text: fc.constantFrom('', 'Good', 'Better ') }),
	fc.record({ kind: fc.constant('finish' as const) }),
	fc.record({ kind: fc.constant('send' as const), fates: fc.array(fate, { minLength: 1, maxLength: 4 }) }),
	fc.record({ kind: fc.constant('late' as const) })
);

class Crash extends Error {}

/** A judge's device, and whatever happens to it. Only `kept` outlives a crash. */
function device(server: Server) {
	const kept = new Map<string, KeptSheet>();
	const key = keyOf(placeOf('a'));
	const before: Sending[] = [];
	let ids = 0;
	const claimed: { version: number; words: SheetWords }[] = [];

	const post =
		(fates: Fate[]): Sender['post'] =>
		({ sending }) => {
			if (!sending) throw new Error('nothing to send');
			before.push(sending);
			const what = fates.shift() ?? 'lost before';
			if (what === 'crash before') throw new Crash();
			if (what === 'lost before' || what === 'a portal') return Promise.resolve({ kind: 'lost' });
			const answer = server.take(sending);
			if (what === 'twice') server.take(sending);
			if (what === 'crash after') throw new Crash();
			if (what === 'lost after') return Promise.resolve({ kind: 'lost' });
			const garbled = {
				...server.answer(sending.id),
				words: { ...nothing, commentForTeam: 'not this' }
			} as Answer;
			return Promise.resolve(what === 'garbled' ? garbled : answer);
		};

	const step = (next: (now: KeptSheet) => KeptSheet) => {
		kept.set(key, next(kept.get(key) ?? fresh(placeOf('a'), 0, nothing)));
	};
	const look = (now: KeptSheet) => {
		if (whereIs(now) === 'stored' && now.stored)
			claimed.push({ version: now.stored.version, words: now.words });
	};
	const send = async (fates: Fate[]) => {
		const sender: Sender = {
			...{ store: inMemory(kept), post: post(fates), newId: () => `sending ${++ids}` },
			...{ alone: (_, work) => work(), told: look }
		};
		await sendSheet(sender, key).catch((problem: unknown) => {
			if (!(problem instanceof Crash)) throw problem;
		});
	};
	return { kept: () => kept.get(key), step, send, before, claimed };
}

test('whatever is typed, lost, sent twice or crashed: nothing is lost, and everything has one effect', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
			const server = new Server();
			const { kept, step, send, before, claimed } = device(server);
			let [typed, finished, at] = [nothing, false, 0];
			for (const one of deeds) {
				at += 1;
				if (one.kind === 'score') {
					const scores = { [one.criterion]: one.value };
					typed = { ...typed, scores: { ...typed.scores, ...scores } };
					step((now) => touched(now, { scores }, at));
				} else if (one.kind === 'write') {
					typed = { ...typed, commentForTeam: one.text };
					step((now) => touched(now, { commentForTeam: one.text }, at));
				} else if (one.kind === 'finish') {
					finished = true;
					step((now) => touched(now, {}, at, true));
				} else if (one.kind === 'send') await send([...one.fates]);
				else if (before[0]) server.take(before[0]);
				const now = kept();
				// What was typed is on the device, and what the device calls stored is stored.
				if (now) expect(now.words).toEqual(typed);
				if (now && whereIs(now) === 'stored') expect(holds(server.words, typed)).toBe(true);
			}
			await send(Array.from({ length: 5 }, () => 'answered'));
			if (at > 0 && kept()) {
				expect(whereIs(kept() ?? fresh(placeOf('a'), 0, nothing))).toBe('stored');
				expect(holds(server.words, typed)).toBe(true);
				expect(server.finished).toBe(finished);
			}
			expect(new Set(server.effects).size).toBe(server.effects.length);
			expect(server.version).toBe(server.effects.length);
			for (const { version } of claimed) expect(version).toBeLessThanOrEqual(server.version);
		}),
		{ numRuns: 500 }
	);
});

test('what comes after the close is refused, and stays on the device', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fate, { maxLength: 4 }),
			fc.integer({ min: 1, max: 5 }),
			async (fates, need) => {
				const server = new Server();
				const { kept, step, send } = device(server);
				step((now) => touched(now, { scores: { need } }, 1, true));
				await send(fates.length > 0 ? fates : ['lost before']);
				server.open = false;
				await send(['answered', 'answered']);
				const now = kept();
				expect(now?.words.scores).toEqual({ need });
				// Stored in time and acknowledged late, or refused with the words still there; nothing between the two.
				expect(now && whereIs(now)).toBe(server.version > 0 ? 'stored' : 'refused');
			}
		)
	);
});

test('sheets go in the order in which they were touched; those of somebody else stay', async () => {
	const kept = new Map<string, KeptSheet>();
	const put = (assignment: string, at: number, person?: string) => {
		const sheet = touched(fresh(placeOf(assignment, person), 0, nothing), { scores: { need: 3 } }, at);
		kept.set(sheet.key, sheet);
	};
	put('last', 3);
	put('first', 1);
	put('other', 2, 'yusuf');
	const asked: string[] = [];
	const post: Sender['post'] = ({ assignment }) => {
		asked.push(assignment);
		return Promise.resolve({ kind: 'lost' });
	};
	const store = inMemory(kept);
	await sendSheets({ store, post, newId: () => 'x', alone: (_, work) => work() }, 'hala');
	expect(asked).toEqual(['first', 'last']);
});
