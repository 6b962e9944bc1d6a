import './dot-env.ts';
import { connect } from '#lib/foundation/server/db/database.ts';
import { provideDatabase } from './database.ts';
import { signInLines, signInsOf } from './demo/sign-ins.ts';

// The codes that the authenticators of the demo's people show now.
const database = await provideDatabase();
const { db, close } = connect(database.url, { max: 1 });
const lines = signInLines(await signInsOf(db), new Date());
console.log(lines.length > 0 ? lines.join('\n') : 'There is no demo in this database.');
await close();
await database.stop();
