import { decodeBase32IgnorePadding } from '@oslojs/encoding';
import { codeAt } from '#lib/accounts/server/totp.ts';
import { type Role, roles } from '../../scripts/demo/canaries.ts';
import type { DemoStage } from '../../scripts/demo/stage.ts';

/** An answer, read to its end. */
export interface Answer {
	status: number;
	headers: Headers;
	body: string;
	/** Everything that came back, to be searched. */
	all: string;
}

export type Asking = 'anonymous' | Role;

/** Somebody with a browser's cookies and none of its comfort. */
export class Visitor {
	readonly role: Asking;
	readonly #origin: string;
	readonly #cookies = new Map<string, string>();

	constructor(origin: string, role: Asking, cookies: Record<string, string> = {}) {
		this.#origin = origin;
		this.role = role;
		for (const [name, value] of Object.entries(cookies)) this.#cookies.set(name, value);
	}

	get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
		return this.ask('GET', path, { headers });
	}

	/** Send a form, as a page of ours would. */
	post(path: string, form: Record<string, string> = {}): Promise<Answer> {
		return this.ask('POST', path, { body: new URLSearchParams(form) });
	}

	async ask(
		method: string,
		path: string,
		{ headers = {}, body }: { headers?: Record<string, string>; body?: BodyInit } = {}
	): Promise<Answer> {
		const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const response = await fetch(new URL(path, this.#origin), {
			method,
			redirect: 'manual',
			// Packing and unpacking thousands of pages would take longer than making them.
			headers: {
				cookie,
				origin: this.#origin,
				accept: 'text/html',
				'accept-encoding': 'identity',
				...headers
			},
			...(body === undefined ? {} : { body })
		});
		for (const set of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
			this.#cookies.set(name, value);
		}
		const text = await response.text();
		const heads = [...response.headers].map((head) => head.join(': ')).join('\n');
		return { status: response.status, headers: response.headers, body: text, all: `${heads}\n\n${text}` };
	}
}

/** One visitor for each role, signed in through the pages, and one whom nobody knows. */
export async function everybody({ url, demo }: DemoStage): Promise<Map<Asking, Visitor>> {
	const visitors = new Map<Asking, Visitor>([['anonymous', new Visitor(url, 'anonymous')]]);
	for (const role of roles) {
		const { email, password, totpSecret } = demo.signIns[role];
		const visitor = new Visitor(url, role);
		const signedIn = await visitor.post('/sign-in?/password', { email, password });
		if (signedIn.status !== 303) throw new Error(`${role} cannot sign in: ${signedIn.status}`);
		if (totpSecret) {
			const code = codeAt(decodeBase32IgnorePadding(totpSecret), new Date());
			const passed = await visitor.post('/sign-in/code', { code });
			if (passed.status !== 303) throw new Error(`${role} has the wrong code: ${passed.status}`);
		}
		visitors.set(role, visitor);
	}
	return visitors;
}

/** So many at once. */
export async function inLanes<T>(
	list: readonly T[],
	work: (one: T) => Promise<void>,
	lanes = 8
): Promise<void> {
	const waiting = list.values();
	await Promise.all(
		Array.from({ length: lanes }, async () => {
			for (const one of waiting) await work(one);
		})
	);
}
