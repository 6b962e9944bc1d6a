import { type FileType, fileTypes } from './file-type.ts';

const longestName = 120;

// What a system would read as a device, wherever it stands and whatever its ending.
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file's name as it may be shown and offered for download: the last part of a path, without controls, marks that turn
 * the direction of text, and signs that some system can't have in a name; not too long, and with the ending that belongs
 * to what the file really is. Files are never stored under it.
 */
export function displayName(name: string, type: FileType): string {
	const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
	const plain = last
		.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\uFFFD]/gu, '')
		.replace(/[<>:"|?*]/g, '_')
		.replace(/\s+/g, ' ')
		.replace(/^[.\s]+|[.\s]+$/g, '');
	const safe = device.test(plain) ? `_${plain}` : plain;
	const endings: readonly string[] = fileTypes[type];
	const ending = /\.([^.]+)$/.exec(safe)?.[1]?.toLowerCase();
	const known = ending !== undefined && endings.includes(ending);
	const stem = known ? safe.slice(0, -(ending.length + 1)) : safe;
	const short = Array.from(stem).slice(0, longestName).join('').trim() || 'file';
	return `${short}.${known ? ending : endings[0]}`;
}

/** The header that offers a file for download under its name, in any script (RFC 6266, RFC 8187). */
export function attachment(name: string): string {
	const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '_');
	const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
	return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
