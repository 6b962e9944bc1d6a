import { expect, test } from 'vitest';
import { countWords } from './words.ts';

test.each([
	['', 0],
	['   \n\t ', 0],
	['one', 1],
	['A phone in the pocket', 5],
	['a companion – at home, isn’t it?', 6],
	['well-being costs 3.50 USD', 4],
	['كيف تعمل الفكرة', 3],
	['信息通信技术', 3],
	['💐 🎉', 0]
])('%j has %i words', (text, count) => {
	expect(countWords(text)).toBe(count);
});
