import { fork } from 'node:child_process';
import type { DemoEntry } from './content/entries.ts';
import { entryFiles, type MadeFile } from './content/files/files.ts';

interface Order {
	number: number;
	seed: string;
	entry: DemoEntry;
	width: number;
	coverOnly: boolean;
}

interface Delivery {
	number: number;
	made: { cover: MadeFile; others: MadeFile[] };
}

export interface FileMaker {
	/** The files of an entry: the cover first, or alone. */
	make(seed: string, entry: DemoEntry, wish: { coverOnly: boolean }): Promise<MadeFile[]>;
	stop(): void;
}

/**
 * Draws pictures and writes PDFs in a process of its own: it draws from SVG, which the program that keeps files does not
 * open, on purpose. The second process also makes use of a second core.
 * @param width of the pictures, in pixels
 */
export function startFileMaker(width: number): FileMaker {
	const child = fork(import.meta.filename, { serialization: 'advanced' });
	const waiting = new Map<number, PromiseWithResolvers<MadeFile[]>>();
	child.on('message', ({ number, made }: Delivery) => {
		waiting.get(number)?.resolve([made.cover, ...made.others]);
		waiting.delete(number);
	});
	child.on('exit', (code) => {
		for (const { reject } of waiting.values()) reject(new Error(`no more files were made (exit ${code})`));
	});
	let number = 0;
	return {
		make(seed, entry, { coverOnly }) {
			const order: Order = { number: ++number, seed, entry, width, coverOnly };
			const delivery = Promise.withResolvers<MadeFile[]>();
			waiting.set(order.number, delivery);
			child.send(order);
			return delivery.promise;
		},
		stop: () => child.disconnect()
	};
}

if (process.argv[1] === import.meta.filename)
	process.on('message', async ({ number, seed, entry, width, coverOnly }: Order) => {
		const made: Delivery['made'] = await entryFiles(seed, entry, { width, coverOnly });
		process.send?.({ number, made } satisfies Delivery);
	});
