import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isBundle } from '#lib/judging/proof/bundle.ts';
import { verifyBundle } from '#lib/judging/proof/verify.ts';

const sha256 = (words: string) => createHash('sha256').update(words).digest('hex');

/** Checks a bundle, and says what it finds. @returns the exit code: 0 where it holds, 1 where something differs */
export async function verify(file: string): Promise<number> {
	const bundle: unknown = JSON.parse(await readFile(file, 'utf8'));
	if (!isBundle(bundle)) throw new Error('This is no bundle of a round.');
	const { holds, found, faults } = verifyBundle(bundle, sha256);
	for (const line of found) console.log(line);
	for (const line of faults) console.error(line);
	console.log(holds ? 'The bundle holds.' : 'The bundle does not hold.');
	return holds ? 0 : 1;
}
