import { hackathon } from './hackathon.ts';
import { photoContest } from './photo-contest.ts';
import { specialPrize } from './special-prize.ts';
import type { EventTemplate } from './template.ts';

/** What an organiser can start from, in the order of the list. */
export const templates: readonly EventTemplate[] = [hackathon, specialPrize, photoContest];

export function templateByKey(key: string): EventTemplate | undefined {
	return templates.find((template) => template.key === key);
}
