import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import { dice } from '../dice.ts';
import type { DemoEntry } from '../entries.ts';

const size = { width: 842, height: 595 };
const margin = 64;
const ink = rgb(0.08, 0.125, 0.1);
const accents = [rgb(0.43, 0.16, 0.42), rgb(0.04, 0.33, 0.22), rgb(0.05, 0.29, 0.49), rgb(0.42, 0.26, 0)];
const notice = 'Made up for a demonstration: the people, projects and figures in this file do not exist.';
// Fonts that every reader of PDF brings along know Western European letters only.
const forOtherScripts = 'The words of this entry are in Arabic; read them on its page.';

/** A paper of one to three pages about an entry: what it is, how it works, and a figure from its trial. */
export async function slides(seed: string | number, { content, language }: DemoEntry): Promise<Uint8Array> {
	const chance = dice(`${seed}/slides`);
	const document = await PDFDocument.create({ updateMetadata: false });
	const [plain, bold] = [
		await document.embedFont(StandardFonts.Helvetica),
		await document.embedFont(StandardFonts.HelveticaBold)
	];
	const accent = chance.pick(accents);
	const readable = language !== 'ar';
	const title = readable ? westernLetters(content.title) : 'Project file';
	const summary = readable ? westernLetters(content.summary) : forOtherScripts;
	document.setTitle(title);
	document.setSubject(notice);
	document.setCreationDate(new Date('2021-01-11T09:00:00Z'));

	const cover = document.addPage([size.width, size.height]);
	cover.drawRectangle({ x: 0, y: 0, width: size.width, height: size.height, color: accent });
	for (const index of [0, 1, 2, 3, 4]) drawSprig(cover, 120 + index * 150, 70 + chance.integer(0, 40));
	const below = write(cover, bold, title, 36, size.height - 130, rgb(1, 1, 1));
	write(cover, plain, summary, 17, below - 26, rgb(1, 1, 1));
	drawNotice(cover, plain, rgb(1, 1, 1));

	const pages = chance.integer(1, 3);
	if (pages > 1 && readable) {
		const page = document.addPage([size.width, size.height]);
		let y = size.height - 80;
		for (const line of westernLetters(content.description).split('\n')) {
			const heading = line.startsWith('## ');
			// A heading needs room for what stands below it.
			if (y < (heading ? 130 : 80)) break;
			const words = line.replace(/^(## |> )/, '').replace(/^- /, '• ');
			if (heading) y = write(page, bold, words, 16, y - 8, ink);
			else if (words !== '') y = write(page, plain, words, 12, y, ink) - 4;
		}
		drawNotice(page, plain, ink);
	}
	if (pages > 2) {
		const page = document.addPage([size.width, size.height]);
		write(page, bold, 'Used in the week', 24, size.height - 90, ink);
		for (let week = 1; week <= 8; week++) {
			const share = chance.integer(35, 95);
			const x = margin + (week - 1) * 88;
			page.drawRectangle({ x, y: 110, width: 60, height: share * 3.3, color: accent });
			page.drawText(`${share} %`, { x, y: 118 + share * 3.3, size: 14, font: plain, color: ink });
			page.drawText(`${week}`, { x, y: 88, size: 14, font: plain, color: ink });
		}
		drawNotice(page, plain, ink);
	}
	return document.save();
}

/** Two leaves and a berry. */
function drawSprig(page: PDFPage, x: number, y: number): void {
	const white = { color: rgb(1, 1, 1), opacity: 0.16 };
	page.drawSvgPath('M0 0A60 60 0 0 1 -60 -60A60 60 0 0 1 0 0Z', { x, y, ...white });
	page.drawSvgPath('M0 0A60 60 0 0 1 60 -60A60 60 0 0 1 0 0Z', { x, y, ...white });
	page.drawCircle({ x, y: y + 46, size: 12, ...white });
}

function drawNotice(page: PDFPage, font: PDFFont, color: ReturnType<typeof rgb>): void {
	page.drawText(notice, { x: margin, y: 40, size: 12, font, color });
}

/** Writes lines as wide as the page; gives back where the next line would begin. */
function write(
	page: PDFPage,
	font: PDFFont,
	text: string,
	size: number,
	top: number,
	color: ReturnType<typeof rgb>
): number {
	let y = top;
	let line = '';
	const room = page.getWidth() - 2 * margin;
	const flush = () => {
		page.drawText(line, { x: margin, y, size, font, color });
		y -= size * 1.4;
	};
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && font.widthOfTextAtSize(longer, size) > room) {
			flush();
			line = word;
		} else line = longer;
	}
	flush();
	return y;
}

/** The text in letters of Windows-1252, marks taken off where it has no such letter: "Cần Thơ" as "Can Tho". */
function westernLetters(text: string): string {
	return text
		.replace(/[\u00a0\u202f]/g, ' ')
		.replace(/[^\n\x20-\x7e\u00a1-\u00ff‘’“”–—…•€œŒšŠžŽŸ]/gu, (letter) =>
			(letters[letter] ?? letter.normalize('NFD')).replace(/[^\x20-\x7e]/g, '')
		);
}

const letters: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ı: 'i', đ: 'd', Đ: 'D', ő: 'ö', ű: 'ü' };
