import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
	['Amara Diallo', 'AD'],
	['Prof. Hala Mansour', 'HM'],
	['Mateo José Ríos', 'MR'],
	['Đặng Thị Thu Hà', 'ĐH'],
	['Suharto', 'S'],
	['王 小明', '王小'],
	['هالة منصور', 'ه\u2009م'],
	['“Kofi” Sarr', 'S'],
	['   ', ''],
	['', '']
])('%s is %s', (name, letters) => {
	expect(initials(name)).toBe(letters);
});
