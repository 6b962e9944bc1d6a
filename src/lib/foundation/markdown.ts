import MarkdownIt from 'markdown-it';

const allowedLink = /^(https?:\/\/|mailto:)/i;
/** The page has its own headings above the text. */
const highestHeading = 3;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
markdown.validateLink = (address) => allowedLink.test(address);
markdown.disable('image');
markdown.core.ruler.push('headings_in_order', (state) => {
	const headings = state.tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
	const open: number[] = [];
	for (const [index, token] of headings.entries()) {
		const typed = Number(token.tag.slice(1));
		if (index % 2 === 0) {
			while (open.length > 0 && (open.at(-1) ?? 0) >= typed) open.pop();
			open.push(typed);
		}
		token.tag = `h${Math.min(6, highestHeading + open.length - 1)}`;
	}
});
markdown.core.ruler.push('no_styles', (state) => {
	// A column's alignment would be a style attribute, which the content security policy refuses.
	for (const token of state.tokens) token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null;
});
markdown.renderer.rules['link_open'] = (tokens, index, options, _, renderer) => {
	tokens[index]?.attrSet('rel', 'nofollow noopener ugc');
	return renderer.renderToken(tokens, index, options);
};

/**
 * HTML of a text in Markdown (CommonMark, tables, strikethrough), safe to show: tags that were typed stay text, links lead
 * to http, https and mailto only, pictures are links, headings begin at level 3 and leave out no level.
 */
export function markdownHtml(text: string): string {
	return markdown.render(text);
}
