import { expect, test } from 'vitest';
import { markdownHtml } from './markdown.ts';

test.each([
	['paragraphs', 'One\n\nTwo', '<p>One</p>\n<p>Two</p>\n'],
	['emphasis', '**strong** and *soft*', '<p><strong>strong</strong> and <em>soft</em></p>\n'],
	[
		'a link',
		'[here](https://example.org/a?b=1&c=2)',
		'<p><a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener ugc">here</a></p>\n'
	],
	[
		'a letter',
		'<mailto:a@example.org>',
		'<p><a href="mailto:a@example.org" rel="nofollow noopener ugc">mailto:a@example.org</a></p>\n'
	],
	['an address without angle brackets is text', 'https://example.org', '<p>https://example.org</p>\n'],
	['headings in order', '# A\n### B\n# C', '<h3>A</h3>\n<h4>B</h4>\n<h3>C</h3>\n'],
	['headings that come down', '### A\n## B\n#### C', '<h3>A</h3>\n<h3>B</h3>\n<h4>C</h4>\n'],
	[
		'a picture is a link',
		'![x](https://example.org/x.png)',
		'<p>!<a href="https://example.org/x.png" rel="nofollow noopener ugc">x</a></p>\n'
	],
	['tags are text', '<b>x</b>', '<p>&lt;b&gt;x&lt;/b&gt;</p>\n']
])('%s', (_, text, html) => {
	expect(markdownHtml(text)).toBe(html);
});

test('a column carries no style', () => {
	expect(markdownHtml('| a | b |\n|--:|:-:|\n| 1 | 2 |')).not.toContain('style');
});

/** Ways in that others have found: tags, handlers, schemes behind entities, tabs and escapes, broken nesting. */
const attacks = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'<svg/onload=alert(1)>',
	'<iframe src="javascript:alert(1)">',
	'<a href="javascript:alert(1)">x</a>',
	'<style>*{display:none}</style>',
	'<!--><script>alert(1)</script>-->',
	'<![CDATA[<script>alert(1)</script>]]>',
	'<?php echo 1 ?>',
	'[x](javascript:alert(1))',
	'[x](JaVaScRiPt:alert(1))',
	'[x](java\tscript:alert(1))',
	'[x](&#106;avascript:alert(1))',
	'[x](&#x6A;avascript&colon;alert(1))',
	'[x](javascript&#58;alert(1))',
	'[x](<javascript:alert(1)>)',
	'[x]( javascript:alert(1))',
	'[x](\u0001javascript:alert(1))',
	'[x](vbscript:msgbox(1))',
	'[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
	'[x](data:image/svg+xml;base64,PHN2Zz4=)',
	'[x](file:///etc/passwd)',
	'[x](//example.org)',
	'[x](/sign-out)',
	'[x](?/remove)',
	'[x](#main)',
	'[x](https://example.org" onmouseover="alert(1))',
	'[x](https://example.org "title" onmouseover="alert(1)")',
	'[x](https://example.org \'" onmouseover=alert(1) "\')',
	'[x]: javascript:alert(1)\n\n[x]',
	'[x][y]\n\n[y]: data:text/html,<script>alert(1)</script>',
	'<javascript:alert(1)>',
	'<data:text/html,x>',
	'![x](javascript:alert(1))',
	'![x" onerror="alert(1)](https://example.org/x.png)',
	'![x](data:image/svg+xml,<svg onload=alert(1)>)',
	'[![x](https://example.org/1.png)](javascript:alert(1))',
	'```"><script>alert(1)</script>\ncode\n```',
	'``` x" onmouseover="alert(1)\ncode\n```',
	'`<script>alert(1)</script>`',
	'    <script>alert(1)</script>',
	'| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |',
	'# <img src=x onerror=alert(1)>',
	'&lt;script&gt;alert(1)&lt;/script&gt;',
	'\\<script>alert(1)\\</script>',
	'<scr<script>ipt>alert(1)</scr</script>ipt>',
	'<a href="https://example.org" style="position:fixed">x</a>'
];

const tags = 'p|br|hr|strong|em|s|a|ul|ol|li|blockquote|pre|code|h[3-6]|table|thead|tbody|tr|th|td';
const safeTag = new RegExp(
	`^</?(${tags})( (href="(https?://|mailto:)[^"<>]*"|title="[^"<>]*"|rel="nofollow noopener ugc"|class="language-[^"<>]*"|start="\\d+"))*>$`
);

test.each(attacks)('%j becomes nothing but harmless tags', (attack) => {
	const html = markdownHtml(attack);
	const found = html.match(/<[^>]*>/g) ?? [];
	expect(found.filter((tag) => !safeTag.test(tag))).toEqual([]);
});
