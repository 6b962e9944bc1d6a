import type { AssignInput } from '#lib/judging/assigning/types.ts';
import type { RankInput } from '#lib/judging/ranking/types.ts';

const challenges = ['alzheimers', 'frailty', 'mobility', 'finance'];
const topics = ['sensors', 'speech', 'maps', 'payments', 'care', 'training', 'games', 'homes'];

/** Numbers that look thrown, the same in every run (a linear congruence, Numerical Recipes). */
function thrown(n: number): number {
	return ((Math.imul(n + 1, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296;
}

const pick = (list: readonly string[], n: number) => list[Math.floor(thrown(n) * list.length)] ?? '';

/** Entries and judges with languages, topics and organisations, three reviews each, and room for a third more. */
export function assignProblem(entries: number, judges: number): AssignInput {
	const capacity = Math.ceil((entries * 3 * 1.33) / judges);
	return {
		entries: Array.from({ length: entries }, (_, n) => ({
			id: `e${n}`,
			challenge: pick(challenges, n),
			language: thrown(n * 7) < 0.9 ? 'en' : 'fr',
			topics: [pick(topics, n * 3), pick(topics, n * 5)],
			org: null
		})),
		judges: Array.from({ length: judges }, (_, n) => ({
			id: `j${n}`,
			languages: thrown(n * 11) < 0.4 ? ['en', 'fr'] : ['en'],
			challenges: [pick(challenges, n * 13), pick(challenges, n * 17)],
			expertise: [pick(topics, n * 19), pick(topics, n * 23), pick(topics, n * 29)],
			capacity,
			org: null
		})),
		conflicts: Array.from({ length: entries }, (_, n) => ({
			entry: `e${n}`,
			judge: `j${Math.floor(thrown(n * 31) * judges)}`
		})),
		reviewsPerEntry: 3
	};
}

/** Three reviews of five criteria for each entry, by judges who differ in severity. */
export function rankProblem(entries: number, judges: number): RankInput {
	const criteria = [20, 30, 20, 15, 15].map((weight, n) => ({ id: `c${n}`, weight, min: 1, max: 5 }));
	const scores = Array.from({ length: entries * 3 }, (_, seat) => {
		const entry = Math.floor(seat / 3);
		const judge = (entry + (seat % 3) * 67 + Math.floor(entry / judges) * 31) % judges;
		return criteria.map(({ id }, n) => {
			const raw =
				1 + 4 * thrown(entry) + 1.5 * (thrown(judge * 37) - 0.5) + 1.5 * (thrown(seat * 5 + n) - 0.5);
			return {
				entry: `e${entry}`,
				judge: `j${judge}`,
				criterion: id,
				value: Math.min(5, Math.max(1, Math.round(raw)))
			};
		});
	});
	return {
		entries: Array.from({ length: entries }, (_, n) => ({ id: `e${n}`, challenge: pick(challenges, n) })),
		judges: Array.from({ length: judges }, (_, n) => ({ id: `j${n}` })),
		criteria,
		scores: scores.flat(),
		topK: 4
	};
}
