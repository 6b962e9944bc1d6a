import { m } from '#lib/paraglide/messages.js';
import { type Locale, localeNames } from '../../i18n/locales.ts';
import type { LetterBody } from './schema.ts';

interface Written {
	name: string;
	locale: Locale;
	subject: string;
	body: LetterBody;
}

const escapes: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** Names are people's own words: without line ends, and with no address that a mail program would make a link of. */
export function plainName(name: string): string {
	return name
		.replace(/[\r\n]+/g, ' ')
		.replace(/:\/\//g, ': / /')
		.replace(/\bwww\./gi, 'www ');
}

/** The letter as plain text. Links are made absolute with `origin`. */
export function letterText({ name, locale, body }: Written, origin: string): string {
	const action = body.action && `${body.action.label}:\n${new URL(body.action.href, origin).href}`;
	return [
		m.foundation_letter_greeting({ name: plainName(name) }, { locale }),
		...body.paragraphs,
		...(action ? [action] : []),
		m.foundation_letter_close({}, { locale })
	].join('\n\n');
}

/** The letter as HTML: the same words, nothing loaded from anywhere. */
export function letterHtml({ name, locale, subject, body }: Written, origin: string): string {
	const paragraph = (text: string) => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`;
	const action =
		body.action &&
		`<p><a href="${escaped(new URL(body.action.href, origin).href)}"><b>${escaped(body.action.label)}</b></a></p>`;
	return `<!doctype html><html lang="${locale}" dir="${localeNames[locale].dir}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>${[
		paragraph(m.foundation_letter_greeting({ name: plainName(name) }, { locale })),
		...body.paragraphs.map(paragraph),
		...(action ? [action] : []),
		paragraph(m.foundation_letter_close({}, { locale }))
	].join('')}</body></html>`;
}
