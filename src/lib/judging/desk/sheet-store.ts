import type { KeptSheet } from './kept-sheet.ts';

/** Takes a sheet a step further; what it gives back is kept, and nothing means that it is kept no longer. */
export type SheetStep = (kept: KeptSheet | undefined) => KeptSheet | undefined;

/** Where the sheets of this device are kept. Steps are taken one after the other, whichever window takes them. */
export interface SheetStore {
	/** False where the browser keeps nothing beyond this window. */
	lasting: boolean;
	step(key: string, step: SheetStep): Promise<KeptSheet | undefined>;
	all(): Promise<KeptSheet[]>;
}

const name = 'laureate-desk';
const table = 'sheets';

/** The browser's own store; where it has none, or will not let us have it, this window alone remembers. */
export function openSheetStore(): SheetStore {
	const memory = inMemory();
	const notKept = (): null => {
		store.lasting = false;
		return null;
	};
	// A private window, or a full disk: the sheet still saves itself to the server.
	let database: Promise<IDBDatabase | null> = openDatabase(
		() => (database = Promise.resolve(notKept()))
	).catch(notKept);
	const store: SheetStore = {
		lasting: true,
		async step(key, step) {
			const db = await database;
			return db ? stepIn(db, key, step) : memory.step(key, step);
		},
		async all() {
			const db = await database;
			if (!db) return memory.all();
			return answerOf<KeptSheet[]>(db.transaction(table).objectStore(table).getAll());
		}
	};
	return store;
}

/** A store that ends with the program. */
export function inMemory(kept = new Map<string, KeptSheet>()): SheetStore {
	return {
		lasting: false,
		step(key, step) {
			const next = step(kept.get(key));
			if (next) kept.set(key, next);
			else kept.delete(key);
			return Promise.resolve(next);
		},
		all: () => Promise.resolve([...kept.values()])
	};
}

/** @param gone the store was taken away: somebody signed out */
async function openDatabase(gone: () => void): Promise<IDBDatabase> {
	const request = indexedDB.open(name, 1);
	request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'key' });
	const db = await answerOf(request);
	// An open window must not stand in the way of whoever deletes it.
	db.onversionchange = () => {
		db.close();
		gone();
	};
	db.onclose = gone;
	return db;
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
	return new Promise((done, failed) => {
		request.onsuccess = () => done(request.result);
		request.onerror = () => failed(request.error ?? new Error('the store did not answer'));
	});
}

function stepIn(db: IDBDatabase, key: string, step: SheetStep): Promise<KeptSheet | undefined> {
	return new Promise((done, failed) => {
		const transaction = db.transaction(table, 'readwrite', { durability: 'strict' });
		const sheets = transaction.objectStore(table);
		const before: IDBRequest<KeptSheet | undefined> = sheets.get(key);
		let next: KeptSheet | undefined;
		before.onsuccess = () => {
			next = step(before.result);
			if (next) sheets.put(next);
			else sheets.delete(key);
		};
		transaction.oncomplete = () => done(next);
		transaction.onabort = () => failed(transaction.error ?? new Error('the store is gone'));
	});
}
