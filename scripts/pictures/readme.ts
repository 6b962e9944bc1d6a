import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from '../commands.ts';

/** Each with what it is called in `docs/pictures`, and how many pixels of its height are shown. */
const kept = [
	{ page: 'submission-event', name: 'event-home', height: 1184 },
	{ page: 'judging-score-sheet', name: 'score-sheet', height: 1180 }
];

export const readmePages: readonly string[] = kept.map(({ page }) => page);

/** Puts the pictures where the README looks for them, cut to their first screen and with few colours. */
export async function keepForReadme(folder: string, look: string): Promise<void> {
	const target = join(root, 'docs/pictures');
	mkdirSync(target, { recursive: true });
	for (const { page, name, height } of kept) {
		const picture = sharp(join(folder, `${page}.${look}.png`));
		const { width, height: whole } = await picture.metadata();
		await picture
			.extract({ left: 0, top: 0, width, height: Math.min(height, whole) })
			.png({ palette: true, quality: 90, effort: 10 })
			.toFile(join(target, `${name}.png`));
	}
}
