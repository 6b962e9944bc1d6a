import { expect, test } from 'vitest';
import { atomFeed } from './atom.ts';

const feed = {
	title: 'News',
	link: 'https://laureate.example/events/x',
	self: 'https://laureate.example/events/x/feed.xml',
	lang: 'en',
	updatedAt: new Date('2021-04-22T13:00Z'),
	entries: []
};
const entry = { id: 'urn:uuid:1', title: 'Winners', link: 'https://laureate.example/r', at: feed.updatedAt };

test('a feed without entries is a feed', () => {
	expect(atomFeed(feed)).toBe(
		[
			'<?xml version="1.0" encoding="utf-8"?>',
			'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>https://laureate.example/events/x/feed.xml</id>',
			'<title>News</title>',
			'<updated>2021-04-22T13:00:00.000Z</updated>',
			'<author><name>News</name></author>',
			'<link rel="alternate" href="https://laureate.example/events/x"/>',
			'<link rel="self" type="application/atom+xml" href="https://laureate.example/events/x/feed.xml"/></feed>',
			''
		].join('\n')
	);
});

test('an entry has its id, time, link and text', () => {
	expect(atomFeed({ ...feed, entries: [{ ...entry, text: 'First\nSecond' }] })).toContain(
		'<entry><id>urn:uuid:1</id><title>Winners</title><updated>2021-04-22T13:00:00.000Z</updated><link href="https://laureate.example/r"/><content type="text">First\nSecond</content></entry>'
	);
});

test.each([
	['tags and signs', '<b>"R&D"</b>', '&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;'],
	['what ends a CDATA', ']]>', ']]&gt;'],
	['what XML can’t hold', 'a\u0000b\u0008c\ud800d\uffffe', 'abcde'],
	['Arabic and pictures', 'فريق 🚶', 'فريق 🚶']
])('%s in a title', (_, title, written) => {
	expect(atomFeed({ ...feed, entries: [{ ...entry, title }] })).toContain(`<title>${written}</title>`);
});
