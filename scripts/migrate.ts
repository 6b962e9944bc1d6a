import './dot-env.ts';
import { provideDatabase } from './database.ts';
import { bringUpToDate } from './up-to-date.ts';

const database = await provideDatabase();
await bringUpToDate(database.url);
await database.stop();
console.log('The database is up to date.');
