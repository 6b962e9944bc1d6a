import type { Tasks } from '#lib/foundation/server/jobs/worker.ts';

/** Everything the worker can do besides the foundation's own: the slices' jobs, by name. */
export const tasks: Tasks = {};
