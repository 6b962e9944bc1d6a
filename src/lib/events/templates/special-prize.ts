import { forumPartners, madeUpPartners } from './partners.ts';
import { specialPrizeRubric } from './special-prize-rubric.ts';
import {
	specialPrizeChecklist,
	specialPrizeQuestions,
	specialPrizeRules,
	specialPrizeSteps
} from './special-prize-texts.ts';
import type { EventTemplate } from './template.ts';

/** "Healthy Ageing Innovation Prize": one challenge, twelve finalists, one winner. */
export const specialPrize: EventTemplate = {
	key: 'special-prize',
	label: { en: 'Special prize', fr: 'Prix spécial', ar: 'جائزة خاصة' },
	purpose: {
		en: 'One prize for work that exists already. Screening, blind review, a published shortlist, then a panel that chooses one winner and says why.',
		fr: 'Un prix pour un travail qui existe déjà. Examen de recevabilité, évaluation anonyme, liste de finalistes publiée, puis un comité qui choisit et motive son choix.',
		ar: 'جائزة واحدة لعمل قائم. فرز، ثم تقييم دون أسماء، ثم قائمة متأهلين تُنشر، ثم لجنة تختار فائزة واحدة وتبيّن السبب.'
	},
	slug: 'healthy-ageing-2021',
	name: {
		en: 'Healthy Ageing Innovation Prize',
		fr: 'Prix de l’innovation pour le vieillissement en bonne santé',
		ar: 'جائزة الابتكار من أجل التمتع بالصحة في مرحلة الشيخوخة'
	},
	tagline: {
		en: 'Special prize of the WSIS Forum 2021',
		fr: 'Prix spécial du Forum du SMSI 2021',
		ar: 'جائزة خاصة لمنتدى القمة العالمية لمجتمع المعلومات 2021'
	},
	summary: {
		en: 'For technology that helps people aged 60 and over to live an active and engaged life. Show us what you run, who uses it, and what has changed for them.',
		fr: 'Pour des technologies qui aident les personnes de 60 ans et plus à mener une vie active et engagée. Montrez-nous ce que vous faites, qui s’en sert et ce qui a changé.',
		ar: 'لتكنولوجيا تساعد من بلغوا الستين فما فوق على عيش حياة نشطة ومشارِكة. أرونا ما تقومون به، ومن يستخدمه، وما الذي تغيّر لديهم.'
	},
	series: 'WSIS Forum 2021',
	timeZone: 'Europe/Zurich',
	zonePlace: { en: 'Geneva', fr: 'Genève', ar: 'جنيف' },
	accent: '#0b7a5b',
	teamSize: { smallest: 1, largest: 6 },
	timetable: {
		registration: { opens: { day: 0, time: '09:00' }, closes: { day: 49, time: '23:00' } },
		submission: { opens: { day: 0, time: '09:00' }, closes: { day: 49, time: '23:00' }, graceMinutes: 0 },
		ceremony: { day: 115, time: '15:00' }
	},
	challenges: [
		{
			slug: 'healthy-ageing',
			name: { en: 'Healthy ageing', fr: 'Vieillir en bonne santé', ar: 'التمتع بالصحة في مرحلة الشيخوخة' },
			shortName: { en: 'Healthy ageing', fr: 'Bien vieillir', ar: 'الشيخوخة الصحية' },
			summary: {
				en: 'Technology for people aged 60 and over, in use today, that keeps life active and engaged.',
				fr: 'Des technologies pour les personnes de 60 ans et plus, déjà en usage, qui gardent la vie active et engagée.',
				ar: 'تكنولوجيا لمن بلغوا الستين فما فوق، مستخدمة اليوم، تُبقي الحياة نشطة ومشارِكة.'
			},
			description: {
				en: [
					'Growing old well is more than being free of illness. It is being able to do what matters to you: to learn, to work, to help, to love, to be heard.',
					'',
					'We look for work that:',
					'',
					'- was shaped by people aged 60 and over;',
					'- changes what they can do, and shows how it knows;',
					'- reaches those who are usually left out;',
					'- will still be there when the first grant has ended.'
				].join('\n'),
				fr: [
					'Bien vieillir ne se réduit pas à l’absence de maladie. C’est pouvoir faire ce qui compte pour soi : apprendre, travailler, aider, aimer, être entendu.',
					'',
					'Nous cherchons des projets qui :',
					'',
					'- ont été façonnés par des personnes de 60 ans et plus ;',
					'- changent ce qu’elles peuvent faire, et montrent comment on le sait ;',
					'- atteignent celles et ceux que l’on oublie d’ordinaire ;',
					'- existeront encore quand la première subvention aura pris fin.'
				].join('\n'),
				ar: [
					'ليست الشيخوخة الطيبة مجرد سلامة من المرض. إنها القدرة على فعل ما يهمّك: أن تتعلّم وتعمل وتساعد وتحب ويُسمع صوتك.',
					'',
					'نبحث عن عمل:',
					'',
					'- أسهم في تصميمه من بلغوا الستين فما فوق؛',
					'- يغيّر ما يستطيعون فعله، ويبيّن كيف عُرف ذلك؛',
					'- يصل إلى من يُستثنون عادةً؛',
					'- يبقى بعد انتهاء المنحة الأولى.'
				].join('\n')
			}
		}
	],
	rounds: [
		{
			kind: 'screening',
			slug: 'screening',
			name: { en: 'Screening', fr: 'Examen de recevabilité', ar: 'الفرز' },
			window: { opens: { day: 50, time: '00:00' }, closes: { day: 56, time: '23:00' } },
			blind: false,
			advance: { kind: 'passed' },
			outcome: { en: 'Eligible', fr: 'Recevable', ar: 'مستوفية للشروط' },
			publishesShortlist: false,
			screenersPerEntry: 2,
			checklist: specialPrizeChecklist
		},
		{
			kind: 'review',
			slug: 'review',
			name: { en: 'Review', fr: 'Évaluation', ar: 'التقييم' },
			window: { opens: { day: 59, time: '09:00' }, closes: { day: 80, time: '23:00' } },
			blind: true,
			advance: { kind: 'top', count: 12, per: 'challenge' },
			outcome: { en: 'Finalist', fr: 'Finaliste', ar: 'متأهلة للنهائيات' },
			publishesShortlist: true,
			reviewsPerEntry: 3,
			minutesPerReview: 30,
			rubric: specialPrizeRubric
		},
		{
			kind: 'panel',
			slug: 'panel',
			name: { en: 'Final panel', fr: 'Comité final', ar: 'اللجنة النهائية' },
			window: { opens: { day: 87, time: '09:00' }, closes: { day: 101, time: '23:00' } },
			blind: false,
			advance: { kind: 'by_hand', count: 1, per: 'challenge' },
			outcome: { en: 'Winner', fr: 'Lauréate', ar: 'فائزة' },
			publishesShortlist: false
		}
	],
	awards: [
		{
			per: 'challenge',
			places: [
				{
					name: {
						en: 'Winner of the prize',
						fr: 'Lauréate du prix',
						ar: 'الفائزة بالجائزة'
					},
					money: null,
					mentorshipMonths: null
				}
			]
		}
	],
	partners: [...forumPartners, ...madeUpPartners],
	judgingSteps: specialPrizeSteps,
	rules: specialPrizeRules,
	questions: specialPrizeQuestions
};
