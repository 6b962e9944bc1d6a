import { m } from '#lib/paraglide/messages.js';
import type { Gender, StakeholderType } from './person.ts';

export const stakeholderWords: Record<StakeholderType, () => string> = {
	government: () => m.accounts_stakeholder_government(),
	'private-sector': () => m.accounts_stakeholder_private_sector(),
	'civil-society': () => m.accounts_stakeholder_civil_society(),
	academia: () => m.accounts_stakeholder_academia(),
	'technical-community': () => m.accounts_stakeholder_technical_community(),
	'international-organisation': () => m.accounts_stakeholder_international_organisation(),
	other: () => m.accounts_stakeholder_other()
};

export const genderWords: Record<Gender, () => string> = {
	woman: () => m.accounts_gender_woman(),
	man: () => m.accounts_gender_man(),
	other: () => m.accounts_gender_other()
};
