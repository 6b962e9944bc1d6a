import { sql } from 'drizzle-orm';
import type { Transaction } from '../db/database.ts';

/** Work for later. A job loads what it needs by id; it may run twice. */
export interface Job {
	task: string;
	payload: Record<string, string>;
	/** Not before this instant; at once where it is missing. */
	runAt?: Date;
	/** A later job with the same key takes the place of one that has not begun. */
	key?: string;
}

/** Hand jobs to the worker, in the transaction of the change that they belong to. */
export async function schedule(tx: Transaction, ...jobs: Job[]): Promise<void> {
	if (jobs.length === 0) return;
	const specs = jobs.map(({ task, payload, runAt, key }) => ({
		identifier: task,
		payload,
		run_at: runAt?.toISOString(),
		job_key: key,
		max_attempts: 25
	}));
	await tx.execute(sql`
		select count(*) from graphile_worker.add_jobs(array(
			select json_populate_record(null::graphile_worker.job_spec, spec)
			from json_array_elements(${JSON.stringify(specs)}::json) as spec
		))`);
}
