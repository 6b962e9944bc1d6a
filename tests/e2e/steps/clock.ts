import postgres from 'postgres';

const url = process.env['DATABASE_URL'];
if (!url) throw new Error('DATABASE_URL is set by `npm run e2e`');
const sql = postgres(url, { max: 1, onnotice: () => undefined });

let offsetMs = 0;

/** Set the clock of the server under test; see LAUREATE_TEST_CLOCK. */
export async function itIs(instant: string): Promise<void> {
	offsetMs = new Date(instant).getTime() - Date.now();
	await sql`
		insert into test_clock ("only", offset_ms) values (true, ${offsetMs})
		on conflict ("only") do update set offset_ms = excluded.offset_ms`;
}

/** The instant that the server's clock shows. */
export function clockNow(): Date {
	return new Date(Date.now() + offsetMs);
}
