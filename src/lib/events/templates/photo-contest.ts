import { forumPartners, madeUpPartners } from './partners.ts';
import {
	photoContestChecklist,
	photoContestQuestions,
	photoContestRules,
	photoContestSteps
} from './photo-contest-texts.ts';
import type { EventTemplate } from './template.ts';

/** A photo contest: one picture each, compared two by two; twelve finalists, three winners. */
export const photoContest: EventTemplate = {
	key: 'photo-contest',
	label: { en: 'Photo contest', fr: 'Concours photo', ar: 'مسابقة صور' },
	purpose: {
		en: 'One picture from each person. Judges see two at a time and say which is better; the best twelve are finalists, and a panel chooses three winners. Good for posters, videos and stands as well.',
		fr: 'Une image par personne. Les membres du jury en voient deux à la fois et disent laquelle est la meilleure ; les douze premières sont finalistes et un comité en choisit trois. Convient aussi aux affiches, aux vidéos et aux stands.',
		ar: 'صورة واحدة من كل شخص. يرى المحكّمون صورتين في كل مرة ويقولون أيهما أفضل؛ تتأهل أفضل اثنتي عشرة صورة إلى النهائيات، وتختار لجنة ثلاث فائزات. تصلح أيضًا للملصقات والمقاطع المصوّرة والأجنحة.'
	},
	slug: 'photo-contest-2021',
	name: {
		en: 'WSIS Photo Contest',
		fr: 'Concours photo du SMSI',
		ar: 'مسابقة صور القمة العالمية لمجتمع المعلومات'
	},
	tagline: {
		en: 'Part of the WSIS Forum 2021',
		fr: 'Dans le cadre du Forum du SMSI 2021',
		ar: 'ضمن منتدى القمة العالمية لمجتمع المعلومات 2021'
	},
	summary: {
		en: 'Show us, in one picture, how information and communication technology helps people where you live to reach one of the Sustainable Development Goals.',
		fr: 'Montrez-nous, en une image, comment les technologies de l’information et de la communication aident, là où vous vivez, à atteindre l’un des Objectifs de développement durable.',
		ar: 'أرونا في صورة واحدة كيف تساعد تكنولوجيا المعلومات والاتصالات الناس حيث تعيشون على بلوغ أحد أهداف التنمية المستدامة.'
	},
	series: 'WSIS Forum 2021',
	timeZone: 'Europe/Zurich',
	zonePlace: { en: 'Geneva', fr: 'Genève', ar: 'جنيف' },
	accent: '#7a3b6d',
	teamSize: { smallest: 1, largest: 1 },
	timetable: {
		registration: { opens: { day: 0, time: '09:00' }, closes: { day: 42, time: '23:00' } },
		submission: { opens: { day: 0, time: '09:00' }, closes: { day: 42, time: '23:00' }, graceMinutes: 0 },
		ceremony: { day: 84, time: '15:00' }
	},
	challenges: [
		{
			slug: 'pictures',
			name: {
				en: 'Technology for the Sustainable Development Goals',
				fr: 'La technologie au service des Objectifs de développement durable',
				ar: 'التكنولوجيا في خدمة أهداف التنمية المستدامة'
			},
			shortName: { en: 'Pictures', fr: 'Images', ar: 'الصور' },
			summary: {
				en: 'One picture that tells by itself what has changed for somebody.',
				fr: 'Une image qui dit à elle seule ce qui a changé pour quelqu’un.',
				ar: 'صورة تروي وحدها ما الذي تغيّر في حياة أحد.'
			},
			description: {
				en: [
					'A good picture needs no caption. Show a person, a place or a moment in which technology made a difference: a lesson, a harvest, a call, a repaired line.',
					'',
					'We look for pictures that:',
					'',
					'- tell something that one would not have known;',
					'- treat the people in them with respect;',
					'- are honest: light and cut may be changed, what was there may not.'
				].join('\n'),
				fr: [
					'Une bonne image se passe de légende. Montrez une personne, un lieu ou un moment où la technologie a compté : une leçon, une récolte, un appel, une ligne réparée.',
					'',
					'Nous cherchons des images qui :',
					'',
					'- apprennent quelque chose que l’on n’aurait pas su ;',
					'- traitent avec respect les personnes qu’elles montrent ;',
					'- sont honnêtes : on peut changer la lumière et le cadre, non ce qui était là.'
				].join('\n'),
				ar: [
					'الصورة الجيدة لا تحتاج إلى شرح. أرونا شخصًا أو مكانًا أو لحظة أحدثت فيها التكنولوجيا فرقًا: درسًا أو حصادًا أو مكالمة أو خطًا أُصلح.',
					'',
					'نبحث عن صور:',
					'',
					'- تروي ما لم نكن لنعرفه؛',
					'- تعامل من تُظهرهم باحترام؛',
					'- صادقة: يجوز تعديل الضوء والإطار، لا ما كان موجودًا.'
				].join('\n')
			}
		}
	],
	rounds: [
		{
			kind: 'screening',
			slug: 'screening',
			name: { en: 'Screening', fr: 'Examen de recevabilité', ar: 'الفرز' },
			window: { opens: { day: 43, time: '00:00' }, closes: { day: 46, time: '23:00' } },
			blind: false,
			advance: { kind: 'passed' },
			outcome: { en: 'Eligible', fr: 'Recevable', ar: 'مستوفية للشروط' },
			publishesShortlist: false,
			screenersPerEntry: 1,
			checklist: photoContestChecklist
		},
		{
			kind: 'comparison',
			slug: 'comparison',
			name: { en: 'Comparison', fr: 'Comparaison', ar: 'المقارنة' },
			window: { opens: { day: 49, time: '09:00' }, closes: { day: 63, time: '23:00' } },
			blind: true,
			advance: { kind: 'top', count: 12, per: 'challenge' },
			outcome: { en: 'Finalist', fr: 'Finaliste', ar: 'متأهلة للنهائيات' },
			publishesShortlist: true,
			comparisonsPerJudge: 40,
			question: {
				en: 'Which picture tells more about what technology changed?',
				fr: 'Quelle image en dit le plus sur ce que la technologie a changé ?',
				ar: 'أي الصورتين تروي أكثر عمّا غيّرته التكنولوجيا؟'
			}
		},
		{
			kind: 'panel',
			slug: 'panel',
			name: { en: 'Final panel', fr: 'Comité final', ar: 'اللجنة النهائية' },
			window: { opens: { day: 66, time: '09:00' }, closes: { day: 74, time: '23:00' } },
			blind: false,
			advance: { kind: 'by_hand', count: 3, per: 'challenge' },
			outcome: { en: 'Winner', fr: 'Lauréate', ar: 'فائزة' },
			publishesShortlist: false
		}
	],
	awards: [
		{
			per: 'challenge',
			places: [
				{
					name: { en: 'First prize', fr: 'Premier prix', ar: 'الجائزة الأولى' },
					money: null,
					mentorshipMonths: null
				},
				{
					name: { en: 'Second prize', fr: 'Deuxième prix', ar: 'الجائزة الثانية' },
					money: null,
					mentorshipMonths: null
				},
				{
					name: { en: 'Third prize', fr: 'Troisième prix', ar: 'الجائزة الثالثة' },
					money: null,
					mentorshipMonths: null
				}
			]
		}
	],
	partners: [...forumPartners, ...madeUpPartners],
	judgingSteps: photoContestSteps,
	rules: photoContestRules,
	questions: photoContestQuestions
};
