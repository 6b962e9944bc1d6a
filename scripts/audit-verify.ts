import './dot-env.ts';
import { verifyAudit } from '#lib/foundation/server/audit/verify.ts';
import { connect } from '#lib/foundation/server/db/database.ts';
import { provideDatabase } from './database.ts';

const database = await provideDatabase();
const { db, close } = connect(database.url, { max: 2 });
const verdict = await verifyAudit(db);
await close();
await database.stop();

if (verdict.whole) console.log(`The log is whole: ${verdict.lines} lines, head ${verdict.head}.`);
else console.error(`The log is not whole: at position ${verdict.position} a line is ${verdict.fault}.`);
process.exitCode = verdict.whole ? 0 : 1;
