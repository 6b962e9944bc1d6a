import './dot-env.ts';
import { createServer } from 'node:http';
import { createServer as createVite } from 'vite';
import { migrate } from '#lib/foundation/server/db/migrate.ts';
import { environment } from '#lib/foundation/server/environment.ts';
import { startWorker } from '#lib/foundation/server/jobs/worker.ts';
import { provideDatabase } from './database.ts';
import { earlyDoors } from './doors.ts';
import { inOrder } from './server/door.ts';
import { rewriteForwarding } from './server/forwarding.ts';
import { onStopSignal } from './stop-signal.ts';
import { tasks, watches } from './tasks.ts';

process.env.PORT ||= '5173';
const database = await provideDatabase();
const running: { stop(): Promise<void> }[] = [database];
onStopSignal(async () => {
	for (const part of running.toReversed()) await part.stop();
});
await migrate(database.url);

const settings = environment();
const origin = new URL(settings.ORIGIN);
const doors = inOrder(earlyDoors);
// Vite within our own server, as in production: the same doors stand before the application, and we decide when to stop.
const server = createServer((request, response) => {
	rewriteForwarding(request, origin, settings.TRUST_PROXY);
	void doors(request, response, () => vite.middlewares(request, response));
});
const vite = await createVite({
	server: { middlewareMode: { server }, watch: { ignored: ['**/.data/**', '**/test-results/**'] } }
});
running.push({ stop: () => vite.close() });
if (settings.LAUREATE_WORKER === 'on') running.push(await startWorker(database.url, tasks, watches));
server.listen(settings.PORT, settings.HOST, () => console.log(`Laureate runs at ${settings.ORIGIN}`));
