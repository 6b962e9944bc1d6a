import type { ItuRegion } from '#lib/accounts/countries.ts';
import { m } from '#lib/paraglide/messages.js';

/** The regions of the published figures. */
export const regionWords: Record<ItuRegion, () => string> = {
	A: () => m.stats_region_a(),
	B: () => m.stats_region_b(),
	C: () => m.stats_region_c(),
	D: () => m.stats_region_d(),
	E: () => m.stats_region_e()
};
