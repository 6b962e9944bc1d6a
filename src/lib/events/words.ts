import { m } from '#lib/paraglide/messages.js';
import type { PartnerLevel } from './event.ts';

export const partnerLevelWords: Record<PartnerLevel, () => string> = {
	host: () => m.public_level_host(),
	platinum: () => m.public_level_platinum(),
	gold_plus: () => m.public_level_gold_plus(),
	gold: () => m.public_level_gold(),
	specific: () => m.public_level_specific(),
	contributing: () => m.public_level_contributing(),
	supporting: () => m.public_level_supporting()
};
