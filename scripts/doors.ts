import { filesDoor } from '#lib/entries/server/files-door.ts';
import { uploadRouter } from '#lib/entries/server/upload-router.ts';
import { ingestDoor } from '#lib/foundation/server/files/ingest.ts';
import { doorContext } from '#http/door-context.ts';
import type { Door } from './server/door.ts';

/** Doors before the application, for what it cannot take: bodies beyond its limit of 512 kB. */
export const earlyDoors: Door[] = [ingestDoor(uploadRouter, doorContext), filesDoor(doorContext)];
