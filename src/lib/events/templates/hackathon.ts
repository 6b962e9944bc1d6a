import { hackathonChallenges } from './hackathon-challenges.ts';
import { hackathonRubric } from './hackathon-rubric.ts';
import { hackathonChecklist, hackathonQuestions, hackathonRules, hackathonSteps } from './hackathon-texts.ts';
import { forumPartners, madeUpPartners } from './partners.ts';
import type { EventTemplate } from './template.ts';

/** "Ageing Better with ICTs": four challenges, four places in each. */
export const hackathon: EventTemplate = {
	key: 'hackathon',
	label: { en: 'Hackathon', fr: 'Hackathon', ar: 'هاكاثون' },
	purpose: {
		en: 'Teams answer one of several challenges in a few weeks. Screening, blind review, a panel per challenge, places with money and mentorship.',
		fr: 'Des équipes répondent à l’un des défis en quelques semaines. Examen de recevabilité, évaluation anonyme, comité par défi, places dotées d’argent et de mentorat.',
		ar: 'تجيب الفرق عن أحد التحديات خلال أسابيع. فرز، ثم تقييم دون أسماء، ثم لجنة لكل تحدٍّ، ومراكز تقترن بالمال والإرشاد.'
	},
	slug: 'ageing-better-2021',
	name: {
		en: 'Ageing Better with ICTs',
		fr: 'Mieux vieillir grâce aux TIC',
		ar: 'شيخوخة أفضل بفضل تكنولوجيا المعلومات والاتصالات'
	},
	tagline: {
		en: 'Hackathon of the WSIS Forum 2021, online',
		fr: 'Hackathon du Forum du SMSI 2021, en ligne',
		ar: 'هاكاثون منتدى القمة العالمية لمجتمع المعلومات 2021، عبر الإنترنت'
	},
	summary: {
		en: 'Build something that helps people live well for longer. Form a team of up to six, pick one of four challenges, and hand in a working idea.',
		fr: 'Créez ce qui aide à vivre bien plus longtemps. Formez une équipe de six personnes au plus, choisissez l’un des quatre défis et déposez une idée qui fonctionne.',
		ar: 'ابتكروا ما يساعد الناس على أن يعيشوا حياة أطول وأفضل. كوّنوا فريقًا من ستة أشخاص على الأكثر، واختاروا تحديًا من أربعة، وقدّموا فكرة قابلة للعمل.'
	},
	series: 'WSIS Forum 2021',
	timeZone: 'Europe/Zurich',
	zonePlace: { en: 'Geneva', fr: 'Genève', ar: 'جنيف' },
	accent: '#8e2a6b',
	teamSize: { smallest: 1, largest: 6 },
	timetable: {
		registration: { opens: { day: 0, time: '09:00' }, closes: { day: 28, time: '23:00' } },
		submission: { opens: { day: 0, time: '09:00' }, closes: { day: 49, time: '23:00' }, graceMinutes: 0 },
		ceremony: { day: 101, time: '15:00' }
	},
	challenges: hackathonChallenges,
	rounds: [
		{
			kind: 'screening',
			slug: 'screening',
			name: { en: 'Screening', fr: 'Examen de recevabilité', ar: 'الفرز' },
			window: { opens: { day: 50, time: '00:00' }, closes: { day: 53, time: '23:00' } },
			blind: false,
			advance: { kind: 'passed' },
			outcome: { en: 'Eligible', fr: 'Recevable', ar: 'مستوفية للشروط' },
			publishesShortlist: false,
			screenersPerEntry: 2,
			checklist: hackathonChecklist
		},
		{
			kind: 'review',
			slug: 'review',
			name: { en: 'Review', fr: 'Évaluation', ar: 'التقييم' },
			window: { opens: { day: 56, time: '09:00' }, closes: { day: 70, time: '23:00' } },
			blind: true,
			advance: { kind: 'top', count: 6, per: 'challenge' },
			outcome: { en: 'Finalist', fr: 'Finaliste', ar: 'متأهلة للنهائيات' },
			publishesShortlist: false,
			reviewsPerEntry: 3,
			furtherShare: 33,
			minutesPerReview: 20,
			rubric: hackathonRubric
		},
		{
			kind: 'panel',
			slug: 'panels',
			name: { en: 'Final panels', fr: 'Comités finaux', ar: 'اللجان النهائية' },
			window: { opens: { day: 73, time: '09:00' }, closes: { day: 80, time: '23:00' } },
			blind: false,
			advance: { kind: 'by_hand', count: 4, per: 'challenge' },
			outcome: { en: 'Winner', fr: 'Lauréate', ar: 'فائزة' },
			publishesShortlist: false
		}
	],
	awards: [
		{
			per: 'challenge',
			places: [
				{
					name: { en: 'First place', fr: 'Première place', ar: 'المركز الأول' },
					money: { minorUnits: 100_000, currency: 'USD' },
					mentorshipMonths: 6
				},
				{
					name: { en: 'Second place', fr: 'Deuxième place', ar: 'المركز الثاني' },
					money: null,
					mentorshipMonths: null
				},
				{
					name: { en: 'Third place', fr: 'Troisième place', ar: 'المركز الثالث' },
					money: null,
					mentorshipMonths: null
				},
				{
					name: { en: 'Fourth place', fr: 'Quatrième place', ar: 'المركز الرابع' },
					money: null,
					mentorshipMonths: null
				}
			]
		}
	],
	partners: [...forumPartners, ...madeUpPartners],
	judgingSteps: hackathonSteps,
	rules: hackathonRules,
	questions: hackathonQuestions
};
