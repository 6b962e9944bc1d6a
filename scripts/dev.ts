import './dot-env.ts';
import { createServer } from 'vite';
import { migrate } from '#lib/foundation/server/db/migrate.ts';
import { environment } from '#lib/foundation/server/environment.ts';
import { startWorker } from '#lib/foundation/server/jobs/worker.ts';
import { provideDatabase } from './database.ts';
import { earlyDoors } from './doors.ts';
import compileMessages from './messages.ts';
import { inOrder } from './server/door.ts';
import { rewriteForwarding } from './server/forwarding.ts';
import { onStopSignal } from './stop-signal.ts';
import { tasks, watches } from './tasks.ts';

process.env.PORT ||= '5173';
compileMessages();
const database = await provideDatabase();
await migrate(database.url);
const settings = environment();
const origin = new URL(settings.ORIGIN);
const doors = inOrder(earlyDoors);

const vite = await createServer({
	server: { host: settings.HOST, port: settings.PORT, strictPort: true },
	plugins: [
		{
			name: 'early-doors',
			configureServer(server) {
				server.middlewares.use((request, response, next) => {
					rewriteForwarding(request, origin, settings.TRUST_PROXY);
					void doors(request, response, next);
				});
			}
		}
	]
});
await vite.listen();
vite.printUrls();
const worker =
	settings.LAUREATE_WORKER === 'on' ? await startWorker(database.url, tasks, watches) : undefined;

onStopSignal(async () => {
	await vite.close();
	await worker?.stop();
	await database.stop();
});
