/** A terminal and npm may both pass the same Ctrl-C on; only a signal later than this is a second one. */
const sameSignalMs = 1000;

/** Runs this once when the process is told to stop, then ends it. A second signal ends it at once. */
export function onStopSignal(stop: (signal: NodeJS.Signals) => Promise<void>): void {
	let stoppingSince: number | undefined;
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.on(signal, () => {
			if (stoppingSince !== undefined) {
				if (performance.now() - stoppingSince > sameSignalMs) process.exit(1);
				return;
			}
			stoppingSince = performance.now();
			stop(signal).then(
				() => process.exit(0),
				(error: unknown) => {
					console.error(error);
					process.exit(1);
				}
			);
		});
	}
}
