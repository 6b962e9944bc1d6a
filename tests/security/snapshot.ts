import postgres from 'postgres';

/** Tables that change by being looked at, or behind our back. */
const restless = ['rate_limits', 'sessions', 'one_time_tokens', 'test_clock', 'audit_head'];
/** Of these the worker fills in more later: what is said of a row here does not change. */
const steady: Record<string, string> = {
	audit_lines: "concat_ws(' ', t.id, t.action, t.subject_id, t.scope_id, t.detail)",
	letters: "concat_ws(' ', t.id, t.person_id, t.email, t.subject)"
};

async function eachTable<T>(
	databaseUrl: string,
	read: (sql: postgres.Sql, table: string, row: string) => Promise<T>
): Promise<Record<string, T>> {
	const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
	try {
		const tables = await sql<{ name: string }[]>`
			select table_name as name from information_schema.tables
			where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`;
		const found: Record<string, T> = {};
		for (const { name } of tables)
			if (!restless.includes(name)) found[name] = await read(sql, name, steady[name] ?? 't::text');
		return found;
	} finally {
		await sql.end();
	}
}

/** A hash of all that stands in each table: equal before and after where nothing changed. */
export function snapshot(databaseUrl: string): Promise<Record<string, string>> {
	return eachTable(databaseUrl, async (sql, table, row) => {
		const [all] = await sql.unsafe<{ hash: string | null }[]>(
			`select md5(string_agg(${row}, '' order by ${row})) as hash from "${table}" t`
		);
		return all?.hash ?? '';
	});
}

/** The rows of each table in which one of these ids stands, whether they are its own or point to it. */
export function rowsAbout(databaseUrl: string, ids: readonly string[]): Promise<Record<string, string[]>> {
	return eachTable(databaseUrl, async (sql, table, row) => {
		const rows = await sql.unsafe<{ row: string }[]>(
			`select ${row} as row from "${table}" t where ${row} ~ $1 order by 1`,
			[ids.join('|')]
		);
		return rows.map((one) => one.row);
	});
}
