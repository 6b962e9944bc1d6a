import type { Localized } from '#lib/foundation/localized.ts';
import type { CheckTemplate, TextTemplate } from './template.ts';

export const specialPrizeChecklist: readonly CheckTemplate[] = [
	{
		slug: 'serves-60',
		condition: {
			en: 'It serves people aged 60 and over.',
			fr: 'Elle s’adresse aux personnes de 60 ans et plus.',
			ar: 'تخدم من بلغوا الستين فما فوق.'
		},
		whenNot: {
			en: 'The entry does not say how it serves people aged 60 and over.',
			fr: 'La candidature ne dit pas en quoi elle sert les personnes de 60 ans et plus.',
			ar: 'لا تذكر المشاركة كيف تخدم من بلغوا الستين فما فوق.'
		}
	},
	{
		slug: 'in-use',
		condition: {
			en: 'Somebody uses it today, if only in a trial.',
			fr: 'Quelqu’un l’utilise aujourd’hui, ne serait-ce qu’à l’essai.',
			ar: 'يستخدمها أحد اليوم، ولو على سبيل التجربة.'
		},
		whenNot: {
			en: 'It is an idea so far: nobody uses it yet.',
			fr: 'C’est encore une idée : personne ne l’utilise.',
			ar: 'ما زالت فكرة: لا يستخدمها أحد بعد.'
		}
	},
	{
		slug: 'technology',
		condition: {
			en: 'Information and communication technology is a part that it could not do without.',
			fr: 'Les technologies de l’information et de la communication en sont une partie indispensable.',
			ar: 'تكنولوجيا المعلومات والاتصالات جزء لا تقوم من دونه.'
		},
		whenNot: {
			en: 'Information and communication technology plays no real part in it.',
			fr: 'Les technologies de l’information et de la communication n’y jouent pas de véritable rôle.',
			ar: 'ليس لتكنولوجيا المعلومات والاتصالات دور فعلي فيها.'
		}
	},
	{
		slug: 'may-speak',
		condition: {
			en: 'Whoever hands it in may speak for it.',
			fr: 'La personne qui la dépose peut parler en son nom.',
			ar: 'من يقدّمها مخوّل بالتحدث باسمها.'
		},
		whenNot: {
			en: 'The organisation behind it has not agreed to the entry.',
			fr: 'L’organisation qui la porte n’a pas donné son accord.',
			ar: 'لم توافق الجهة القائمة عليها على تقديمها.'
		}
	},
	{
		slug: 'consent',
		condition: {
			en: 'It shows nobody’s picture or health data without their consent.',
			fr: 'Elle ne montre ni l’image ni les données de santé de quelqu’un sans son accord.',
			ar: 'لا تعرض صورة أحد ولا بياناته الصحية دون موافقته.'
		},
		whenNot: {
			en: 'It shows people or their data, and does not say that they agreed.',
			fr: 'Elle montre des personnes ou leurs données, sans dire qu’elles sont d’accord.',
			ar: 'تعرض أشخاصًا أو بياناتهم، ولا تذكر أنهم وافقوا.'
		}
	}
];

export const specialPrizeSteps: readonly Localized[] = [
	{
		en: 'Two screeners check that it serves people aged 60 and over, and that somebody uses it today.',
		fr: 'Deux personnes vérifient qu’elle sert des personnes de 60 ans et plus, et que quelqu’un l’utilise aujourd’hui.',
		ar: 'يتحقق شخصان من أنها تخدم من بلغوا الستين فما فوق، وأن أحدًا يستخدمها اليوم.'
	},
	{
		en: 'Three judges score each entry by a rubric that you can read today. The best twelve are finalists; their names are published.',
		fr: 'Trois membres du jury notent chaque candidature selon une grille que vous pouvez lire dès aujourd’hui. Les douze meilleures sont finalistes ; leurs noms sont publiés.',
		ar: 'يقيّم ثلاثة محكّمين كل مشاركة وفق معايير يمكنكم قراءتها اليوم. وتتأهل أفضل اثنتي عشرة مشاركة إلى النهائيات، وتُنشر أسماؤها.'
	},
	{
		en: 'A panel sees the twelve side by side, chooses one winner and gives its reasons.',
		fr: 'Un comité examine les douze côte à côte, choisit une lauréate et donne ses raisons.',
		ar: 'تطّلع لجنة على المشاركات الاثنتي عشرة جنبًا إلى جنب، وتختار فائزة واحدة وتبيّن أسبابها.'
	}
];

