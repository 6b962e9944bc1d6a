import { expect, test } from 'vitest';
import { topicsOf } from './topics.ts';

test.each([
	['', []],
	['Falls', ['falls']],
	['falls, Rural  health ;sensors', ['falls', 'rural health', 'sensors']],
	['falls, FALLS,', ['falls']],
	['السقوط، الرعاية', ['السقوط', 'الرعاية']]
])('the topics in "%s"', (text, topics) => {
	expect(topicsOf(text)).toEqual(topics);
});
