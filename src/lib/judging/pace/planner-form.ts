import type { RoundPlan } from './planner.ts';

/** What each figure of the planner may be. */
export const plannerLimits = {
	entries: { min: 1, max: 5000, step: 1 },
	reviewsPerEntry: { min: 1, max: 15, step: 1 },
	minutes: { min: 1, max: 240, step: 1 },
	hours: { min: 0.5, max: 200, step: 0.5 },
	noShowPercent: { min: 0, max: 90, step: 1 }
} as const satisfies Record<keyof RoundPlan, { min: number; max: number; step: number }>;

const usualNoShow = 20;
const usualHours = 4;

/** A plan to begin with: what is known of the round, and the hours that its judges' capacities stand for. */
export function firstPlan(
	entries: number,
	settings: { reviewsPerEntry: number; minutesPerReview: number },
	capacities: readonly number[]
): RoundPlan {
	const { reviewsPerEntry, minutesPerReview: minutes } = settings;
	const middle = capacities.toSorted((a, b) => a - b)[Math.floor(capacities.length / 2)];
	const hours = middle ? Math.max(0.5, Math.round((middle * minutes) / 30) / 2) : usualHours;
	return { entries, reviewsPerEntry, minutes, hours, noShowPercent: usualNoShow };
}

/** The plan that an address asks for; a figure that is missing or out of its limits is as it was to begin with. */
export function planOf(first: RoundPlan, asked: URLSearchParams): RoundPlan {
	const figure = (name: keyof RoundPlan) => {
		const { min, max } = plannerLimits[name];
		const text = asked.get(name) ?? '';
		const value = Number(text.replace(',', '.'));
		return text.trim() !== '' && value >= min && value <= max ? value : first[name];
	};
	return {
		entries: Math.floor(figure('entries')),
		reviewsPerEntry: Math.floor(figure('reviewsPerEntry')),
		minutes: figure('minutes'),
		hours: figure('hours'),
		noShowPercent: figure('noShowPercent')
	};
}
