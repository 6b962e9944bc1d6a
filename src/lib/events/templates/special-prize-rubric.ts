import { fiveLevels } from './five-levels.ts';
import type { RubricTemplate } from './template.ts';

export const specialPrizeRubric: RubricTemplate = {
	criteria: [
		{
			slug: 'voice',
			name: { en: 'A say in it', fr: 'Participation', ar: 'المشاركة في القرار' },
			weight: 20,
			question: {
				en: 'Did people over 60 have a say in what it became?',
				fr: 'Des personnes de plus de 60 ans ont-elles eu leur mot à dire ?',
				ar: 'هل كان لمن تجاوزوا الستين رأي في ما صارت إليه؟'
			},
			levels: fiveLevels(
				{
					en: 'Nobody over 60 is mentioned.',
					fr: 'Aucune personne de plus de 60 ans n’est mentionnée.',
					ar: 'لا يُذكر أحد تجاوز الستين.'
				},
				{
					en: 'It was made for them, without asking.',
					fr: 'Elle a été faite pour elles, sans les consulter.',
					ar: 'صُمّمت لهم دون سؤالهم.'
				},
				{
					en: 'Some were asked once it was ready.',
					fr: 'Quelques-unes ont été consultées une fois le projet prêt.',
					ar: 'سُئل بعضهم بعد أن اكتملت.'
				},
				{
					en: 'They tried it several times, and it changed.',
					fr: 'Elles l’ont essayée plusieurs fois, et elle a changé.',
					ar: 'جرّبوها مرات عدة، وتغيّرت بناءً على ذلك.'
				},
				{
					en: 'They decide with the others, from the first day to the budget.',
					fr: 'Elles décident avec les autres, du premier jour jusqu’au budget.',
					ar: 'يقرّرون مع غيرهم، من اليوم الأول حتى الميزانية.'
				}
			)
		},
		{
			slug: 'active-life',
			name: { en: 'Active life', fr: 'Vie active', ar: 'الحياة النشطة' },
			weight: 30,
			question: {
				en: 'Do those who use it do more of what matters to them?',
				fr: 'Ceux qui l’utilisent font-ils davantage ce qui compte pour eux ?',
				ar: 'هل يقوم من يستخدمها بالمزيد مما يهمّه؟'
			},
			levels: fiveLevels(
				{ en: 'No change is described.', fr: 'Aucun changement n’est décrit.', ar: 'لا يوصف أي تغيير.' },
				{
					en: 'It fills time, and little else.',
					fr: 'Elle occupe le temps, et guère plus.',
					ar: 'تملأ الوقت، ولا تكاد تفعل غير ذلك.'
				},
				{
					en: 'One thing has become easier.',
					fr: 'Une chose est devenue plus facile.',
					ar: 'صار أمر واحد أسهل.'
				},
				{
					en: 'People go out, learn, work or meet more than before, and say so.',
					fr: 'Les gens sortent, apprennent, travaillent ou se rencontrent plus qu’avant, et le disent.',
					ar: 'صار الناس يخرجون أو يتعلّمون أو يعملون أو يلتقون أكثر من ذي قبل، وهم يقولون ذلك.'
				},
				{
					en: 'Lives have changed for good, and those who tell it are the people themselves.',
					fr: 'Des vies ont changé durablement, et ce sont les personnes elles-mêmes qui le racontent.',
					ar: 'تغيّرت حياة الناس تغيّرًا دائمًا، وهم أنفسهم من يروون ذلك.'
				}
			)
		},
		{
			slug: 'open-to-all',
			name: { en: 'Open to all', fr: 'Ouverte à tous', ar: 'متاحة للجميع' },
			weight: 20,
			question: {
				en: 'Can people with little money, poor sight or an old phone use it?',
				fr: 'Peut-on s’en servir avec peu d’argent, une vue faible ou un vieux téléphone ?',
				ar: 'هل يستطيع استخدامها قليل المال أو ضعيف البصر أو صاحب الهاتف القديم؟'
			},
			levels: fiveLevels(
				{
					en: 'It takes new devices and a good deal of practice.',
					fr: 'Il faut des appareils neufs et beaucoup de pratique.',
					ar: 'تتطلّب أجهزة جديدة وكثيرًا من الدربة.'
				},
				{
					en: 'Most people over 60 in its own country would be left out.',
					fr: 'La plupart des personnes de plus de 60 ans de son pays en seraient exclues.',
					ar: 'يُستثنى منها معظم من تجاوزوا الستين في بلدها.'
				},
				{
					en: 'Barriers are known, and some have been taken away.',
					fr: 'Les obstacles sont connus, et certains ont été levés.',
					ar: 'العوائق معروفة، وقد أُزيل بعضها.'
				},
				{
					en: 'It works by voice or large type, and costs users next to nothing.',
					fr: 'Elle fonctionne à la voix ou en gros caractères, et ne coûte presque rien.',
					ar: 'تعمل بالصوت أو بحروف كبيرة، ولا تكاد تكلّف مستخدميها شيئًا.'
				},
				{
					en: 'People who are usually left out are among its users, and are counted.',
					fr: 'Des personnes d’ordinaire exclues l’utilisent, et leur nombre est donné.',
					ar: 'من يُستثنون عادةً هم من مستخدميها، وعددهم مذكور.'
				}
			)
		},
		{
			slug: 'shown',
			name: { en: 'Shown to work', fr: 'Résultats établis', ar: 'إثبات الفاعلية' },
			weight: 15,
			question: {
				en: 'How well is it shown that it works?',
				fr: 'Est-il bien établi qu’elle fonctionne ?',
				ar: 'ما مدى وضوح الدليل على أنها تنجح؟'
			},
			levels: fiveLevels(
				{ en: 'Not at all.', fr: 'Pas du tout.', ar: 'لا دليل على ذلك.' },
				{ en: 'By single stories.', fr: 'Par quelques récits.', ar: 'بقصص فردية.' },
				{
					en: 'By numbers of users over at least three months.',
					fr: 'Par le nombre d’utilisateurs sur trois mois au moins.',
					ar: 'بأعداد المستخدمين على مدى ثلاثة أشهر على الأقل.'
				},
				{
					en: 'By a comparison of before and after, with its gaps named.',
					fr: 'Par une comparaison avant et après, dont les limites sont dites.',
					ar: 'بمقارنة بين ما قبل وما بعد، مع ذكر ثغراتها.'
				},
				{
					en: 'By somebody independent, who published it.',
					fr: 'Par un tiers indépendant, qui l’a publié.',
					ar: 'من جهة مستقلة نشرت ذلك.'
				}
			)
		},
		{
			slug: 'lasting',
			name: { en: 'Here to stay', fr: 'Durée', ar: 'الاستمرار' },
			weight: 15,
			question: {
				en: 'Will it still be there in five years, and elsewhere too?',
				fr: 'Existera-t-elle encore dans cinq ans, et ailleurs aussi ?',
				ar: 'هل تبقى بعد خمس سنوات، وفي أماكن أخرى أيضًا؟'
			},
			levels: fiveLevels(
				{
					en: 'It ends with its grant.',
					fr: 'Elle s’arrête avec sa subvention.',
					ar: 'تنتهي بانتهاء منحتها.'
				},
				{
					en: 'It depends on one person or one client.',
					fr: 'Elle dépend d’une seule personne ou d’un seul client.',
					ar: 'تعتمد على شخص واحد أو عميل واحد.'
				},
				{
					en: 'Costs are counted and covered for this year.',
					fr: 'Les coûts sont chiffrés et couverts pour l’année.',
					ar: 'التكاليف محسوبة ومغطّاة لهذه السنة.'
				},
				{
					en: 'It pays its way, and a second place has taken it up.',
					fr: 'Elle couvre ses frais, et un second lieu l’a reprise.',
					ar: 'تغطّي نفقاتها، وأخذ بها مكان ثانٍ.'
				},
				{
					en: 'Others run it without its founders.',
					fr: 'D’autres la font vivre sans ses fondateurs.',
					ar: 'يديرها آخرون دون مؤسّسيها.'
				}
			)
		}
	]
};
