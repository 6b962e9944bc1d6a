import type { Localized } from '#lib/foundation/localized.ts';
import type { CheckTemplate, TextTemplate } from './template.ts';

export const photoContestChecklist: readonly CheckTemplate[] = [
	{
		slug: 'one-picture',
		condition: {
			en: 'It has one picture, chosen as its cover.',
			fr: 'Elle comporte une image, choisie comme couverture.',
			ar: 'تضم صورة واحدة، مختارة غلافًا لها.'
		},
		whenNot: {
			en: 'The entry has no picture that is chosen as its cover.',
			fr: 'La candidature n’a pas d’image choisie comme couverture.',
			ar: 'ليس في المشاركة صورة مختارة غلافًا لها.'
		}
	},
	{
		slug: 'own-work',
		condition: {
			en: 'Nothing speaks against its being the entrant’s own work.',
			fr: 'Rien n’indique qu’elle ne soit pas l’œuvre de la personne qui la dépose.',
			ar: 'لا شيء يدل على أنها ليست من عمل مقدّمها.'
		},
		whenNot: {
			en: 'The picture was published before under somebody else’s name.',
			fr: 'L’image a déjà été publiée sous le nom de quelqu’un d’autre.',
			ar: 'سبق نشر الصورة باسم شخص آخر.'
		}
	},
	{
		slug: 'consent',
		condition: {
			en: 'People who can be recognised agreed to be shown, or it says why that was not needed.',
			fr: 'Les personnes reconnaissables ont donné leur accord, ou il est dit pourquoi il n’était pas nécessaire.',
			ar: 'وافق من يمكن التعرف عليهم على الظهور، أو ذُكر لماذا لم يلزم ذلك.'
		},
		whenNot: {
			en: 'It shows people who can be recognised, and does not say that they agreed.',
			fr: 'Elle montre des personnes reconnaissables, sans dire qu’elles sont d’accord.',
			ar: 'تُظهر أشخاصًا يمكن التعرف عليهم، ولا تذكر أنهم وافقوا.'
		}
	}
];

export const photoContestSteps: readonly Localized[] = [
	{
		en: 'We check that there is one picture, that it is yours, and that the people in it agreed.',
		fr: 'Nous vérifions qu’il y a une image, qu’elle est de vous et que les personnes montrées sont d’accord.',
		ar: 'نتحقق من وجود صورة واحدة، ومن أنها لكم، ومن موافقة من يظهرون فيها.'
	},
	{
		en: 'Judges see two pictures at a time, without names, and say which is better. From all their answers comes an order; the best twelve are finalists and are published.',
		fr: 'Les membres du jury voient deux images à la fois, sans les noms, et disent laquelle est la meilleure. De toutes leurs réponses naît un ordre ; les douze premières sont finalistes et publiées.',
		ar: 'يرى المحكّمون صورتين في كل مرة، دون أسماء، ويقولون أيهما أفضل. ومن إجاباتهم جميعًا ينشأ ترتيب؛ تتأهل أفضل اثنتي عشرة صورة إلى النهائيات وتُنشر.'
	},
	{
		en: 'A panel sees the twelve side by side, chooses three winners and gives its reasons.',
		fr: 'Un comité examine les douze côte à côte, choisit trois lauréates et donne ses raisons.',
		ar: 'تطّلع لجنة على الصور الاثنتي عشرة جنبًا إلى جنب، وتختار ثلاث فائزات وتبيّن أسبابها.'
	}
];

