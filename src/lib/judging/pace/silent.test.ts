import { expect, test } from 'vitest';
import { silentJudges } from './silent.ts';

const day = (n: number) => new Date(`2021-03-${String(n).padStart(2, '0')}T12:00Z`);

test.each<[string, Date | null, Date[], number | undefined]>([
	['no sign since the round opened', null, [day(1)], 10],
	['a visit five days ago', day(13), [day(1)], 5],
	['a visit four days ago is a sign', day(14), [day(1)], undefined],
	['the last visit was before the round: silence counts from its opening', day(2), [day(1)], 10],
	['what came yesterday is no silence', null, [day(1), day(17)], undefined],
	['nothing is left to begin', null, [], undefined]
])('%s', (_, lastHereAt, openSince, quiet) => {
	const judge = { judgeId: 'j', lastHereAt, openSince };
	expect(silentJudges([judge], { days: 5, opensAt: day(8), now: day(18) }).get('j')).toBe(quiet);
});
