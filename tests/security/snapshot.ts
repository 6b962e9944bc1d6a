import postgres from 'postgres';

/** Tables that change by being looked at, or that only tell of what happened elsewhere. */
const restless = ['rate_limits', 'sessions', 'one_time_tokens', 'test_clock', 'letters', 'audit_head'];

/** All rows, as text. */
export const everything = 't::text';

/** What stands in every table, as one hash each: equal before and after where nothing changed. */
export async function snapshot(databaseUrl: string, of: typeof everything): Promise<Record<string, string>> {
	const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
	try {
		const tables = await sql<{ name: string }[]>`
			select table_name as name from information_schema.tables
			where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`;
		const hashes: Record<string, string> = {};
		for (const { name } of tables.filter((table) => !restless.includes(table.name))) {
			// The log's lines are sealed behind our back; how many there are tells whether something happened.
			const text = name === 'audit_lines' ? 't.id::text' : of;
			const [row] = await sql.unsafe<{ hash: string }[]>(
				`select coalesce(md5(string_agg(${text}, '' order by ${text})), '') as hash from "${name}" t`
			);
			hashes[name] = row?.hash ?? '';
		}
		return hashes;
	} finally {
		await sql.end();
	}
}
