import type { ItuRegion } from '#lib/accounts/countries.ts';
import type { Gender } from '#lib/accounts/person.ts';
import { m } from '#lib/paraglide/messages.js';

/** The regions of the published figures. */
export const regionWords: Record<ItuRegion, () => string> = {
	A: () => m.stats_region_a(),
	B: () => m.stats_region_b(),
	C: () => m.stats_region_c(),
	D: () => m.stats_region_d(),
	E: () => m.stats_region_e()
};

/** Groups of people, where the account's words stand for one person. */
export const genderGroupWords: Record<Gender, () => string> = {
	woman: () => m.stats_women(),
	man: () => m.stats_men(),
	other: () => m.stats_other_genders()
};
