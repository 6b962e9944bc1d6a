import './dot-env.ts';
import { parseArgs } from 'node:util';
import { connect } from '#lib/foundation/server/db/database.ts';
import { checkFiles } from '#lib/foundation/server/files/check.ts';
import { fileStore } from '#lib/foundation/server/files/store.ts';
import { provideDatabase } from './database.ts';

const { values } = parseArgs({ options: { deep: { type: 'boolean', default: false } } });
const database = await provideDatabase();
const { db, close } = connect(database.url, { max: 2 });
const { files, bytes, faults } = await checkFiles(db, fileStore(), values);
await close();
await database.stop();

for (const { key, fault } of faults) console.error(`${fault.padEnd(8)} ${key}`);
if (faults.length === 0)
	console.log(`Every file is where it belongs: ${files} files, ${bytes} bytes in the store.`);
process.exitCode = faults.length === 0 ? 0 : 1;
