import type { Tasks, Watch } from '#lib/foundation/server/jobs/worker.ts';
import { forgetEntryFile } from '#lib/entries/server/jobs.ts';
import { tellRelease, watchReleases } from '#lib/announcements/server/jobs.ts';

/** Everything the worker can do besides the foundation's own: the slices' jobs, by name. */
export const tasks: Tasks = { 'forget-entry-file': forgetEntryFile, 'tell-release': tellRelease };

/** What the worker looks at every second. */
export const watches: readonly Watch[] = [watchReleases];
