import { expect, test } from 'vitest';
import { copiesOf, filesIn, isOfAnother, isOutdated, kindOf, programIn, readOrder } from './copies.ts';

test.each([
	['/events/ageing-better/judge', 'page'],
	['/events/ageing-better/judge/rubric', 'page'],
	['/events/ageing-better/judge/review/1-2', 'page'],
	['/events/ageing-better/judge/review/1-2/files/3', 'file'],
	['/events/ageing-better/judge/review/1-2/sheet', null],
	['/events/ageing-better/judges', null],
	['/events/ageing-better/organise', null],
	['/account', null]
])('%s', (path, kind) => expect(kindOf(path)).toBe(kind));

test('copies of somebody else, whatever the event', () => {
	expect(isOfAnother(copiesOf('hala', 'photos'), 'hala')).toBe(false);
	expect(isOfAnother(copiesOf('yusuf', 'photos'), 'hala')).toBe(true);
	expect(isOfAnother('something-else', 'hala')).toBe(false);
});

test('a copy is shown for 30 days, and never without a date', () => {
	const now = Date.parse('2021-03-31T12:00Z');
	expect(isOutdated('Tue, 02 Mar 2021 12:00:00 GMT', now)).toBe(false);
	expect(isOutdated('Mon, 01 Mar 2021 11:59:59 GMT', now)).toBe(true);
	expect(isOutdated(null, now)).toBe(true);
});

test('the files of a page, each once, pictures in their largest width', () => {
	const at = '/events/photos/judge/review/1/files';
	const html = `<img src="${at}/a?w=960" srcset="${at}/a?w=480 480w, ${at}/a?w=960 960w"><a href="${at}/b">`;
	expect(filesIn(html)).toEqual([`${at}/a?w=960`, `${at}/b`]);
});

test('what of the program a page names', () => {
	const html =
		'<link href="../../_app/immutable/assets/0.ab_c.css"><script>import("/_app/immutable/entry/start.x-y.js")';
	expect(programIn(html)).toEqual([
		'/_app/immutable/assets/0.ab_c.css',
		'/_app/immutable/entry/start.x-y.js'
	]);
});

test('an order is read, and nothing else', () => {
	const order = { person: 'hala', event: 'photos', pages: ['/x'], program: [] };
	expect(readOrder(order)).toEqual(order);
	for (const other of [null, 'order', {}, { ...order, pages: [1] }]) expect(readOrder(other)).toBeNull();
});
