import { expect, test } from 'vitest';
import { routes } from '../src/http/routes.ts';
import { routeMethods } from './routes.ts';

const found = routeMethods();
const isRead = (method: string) => method === 'GET' || method === 'HEAD';

test('every route and method of the files is guarded by the manifest', () => {
	expect(found.filter(({ guard }) => guard === undefined)).toEqual([]);
});

test('the manifest knows nothing that is not there', () => {
	const known = Object.entries(routes).flatMap(([route, { read, write }]) => [
		...(read ? [`${route} read`] : []),
		...(write ? [`${route} write`] : [])
	]);
	const there = new Set(found.map(({ route, method }) => `${route} ${isRead(method) ? 'read' : 'write'}`));
	expect(known.filter((one) => !there.has(one))).toEqual([]);
});

test('every action turns a refusal into an answer: it is wrapped by guarded()', () => {
	expect(found.filter(({ unguarded = [] }) => unguarded.length > 0)).toEqual([]);
});
