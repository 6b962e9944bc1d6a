import { CsvError, parse } from 'csv-parse/sync';
import { Refused } from '#lib/foundation/refusal.ts';
import { type JudgeWish, wishesFromAddresses, wishesFromRecords } from '../judge-list.ts';
import type {} from '../refusals.ts';

/**
 * People from what was pasted or uploaded: a table where the first line names a column `email`, else addresses.
 * @throws Refused `list_empty`, `list_unreadable` (it looks like a table and can't be read as one)
 */
export function readJudgeList(text: string): JudgeWish[] {
	const wishes = wishesIn(text);
	if (wishes.length === 0) throw new Refused({ code: 'list_empty' });
	return wishes;
}

function wishesIn(text: string): JudgeWish[] {
	const [head = ''] = text
		.trimStart()
		.replace(/^\ufeff/, '')
		.split(/\r?\n/, 1);
	const columns = head.toLowerCase().split(/[,;\t]/);
	const isTable = columns.some((column) => column.trim().replace(/"/g, '') === 'email');
	if (!isTable) return wishesFromAddresses(text);
	try {
		const records = parse<Record<string, string>>(text.trimStart(), {
			bom: true,
			columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
			delimiter: [',', ';', '\t'],
			relax_column_count: true,
			skip_empty_lines: true,
			trim: true,
			to: 1000
		});
		return wishesFromRecords(records);
	} catch (error) {
		if (error instanceof CsvError) throw new Refused({ code: 'list_unreadable' });
		throw error;
	}
}
