import type { APIResponse, Page } from '@playwright/test';

/** A field that somebody can type into, as it stands in a page. */
interface Typed {
	name: string;
	value: string;
	invalid: boolean;
	/** The words that are tied to it. */
	words: string;
}

export interface FoundForm {
	action: string;
	/** Hidden fields, ticks and choices: as the page has them, or the first one that there is. */
	given: [name: string, value: string][];
	typed: Typed[];
}

/** What a page says, read without running it. */
export interface Read {
	lang: string;
	headings: number;
	/** Links and buttons in the main part: a way on. */
	ways: number;
	alerts: number;
	/** What was typed and could run, or fetch something from elsewhere. */
	alive: string[];
	forms: FoundForm[];
}

/** Read a page in a browser that does not run it. */
export function read(page: Page, html: string): Promise<Read> {
	return page.evaluate((text) => {
		const document = new DOMParser().parseFromString(text, 'text/html');
		const all = <E extends Element>(within: ParentNode, selector: string) => [
			...within.querySelectorAll<E>(selector)
		];
		const typable = (field: Element) =>
			field instanceof HTMLTextAreaElement ||
			(field instanceof HTMLInputElement &&
				!['hidden', 'color', 'radio', 'checkbox', 'submit', 'button', 'file'].includes(field.type));
		const forms = all<HTMLFormElement>(document, 'main form[method=post]').map((form) => {
			const fields = all<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(form, '[name]');
			const given = new Map<string, string>();
			for (const field of fields) {
				if (typable(field) || field instanceof HTMLTextAreaElement) continue;
				const choice = field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type);
				if (field instanceof HTMLInputElement && field.type === 'file') continue;
				if (choice && given.has(field.name) && !field.checked) continue;
				const first =
					field instanceof HTMLSelectElement && all<HTMLOptionElement>(field, '[value]:not([value=""])')[0];
				given.set(field.name, field.value || (first ? first.value : ''));
			}
			const button = form.querySelector('button[formaction]');
			return {
				action: form.getAttribute('action') ?? button?.getAttribute('formaction') ?? '',
				given: [...given],
				typed: fields.filter(typable).map((field) => ({
					name: field.name,
					value:
						(field instanceof HTMLTextAreaElement ? field.textContent : field.getAttribute('value')) ?? '',
					invalid: field.getAttribute('aria-invalid') === 'true',
					words: (field.getAttribute('aria-describedby') ?? '')
						.split(' ')
						.map((id) => (id ? (document.getElementById(id)?.textContent ?? '') : ''))
						.join(' ')
						.trim()
				}))
			};
		});
		const dangerous = '[onerror], [onload], [href^="javascript:" i], [src*="evil.example"], iframe[srcdoc]';
		return {
			lang: document.documentElement.lang,
			headings: all(document, 'main h1').length,
			ways: all(document, 'main a[href], main form button').length,
			alerts: all(document, '[role=alert]').length,
			alive: [
				...all(document, dangerous).map(({ outerHTML }) => outerHTML),
				...all(document, 'script').flatMap(({ textContent }) =>
					textContent === 'alert(1)' ? [textContent] : []
				)
			],
			forms
		};
	}, html);
}

/** Send a form as a browser without script would. */
export function post(page: Page, path: string, body: string): Promise<APIResponse> {
	return page.request.post(path, {
		data: body,
		maxRedirects: 0,
		headers: {
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded',
			origin: new URL(process.env['BASE_URL'] ?? '').origin
		}
	});
}
