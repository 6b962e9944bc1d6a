import type { Door } from './server/door.ts';

/** Doors before the application, for what it cannot take: bodies beyond its limit of 512 kB. */
export const earlyDoors: Door[] = [];
