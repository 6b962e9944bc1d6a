import { isId } from '#lib/foundation/ids.ts';
import type { Answer, Visitor } from './visitor.ts';

/** How many pages of one kind are looked at: a list of entries leads to many pages that differ in their ids only. */
const ofOneKind = 3;

/** Every address that pages lead a visitor to, beginning with these, with what came back. */
export async function crawl(
	visitor: Visitor,
	begin: readonly string[],
	look: (path: string, answer: Answer) => void
): Promise<number> {
	const waiting = [...begin];
	const seen = new Set(waiting);
	const kinds = new Map<string, number>();
	let looked = 0;
	const lane = async () => {
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
			const answer = await visitor.get(path);
			looked += 1;
			look(path, answer);
			// A page that is shown has its data in it; one that is not might still give them away when asked for them alone.
			if (answer.status !== 200 && isPage(answer)) {
				const [bare = '', query = ''] = path.split('?');
				const data = `${bare === '/' ? '' : bare}/__data.json${query ? `?${query}` : ''}`;
				look(data, await visitor.get(data));
			}
			for (const next of [...linksIn(answer.body), answer.headers.get('location') ?? '']) {
				if (!isOurs(next) || seen.has(next)) continue;
				seen.add(next);
				const kind = kindOf(next);
				kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
				if ((kinds.get(kind) ?? 0) <= ofOneKind) waiting.push(next);
			}
		}
	};
	await Promise.all([lane(), lane(), lane(), lane()]);
	return looked;
}

function isPage({ headers }: Answer): boolean {
	return headers.get('content-type')?.startsWith('text/html') ?? false;
}

function linksIn(html: string): string[] {
	return [...html.matchAll(/(?:href|src|action)="([^"]+)"/g)].map(
		([, link = '']) => link.replaceAll('&amp;', '&').split('#')[0] ?? ''
	);
}

/** Paths of ours, but what the build made: that is the same for everybody, and searched once. */
function isOurs(link: string): boolean {
	return (
		link.startsWith('/') &&
		!link.startsWith('//') &&
		!link.startsWith('/_app/') &&
		!link.startsWith('/sign-out')
	);
}

/** The address without language, ids and what was asked. */
function kindOf(path: string): string {
	const [bare = '', query = ''] = path.split('?');
	const parts = bare
		.replace(/^\/(en|fr|ar)(?=\/|$)/, '')
		.split('/')
		.map((part) => (isId(part) ? '*' : part));
	return `${parts.join('/')}?${query.replaceAll(/=[^&]*/g, '')}`;
}
