import sharp from 'sharp';
import { asciiSlug } from '../ascii.ts';
import { dice } from '../dice.ts';
import type { DemoEntry, EntryLanguage } from '../entries.ts';
import { leafPicture } from './leaf-picture.ts';
import { slides } from './slides.ts';

export interface MadeFile {
	name: string;
	type: 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/webp';
	bytes: Uint8Array;
}

const pictureTypes = { jpeg: 'image/jpeg', webp: 'image/webp', png: 'image/png' } as const;
type PictureFormat = keyof typeof pictureTypes;

const fileWords: Record<EntryLanguage, { cover: string; slides: string; picture: string }> = {
	en: { cover: 'cover', slides: 'slides', picture: 'trial' },
	fr: { cover: 'couverture', slides: 'présentation', picture: 'essai' },
	es: { cover: 'portada', slides: 'presentación', picture: 'prueba' },
	ar: { cover: 'غلاف', slides: 'عرض', picture: 'تجربة' }
};

/**
 * The files of an entry: a cover always, mostly a PDF, sometimes a second picture. The same for the same seed.
 * @param wish `width` of the pictures in pixels; `coverOnly` for a photo contest
 */
export async function entryFiles(
	seed: string | number,
	entry: DemoEntry,
	{ width = 1280, coverOnly = false }: { width?: number; coverOnly?: boolean } = {}
): Promise<{ cover: MadeFile; others: MadeFile[] }> {
	const own = `${seed}/${entry.content.title}`;
	const chance = dice(`${own}/files`);
	const words = fileWords[entry.language];
	const [stem = ''] = entry.content.title.split(/\s?:/u);
	const name = (word: string, ending: string) =>
		`${entry.language === 'ar' ? `${stem} ${word}` : `${asciiSlug(stem)}-${word}`}.${ending}`;
	const draw = async (word: string): Promise<MadeFile> => {
		const format = chance.weighted<PictureFormat>([
			['jpeg', 5],
			['webp', 3],
			['png', 2]
		]);
		const bytes = await picture(`${own}/${word}`, format, width);
		return { name: name(word, format === 'jpeg' ? 'jpg' : format), type: pictureTypes[format], bytes };
	};

	const cover = await draw(words.cover);
	const others: MadeFile[] = [];
	if (coverOnly) return { cover, others };
	if (chance.chance(0.9))
		others.push({
			name: name(words.slides, 'pdf'),
			type: 'application/pdf',
			bytes: await slides(own, entry)
		});
	if (chance.chance(0.15)) others.push(await draw(words.picture));
	return { cover, others };
}

/** A picture of 1280 × 800 pixels, or as wide as wanted. */
export async function picture(
	seed: string | number,
	format: PictureFormat,
	width = 1280
): Promise<Uint8Array> {
	const drawn = sharp(Buffer.from(leafPicture(seed))).resize({ width });
	if (format === 'png') return drawn.png({ compressionLevel: 6 }).toBuffer();
	if (format === 'webp') return drawn.webp({ quality: 80, effort: 2 }).toBuffer();
	return drawn.jpeg({ quality: 80 }).toBuffer();
}
