import { asc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { genesis, hashOf } from './chain.ts';
import { auditHead, auditLines } from './schema.ts';

const onlyOneSealer = 4_815_162;

/**
 * Chain the lines that are not chained yet, oldest arrival first. Commands do not wait for it: they would queue up
 * behind one lock. One process seals at a time; another that comes meanwhile leaves.
 * @returns how many lines were sealed
 */
export async function seal(db: Database, atMost = 2000): Promise<number> {
	return db.transaction(async (tx) => {
		const [lock] = await tx.execute<{ got: boolean }>(
			sql`select pg_try_advisory_xact_lock(${onlyOneSealer}) as got`
		);
		if (!lock?.got) return 0;
		const [head] = await tx.select().from(auditHead);
		const open = await tx
			.select()
			.from(auditLines)
			.where(isNull(auditLines.position))
			.orderBy(asc(auditLines.arrival))
			.limit(atMost);
		if (open.length === 0) return 0;
		let position = head?.position ?? 0;
		let hash = head?.hash ?? genesis;
		const links = open.map((line) => {
			const previousHash = hash;
			position += 1;
			hash = hashOf(previousHash, { ...line, position });
			return { id: line.id, position, previousHash, hash };
		});
		await tx.execute(sql`
			update audit_lines set position = link.position, previous_hash = link."previousHash", hash = link.hash
			from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
				as link(id uuid, position bigint, "previousHash" text, hash text)
			where audit_lines.id = link.id`);
		await tx
			.insert(auditHead)
			.values({ position, hash })
			.onConflictDoUpdate({
				target: auditHead.only,
				set: { position, hash },
				setWhere: eq(auditHead.only, true)
			});
		return open.length;
	});
}
