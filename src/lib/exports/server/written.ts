import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';
import { exportColumns, type ExportFormat, type ExportName, type ExportRow } from '../export.ts';

export const exportTypes: Record<ExportFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json'
};

/**
 * Rows as a file, written while they are read, so that its length does not matter. CSV is what spreadsheets open: UTF-8
 * with a mark, and nothing in it can act as a formula (a text that begins like one gets an apostrophe before it).
 */
export function written(
	name: ExportName,
	format: ExportFormat,
	rows: AsyncIterable<ExportRow>
): ReadableStream<Uint8Array> {
	const columns = exportColumns[name];
	const source =
		format === 'json' ? Readable.from(asJson(columns, rows), { objectMode: false }) : asCsv(columns, rows);
	return Readable.toWeb(source) as ReadableStream<Uint8Array>;
}

function asCsv(columns: readonly string[], rows: AsyncIterable<ExportRow>): Readable {
	const cast = { boolean: (value: boolean) => (value ? 'yes' : 'no') };
	const writer = stringify({ header: true, columns: [...columns], bom: true, escape_formulas: true, cast });
	const reader = Readable.from(rows);
	// A stream that fails does not by itself end the one it flows into.
	reader.on('error', (error) => writer.destroy(error));
	writer.on('close', () => reader.destroy());
	return reader.pipe(writer);
}

async function* asJson(columns: readonly string[], rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
	let before = '[\n';
	for await (const row of rows) {
		yield before + JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
		before = ',\n';
	}
	yield before === '[\n' ? '[]\n' : '\n]\n';
}
