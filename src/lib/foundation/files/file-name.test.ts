import { expect, test } from 'vitest';
import { attachment, displayName } from './file-name.ts';

test.each([
	['plain', 'slides.pdf', 'slides.pdf'],
	['another script', 'عرض الفريق.pdf', 'عرض الفريق.pdf'],
	['emoji', 'walk 🚶.pdf', 'walk 🚶.pdf'],
	['capital ending', 'SLIDES.PDF', 'SLIDES.pdf'],
	['a path', '../../etc/passwd.pdf', 'passwd.pdf'],
	['a path of Windows', 'C:\\Users\\x\\slides.pdf', 'slides.pdf'],
	['an encoded path', '%2e%2e%2fslides.pdf', '%2e%2e%2fslides.pdf'],
	['NUL', 'slides.pdf\u0000.exe', 'slides.pdf.exe.pdf'],
	['a mark that turns text', 'slides\u202Efdp.exe', 'slidesfdp.exe.pdf'],
	['another ending', 'page.html', 'page.html.pdf'],
	['no ending', 'slides', 'slides.pdf'],
	['only dots', '...', 'file.pdf'],
	['nothing', '', 'file.pdf'],
	['a hidden file', '.htaccess', 'htaccess.pdf'],
	['a device', 'CON.pdf', '_CON.pdf'],
	['a device without ending', 'nul', '_nul.pdf'],
	['a header', 'a"\r\nX-Evil: 1.pdf', 'a_X-Evil_ 1.pdf'],
	['half a character', 'a\uD800b.pdf', 'ab.pdf']
])('%s', (_, name, shown) => {
	expect(displayName(name, 'application/pdf')).toBe(shown);
});

test('300 signs become 120', () => {
	expect(displayName(`${'a'.repeat(300)}.png`, 'image/png')).toBe(`${'a'.repeat(120)}.png`);
});

test.each([
	['a b.pdf', `attachment; filename="a b.pdf"; filename*=UTF-8''a%20b.pdf`],
	['é"’.pdf', `attachment; filename="e___.pdf"; filename*=UTF-8''%C3%A9%22%E2%80%99.pdf`],
	["it's (1).pdf", `attachment; filename="it's (1).pdf"; filename*=UTF-8''it%27s%20%281%29.pdf`]
])('%s', (name, header) => {
	expect(attachment(name)).toBe(header);
});
