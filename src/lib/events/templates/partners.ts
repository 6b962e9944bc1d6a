import type { PartnerTemplate } from './template.ts';

// The source documents name these partners, but not the level of each: the levels are ours to show all kinds.
export const forumPartners: readonly PartnerTemplate[] = [
	{
		name: {
			en: 'International Telecommunication Union',
			fr: 'Union internationale des télécommunications',
			ar: 'الاتحاد الدولي للاتصالات'
		},
		level: 'host',
		link: 'https://www.itu.int/',
		mentors: false,
		madeUp: false
	},
	{
		name: {
			en: 'Global Coalition on Aging',
			fr: 'Global Coalition on Aging',
			ar: 'التحالف العالمي للشيخوخة'
		},
		level: 'platinum',
		link: 'https://globalcoalitiononaging.com/',
		mentors: true,
		madeUp: false
	},
	{
		name: {
			en: 'World Health Organization',
			fr: 'Organisation mondiale de la Santé',
			ar: 'منظمة الصحة العالمية'
		},
		level: 'specific',
		link: 'https://www.who.int/',
		mentors: false,
		madeUp: false
	},
	{
		name: {
			en: 'United Nations Department of Economic and Social Affairs',
			fr: 'Département des affaires économiques et sociales de l’ONU',
			ar: 'إدارة الأمم المتحدة للشؤون الاقتصادية والاجتماعية'
		},
		level: 'specific',
		link: 'https://www.un.org/development/desa/',
		mentors: false,
		madeUp: false
	}
];

/** Companies that do not exist, so that the demo has somebody to mentor its winners. */
export const madeUpPartners: readonly PartnerTemplate[] = [
	madeUp('Lindenhof Robotics', 'gold_plus', true),
	madeUp('Harbour & Hill Insurance', 'gold', true),
	madeUp('Second Spring Health', 'gold', true),
	madeUp('Ruhiga Mobility', 'contributing', true),
	madeUp('Estrela Bank for Savers', 'contributing', true),
	madeUp('Kitsune Hearing', 'supporting', false)
];

function madeUp(name: string, level: PartnerTemplate['level'], mentors: boolean): PartnerTemplate {
	return {
		name: { en: `${name} (demo)`, fr: `${name} (démo)`, ar: `${name} (للعرض)` },
		level,
		link: null,
		mentors,
		madeUp: true
	};
}
