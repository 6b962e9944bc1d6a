/**
 * Words as a reader counts them: what stands between spaces and holds a letter or a figure. Scripts that write without
 * spaces (Chinese, Japanese, Thai) are cut by the Unicode rules (UAX 29) of the platform.
 */
export function countWords(text: string): number {
	let count = 0;
	for (const word of text.match(/\S+/gu) ?? []) {
		if (!/[\p{L}\p{N}]/u.test(word)) continue;
		count += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word)
			? [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(word)].filter((part) => part.isWordLike)
					.length
			: 1;
	}
	return count;
}
