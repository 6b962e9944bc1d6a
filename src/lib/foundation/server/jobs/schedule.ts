import { sql } from 'drizzle-orm';
import type { Transaction } from '../db/database.ts';

/** Work for later. A job loads what it needs by id; it may run twice. */
export interface Job {
	task: string;
	payload: Record<string, string>;
	/** Not before so many seconds have passed on the database's clock; at once where it is missing. */
	afterSeconds?: number;
	/** A later job with the same key takes the place of one that has not begun. */
	key?: string;
}

/** Hand jobs to the worker, in the transaction of the change that they belong to. */
export async function schedule(tx: Transaction, ...jobs: Job[]): Promise<void> {
	if (jobs.length === 0) return;
	const specs = jobs.map(({ task, payload, afterSeconds, key }) => ({
		identifier: task,
		payload,
		after: afterSeconds,
		job_key: key,
		max_attempts: 25
	}));
	await tx.execute(sql`
		select count(*) from graphile_worker.add_jobs(array(
			select jsonb_populate_record(null::graphile_worker.job_spec, spec
				|| jsonb_build_object('run_at', now() + make_interval(secs => (spec ->> 'after')::float8)))
			from jsonb_array_elements(${JSON.stringify(specs)}::jsonb) as spec
		))`);
}
