import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/foundation/i18n/locales.ts';
import type { CrewRole, PartnerLevel } from './event.ts';

export const partnerLevelWords: Record<PartnerLevel, () => string> = {
	host: () => m.events_level_host(),
	platinum: () => m.events_level_platinum(),
	gold_plus: () => m.events_level_gold_plus(),
	gold: () => m.events_level_gold(),
	specific: () => m.events_level_specific(),
	contributing: () => m.events_level_contributing(),
	supporting: () => m.events_level_supporting()
};

interface InLocale {
	locale?: Locale;
}

export const crewRoleWords: Record<CrewRole, (options?: InLocale) => string> = {
	owner: (options) => m.events_role_owner({}, options),
	organiser: (options) => m.events_role_organiser({}, options),
	screener: (options) => m.events_role_screener({}, options),
	panel_chair: (options) => m.events_role_panel_chair({}, options),
	observer: (options) => m.events_role_observer({}, options)
};

/** What somebody with the role does, in a sentence. */
export const crewRoleDuties: Record<CrewRole, (options?: InLocale) => string> = {
	owner: (options) => m.events_duty_owner({}, options),
	organiser: (options) => m.events_duty_organiser({}, options),
	screener: (options) => m.events_duty_screener({}, options),
	panel_chair: (options) => m.events_duty_panel_chair({}, options),
	observer: (options) => m.events_duty_observer({}, options)
};