export const photoContestRules: TextTemplate = {
	title: { en: 'Rules', fr: 'Règlement', ar: 'القواعد' },
	body: {
		en: [
			'## Who can enter',
			'',
			'Everybody, from any country, with one picture each.',
			'',
			'## What to hand in',
			'',
			'- One picture as the cover of your entry: JPEG, PNG or WebP, 25 MB at most.',
			'- A title, and in at most 40 words what it shows, where and when.',
			'- In the description: how you made it, and that the people in it agreed.',
			'',
			'## How it is judged',
			'',
			'Judges see two pictures at a time, without names. Every pair is chosen so that its answer tells as much as possible; the order is computed from all answers by a published method. The best twelve are finalists, and a panel chooses three winners among them and writes down why.',
			'',
			'## Your rights, and other people’s',
			'',
			'- Your picture stays yours. You allow us to show it, with your name, once the finalists or the results are announced.',
			'- Light and cut may be changed. Nothing may be added or taken out, also not by a program that makes pictures.'
		].join('\n'),
		fr: [
			'## Qui peut concourir',
			'',
			'Tout le monde, de tout pays, avec une image par personne.',
			'',
			'## Ce qu’il faut déposer',
			'',
			'- Une image comme couverture de votre candidature : JPEG, PNG ou WebP, 25 Mo au plus.',
			'- Un titre et, en 40 mots au plus, ce qu’elle montre, où et quand.',
			'- Dans la description : comment vous l’avez faite, et que les personnes montrées sont d’accord.',
			'',
			'## Comment se fait l’évaluation',
			'',
			'Les membres du jury voient deux images à la fois, sans les noms. Chaque paire est choisie pour que la réponse en dise le plus possible ; l’ordre se calcule à partir de toutes les réponses, selon une méthode publiée. Les douze premières sont finalistes ; un comité choisit parmi elles trois lauréates et écrit pourquoi.',
			'',
			'## Vos droits et ceux des autres',
			'',
			'- Votre image reste la vôtre. Vous nous permettez de la montrer, avec votre nom, une fois les finalistes ou les résultats annoncés.',
			'- On peut changer la lumière et le cadre. Rien ne peut être ajouté ni enlevé, pas même par un programme qui fabrique des images.'
		].join('\n'),
		ar: [
			'## من يمكنه التقدّم',
			'',
			'الجميع، من أي بلد كان، بصورة واحدة لكل شخص.',
			'',
			'## ماذا تقدّمون',
			'',
			'- صورة واحدة غلافًا لمشاركتكم: JPEG أو PNG أو WebP، لا تتجاوز 25 ميغابايت.',
			'- عنوانًا، وفي 40 كلمة على الأكثر: ماذا تُظهر وأين ومتى.',
			'- في الوصف: كيف التقطتموها، وأن من يظهرون فيها وافقوا.',
			'',
			'## كيف يجري التحكيم',
			'',
			'يرى المحكّمون صورتين في كل مرة، دون أسماء. ويُختار كل زوج بحيث تفيد الإجابة عنه أكثر ما يمكن؛ ويُحسب الترتيب من جميع الإجابات بطريقة منشورة. وتتأهل أفضل اثنتي عشرة صورة إلى النهائيات، وتختار لجنة من بينها ثلاث فائزات وتكتب السبب.',
			'',
			'## حقوقكم وحقوق غيركم',
			'',
			'- تبقى صورتكم لكم. وتسمحون لنا بعرضها مع اسمكم بعد إعلان المتأهلين أو النتائج.',
			'- يجوز تعديل الضوء والإطار. ولا يجوز إضافة شيء أو حذفه، ولو ببرنامج يصنع الصور.'
		].join('\n')
	}
};

export const photoContestQuestions: readonly TextTemplate[] = [
	{
		title: {
			en: 'May I enter with a picture taken by phone?',
			fr: 'Puis-je concourir avec une photo prise au téléphone ?',
			ar: 'هل يمكنني التقدّم بصورة التُقطت بالهاتف؟'
		},
		body: {
			en: 'Yes. What counts is what it tells, not what took it.',
			fr: 'Oui. Ce qui compte est ce qu’elle dit, non l’appareil.',
			ar: 'نعم. المهم ما ترويه الصورة، لا ما التُقطت به.'
		}
	},
	{
		title: {
			en: 'Does each judge see every picture?',
			fr: 'Chaque membre du jury voit-il toutes les images ?',
			ar: 'هل يرى كل محكّم جميع الصور؟'
		},
		body: {
			en: 'Not always, but every picture is seen by several judges, and each time beside another one.',
			fr: 'Pas toujours, mais chaque image est vue par plusieurs membres du jury, et chaque fois à côté d’une autre.',
			ar: 'ليس دائمًا، لكن كل صورة يراها محكّمون عدة، وفي كل مرة إلى جانب صورة أخرى.'
		}
	}
];
