import { fiveLevels } from './five-levels.ts';
import type { RubricTemplate } from './template.ts';

export const hackathonRubric: RubricTemplate = {
	criteria: [
		{
			slug: 'need',
			name: { en: 'Need', fr: 'Besoin', ar: 'الحاجة' },
			weight: 20,
			question: {
				en: 'Does it answer a need that older people have told somebody about?',
				fr: 'Répond-elle à un besoin que des personnes âgées ont exprimé ?',
				ar: 'هل تلبّي حاجة عبّر عنها كبار السن أنفسهم؟'
			},
			levels: fiveLevels(
				{
					en: 'Nobody seems to need it.',
					fr: 'Personne ne semble en avoir besoin.',
					ar: 'لا يبدو أن أحدًا يحتاج إليها.'
				},
				{
					en: 'A need is claimed, without a source.',
					fr: 'Un besoin est affirmé, sans source.',
					ar: 'تُذكر حاجة دون مصدر.'
				},
				{
					en: 'A need is shown by figures or by other people’s studies.',
					fr: 'Un besoin est montré par des chiffres ou par les études d’autrui.',
					ar: 'تثبت الحاجة أرقام أو دراسات أجراها آخرون.'
				},
				{
					en: 'Older people were asked, and said so.',
					fr: 'Des personnes âgées ont été interrogées, et l’ont dit.',
					ar: 'سُئل كبار السن، وقالوا ذلك.'
				},
				{
					en: 'Older people shaped it from the start, and the need is shown with their own words and with figures.',
					fr: 'Des personnes âgées y ont pris part dès le début, et le besoin est montré par leurs mots et par des chiffres.',
					ar: 'شارك كبار السن في تصميمها منذ البداية، وتظهر الحاجة بكلماتهم وبالأرقام.'
				}
			)
		},
		{
			slug: 'effect',
			name: { en: 'Effect', fr: 'Effet', ar: 'الأثر' },
			weight: 30,
			question: {
				en: 'Would life be better for those who use it, and how well is that shown?',
				fr: 'La vie de ceux qui l’utilisent serait-elle meilleure, et cela est-il bien montré ?',
				ar: 'هل تتحسّن حياة من يستخدمها، وما مدى وضوح الدليل؟'
			},
			levels: fiveLevels(
				{ en: 'No effect is described.', fr: 'Aucun effet n’est décrit.', ar: 'لا يوصف أي أثر.' },
				{ en: 'An effect is hoped for.', fr: 'Un effet est espéré.', ar: 'الأثر أمل لا أكثر.' },
				{
					en: 'A first trial, or a convincing comparison.',
					fr: 'Un premier essai, ou une comparaison convaincante.',
					ar: 'تجربة أولى، أو مقارنة مقنعة.'
				},
				{
					en: 'There are results from real use by at least ten people; what is not yet known is named.',
					fr: 'Il y a des résultats d’un usage réel par au moins dix personnes ; ce que l’on ignore encore est dit.',
					ar: 'هناك نتائج من استخدام حقيقي لعشرة أشخاص على الأقل، مع ذكر ما لم يُعرف بعد.'
				},
				{
					en: 'Results over months, with a comparison, written so that others can check them.',
					fr: 'Des résultats sur plusieurs mois, avec une comparaison, écrits de façon à pouvoir être vérifiés.',
					ar: 'نتائج على مدى أشهر، مع مقارنة، مكتوبة بحيث يمكن لغيركم التحقق منها.'
				}
			)
		},
		{
			slug: 'ease',
			name: { en: 'Easy to use', fr: 'Facilité d’usage', ar: 'سهولة الاستخدام' },
			weight: 20,
			question: {
				en: 'Could somebody who is 80, and not fond of phones, use it on a bad day?',
				fr: 'Une personne de 80 ans qui n’aime pas le téléphone pourrait-elle s’en servir un mauvais jour ?',
				ar: 'هل يستطيع شخص في الثمانين لا يحب الهواتف أن يستخدمها في يوم صعب؟'
			},
			levels: fiveLevels(
				{
					en: 'Nobody but an expert could.',
					fr: 'Seul un spécialiste le pourrait.',
					ar: 'لا يستطيع ذلك إلا خبير.'
				},
				{ en: 'With somebody beside them.', fr: 'Avec quelqu’un à ses côtés.', ar: 'بوجود شخص إلى جانبه.' },
				{ en: 'After a short introduction.', fr: 'Après une courte explication.', ar: 'بعد شرح قصير.' },
				{
					en: 'On their own, on most days.',
					fr: 'Sans aide, la plupart des jours.',
					ar: 'بمفرده في معظم الأيام.'
				},
				{
					en: 'At once, with poor sight or shaking hands too.',
					fr: 'Tout de suite, même avec une vue faible ou des mains qui tremblent.',
					ar: 'فورًا، حتى مع ضعف البصر أو ارتعاش اليدين.'
				}
			)
		},
		{
			slug: 'new',
			name: { en: 'New', fr: 'Nouveauté', ar: 'الجِدّة' },
			weight: 15,
			question: {
				en: 'What does it do that was not there before?',
				fr: 'Que fait-elle qui n’existait pas ?',
				ar: 'ما الذي تقدّمه ولم يكن موجودًا؟'
			},
			levels: fiveLevels(
				{
					en: 'It exists already, and is in use.',
					fr: 'Cela existe déjà, et on s’en sert.',
					ar: 'هي موجودة من قبل ومستخدمة.'
				},
				{
					en: 'A small change to something known.',
					fr: 'Un petit changement à une chose connue.',
					ar: 'تغيير بسيط في شيء معروف.'
				},
				{
					en: 'A known idea, applied in a new place or for new people.',
					fr: 'Une idée connue, appliquée dans un lieu nouveau ou pour un public nouveau.',
					ar: 'فكرة معروفة طُبّقت في مكان جديد أو لأشخاص جدد.'
				},
				{
					en: 'A new combination that makes something possible.',
					fr: 'Une combinaison nouvelle, qui rend quelque chose possible.',
					ar: 'جمع جديد بين أمور معروفة يجعل شيئًا ما ممكنًا.'
				},
				{
					en: 'Something that we have not seen before.',
					fr: 'Quelque chose que nous n’avions jamais vu.',
					ar: 'شيء لم نره من قبل.'
				}
			)
		},
		{
			slug: 'growth',
			name: { en: 'Can grow', fr: 'Capacité de croître', ar: 'قابلية النمو' },
			weight: 15,
			question: {
				en: 'Could it reach ten thousand people, and who would pay?',
				fr: 'Pourrait-elle atteindre dix mille personnes, et qui paierait ?',
				ar: 'هل يمكن أن تصل إلى عشرة آلاف شخص، ومن يدفع؟'
			},
			levels: fiveLevels(
				{
					en: 'Only where it was built.',
					fr: 'Seulement là où elle a été créée.',
					ar: 'في المكان الذي صُمّمت فيه فقط.'
				},
				{
					en: 'In places that are much alike.',
					fr: 'Dans des lieux très semblables.',
					ar: 'في أماكن شديدة الشبه به.'
				},
				{
					en: 'With a partner who is named, and costs that are counted.',
					fr: 'Avec un partenaire nommé et des coûts chiffrés.',
					ar: 'مع شريك مذكور بالاسم وتكاليف محسوبة.'
				},
				{
					en: 'A plan for three years, and somebody who pays.',
					fr: 'Un plan sur trois ans, et quelqu’un qui paie.',
					ar: 'خطة لثلاث سنوات، وجهة تدفع.'
				},
				{
					en: 'It grows already, and each new place makes it cheaper.',
					fr: 'Elle grandit déjà, et chaque nouveau lieu la rend moins chère.',
					ar: 'تنمو منذ الآن، وكل مكان جديد يجعلها أقل كلفة.'
				}
			)
		}
	]
};