export const specialPrizeRules: TextTemplate = {
	title: { en: 'Rules', fr: 'Règlement', ar: 'القواعد' },
	body: {
		en: [
			'## What the prize is for',
			'',
			'For information and communication technology that meets the needs of people aged 60 and over, so that they achieve and keep an active and engaged life as they age.',
			'',
			'## Who can enter',
			'',
			'Companies, public bodies, associations, universities and single people, from any country. Somebody must use the work today, if only in a trial.',
			'',
			'## What to hand in',
			'',
			'- A title, a summary of at most 40 words, and a description: what it does, who uses it, what changed for them.',
			'- Links and up to five files that show it: PDF, PNG, JPEG, WebP or MP4, 25 MB each.',
			'',
			'## How it is judged',
			'',
			'Screening, then three judges for each entry by the published rubric, without names. The best twelve are finalists and are published. A panel chooses one winner among them and writes down why. The other finalists get its comments as well.',
			'',
			'## Your rights, and other people’s',
			'',
			'- Your work stays yours. You allow us to show the entry once the finalists or the results are announced: its words, links, files and the names of the team.',
			'- Show people and their data only if they agreed.'
		].join('\n'),
		fr: [
			'## À quoi sert le prix',
			'',
			'Aux technologies de l’information et de la communication qui répondent aux besoins des personnes de 60 ans et plus, afin qu’elles parviennent à une vie active et engagée et la conservent en vieillissant.',
			'',
			'## Qui peut concourir',
			'',
			'Entreprises, organismes publics, associations, universités et particuliers, de tout pays. Quelqu’un doit utiliser le projet aujourd’hui, ne serait-ce qu’à l’essai.',
			'',
			'## Ce qu’il faut déposer',
			'',
			'- Un titre, un résumé de 40 mots au plus et une description : ce que fait le projet, qui l’utilise, ce qui a changé.',
			'- Des liens et jusqu’à cinq fichiers qui le montrent : PDF, PNG, JPEG, WebP ou MP4, 25 Mo chacun.',
			'',
			'## Comment se fait l’évaluation',
			'',
			'Examen de recevabilité, puis trois membres du jury par candidature selon la grille publiée, sans les noms. Les douze meilleures sont finalistes et sont publiées. Un comité choisit parmi elles une lauréate et écrit pourquoi. Les autres finalistes reçoivent aussi ses commentaires.',
			'',
			'## Vos droits et ceux des autres',
			'',
			'- Votre travail reste le vôtre. Vous nous permettez de montrer la candidature une fois les finalistes ou les résultats annoncés : ses textes, ses liens, ses fichiers et les noms de l’équipe.',
			'- Ne montrez des personnes et leurs données qu’avec leur accord.'
		].join('\n'),
		ar: [
			'## الغرض من الجائزة',
			'',
			'تُمنح لتكنولوجيا المعلومات والاتصالات التي تلبّي احتياجات من بلغوا الستين فما فوق، كي يعيشوا حياة نشطة ومشارِكة ويحافظوا عليها مع تقدّمهم في العمر.',
			'',
			'## من يمكنه التقدّم',
			'',
			'الشركات والهيئات العامة والجمعيات والجامعات والأفراد، من أي بلد كان. ويجب أن يكون هناك من يستخدم العمل اليوم، ولو على سبيل التجربة.',
			'',
			'## ماذا تقدّمون',
			'',
			'- عنوانًا، وملخّصًا لا يتجاوز 40 كلمة، ووصفًا: ماذا يفعل العمل، ومن يستخدمه، وما الذي تغيّر لديهم.',
			'- روابط وخمسة ملفات على الأكثر تُظهره: PDF أو PNG أو JPEG أو WebP أو MP4، ولا يتجاوز كل منها 25 ميغابايت.',
			'',
			'## كيف يجري التحكيم',
			'',
			'فرز، ثم ثلاثة محكّمين لكل مشاركة وفق المعايير المنشورة، دون أسماء. وتتأهل أفضل اثنتي عشرة مشاركة إلى النهائيات وتُنشر. ثم تختار لجنة فائزة واحدة من بينها وتكتب السبب. وتصل ملاحظاتها إلى سائر المتأهلين أيضًا.',
			'',
			'## حقوقكم وحقوق غيركم',
			'',
			'- يبقى عملكم ملكًا لكم. وتسمحون لنا بعرض المشاركة بعد إعلان المتأهلين أو النتائج: نصوصها وروابطها وملفاتها وأسماء الفريق.',
			'- لا تعرضوا أشخاصًا ولا بياناتهم إلا بموافقتهم.'
		].join('\n')
	}
};

export const specialPrizeQuestions: readonly TextTemplate[] = [
	{
		title: {
			en: 'Must we be over 60 ourselves?',
			fr: 'Devons-nous avoir nous-mêmes plus de 60 ans ?',
			ar: 'هل يجب أن نكون نحن فوق الستين؟'
		},
		body: {
			en: 'No. The people whom you serve must be, and they should have had a say in your work.',
			fr: 'Non. Ce sont les personnes que vous servez qui doivent l’être, et elles devraient avoir eu leur mot à dire.',
			ar: 'لا. بل من تخدمونهم، وينبغي أن يكون لهم رأي في عملكم.'
		}
	},
	{
		title: {
			en: 'We won another prize. May we enter?',
			fr: 'Nous avons reçu un autre prix. Pouvons-nous concourir ?',
			ar: 'فزنا بجائزة أخرى. هل يمكننا التقدّم؟'
		},
		body: {
			en: 'Yes. Say which one, and what has changed since.',
			fr: 'Oui. Dites lequel, et ce qui a changé depuis.',
			ar: 'نعم. اذكروا أي جائزة، وما الذي تغيّر منذ ذلك الحين.'
		}
	},
	{
		title: {
			en: 'When do we learn whether we are finalists?',
			fr: 'Quand saurons-nous si nous sommes finalistes ?',
			ar: 'متى نعرف إن كنا من المتأهلين؟'
		},
		body: {
			en: 'When the review closes. All teams get a letter at the same time, with the judges’ comments.',
			fr: 'À la clôture de l’évaluation. Toutes les équipes reçoivent une lettre au même moment, avec les commentaires du jury.',
			ar: 'عند انتهاء التقييم. تصل إلى جميع الفرق رسالة في الوقت نفسه، مع ملاحظات المحكّمين.'
		}
	},
	{
		title: {
			en: 'Which languages can we use?',
			fr: 'Quelles langues pouvons-nous utiliser ?',
			ar: 'بأي لغة نقدّم؟'
		},
		body: {
			en: 'Any of the six languages of the United Nations.',
			fr: 'L’une des six langues des Nations Unies.',
			ar: 'بأي من لغات الأمم المتحدة الست.'
		}
	}
];
