import type { Localized } from '#lib/foundation/localized.ts';
import type { CheckTemplate, TextTemplate } from './template.ts';

export const hackathonChecklist: readonly CheckTemplate[] = [
	{
		slug: 'challenge',
		condition: {
			en: 'It answers the challenge that it was handed in for.',
			fr: 'Elle répond au défi pour lequel elle a été déposée.',
			ar: 'تجيب عن التحدي الذي قُدّمت فيه.'
		},
		whenNot: {
			en: 'The entry does not answer the challenge that it was handed in for.',
			fr: 'La candidature ne répond pas au défi pour lequel elle a été déposée.',
			ar: 'لا تجيب المشاركة عن التحدي الذي قُدّمت فيه.'
		}
	},
	{
		slug: 'opens',
		condition: {
			en: 'There is something to see: a demo, code, slides or a video that opens.',
			fr: 'Il y a quelque chose à voir : une démonstration, du code, une présentation ou une vidéo qui s’ouvre.',
			ar: 'فيها ما يمكن رؤيته: عرض أو شيفرة أو شرائح أو فيديو يُفتح.'
		},
		whenNot: {
			en: 'None of the files and links could be opened.',
			fr: 'Aucun des fichiers et des liens ne s’est ouvert.',
			ar: 'تعذّر فتح أيّ من الملفات والروابط.'
		}
	},
	{
		slug: 'own-work',
		condition: {
			en: 'It is the team’s own work, and it names what it builds on.',
			fr: 'C’est le travail de l’équipe, et elle cite ce sur quoi elle s’appuie.',
			ar: 'هي من عمل الفريق، وتذكر ما استندت إليه.'
		},
		whenNot: {
			en: 'Large parts were published by others before, and the entry does not say so.',
			fr: 'Des parties importantes ont déjà été publiées par d’autres, et la candidature ne le dit pas.',
			ar: 'نشر آخرون أجزاء كبيرة منها من قبل، ولا تذكر المشاركة ذلك.'
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
	},
	{
		slug: 'language',
		condition: {
			en: 'It is written in one of the six official languages of the United Nations.',
			fr: 'Elle est rédigée dans l’une des six langues officielles des Nations Unies.',
			ar: 'هي مكتوبة بإحدى اللغات الرسمية الست للأمم المتحدة.'
		},
		whenNot: {
			en: 'It is written in a language for which we have no judges.',
			fr: 'Elle est rédigée dans une langue pour laquelle nous n’avons pas de jury.',
			ar: 'هي مكتوبة بلغة ليس لدينا من يحكّم بها.'
		}
	}
];

export const hackathonSteps: readonly Localized[] = [
	{
		en: 'Two screeners check that your entry follows the rules. If it does not, we write to you and say why.',
		fr: 'Deux personnes vérifient que votre candidature respecte le règlement. Si ce n’est pas le cas, nous vous écrivons pour dire pourquoi.',
		ar: 'يتحقق شخصان من استيفاء مشاركتكم للقواعد. وإن لم تستوفها كتبنا إليكم وذكرنا السبب.'
	},
	{
		en: 'At least three judges from technology and from ageing score it by a rubric that you can read today. They do not see who you are.',
		fr: 'Au moins trois membres du jury, issus de la technologie et du vieillissement, la notent selon une grille que vous pouvez lire dès aujourd’hui. Ils ne voient pas qui vous êtes.',
		ar: 'يقيّمها ثلاثة محكّمين على الأقل، من خبراء التكنولوجيا والشيخوخة، وفق معايير يمكنكم قراءتها اليوم، دون أن يعرفوا من أنتم.'
	},
	{
		en: 'A panel for each challenge picks the places from its best six. Every team gets the judges’ comments.',
		fr: 'Pour chaque défi, un comité attribue les places parmi les six meilleures. Chaque équipe reçoit les commentaires du jury.',
		ar: 'تختار لجنة لكل تحدٍّ المراكز من بين أفضل ست مشاركات. ويتلقى كل فريق ملاحظات المحكّمين.'
	}
];

export const hackathonRules: TextTemplate = {
	title: { en: 'Rules', fr: 'Règlement', ar: 'القواعد' },
	body: {
		en: [
			'## Who can take part',
			'',
			'Anybody aged 18 or more, from any country, alone or in a team of up to six. You can be in one team, and a team answers one challenge.',
			'',
			'## What to hand in',
			'',
			'- A title, a summary of at most 40 words, and a description.',
			'- Links to a demo, to code or to a video, and up to five files: PDF, PNG, JPEG, WebP or MP4, 25 MB each.',
			'- Any of the six official languages of the United Nations.',
			'- Work that began before the call is welcome. Say what is new.',
			'',
			'## When',
			'',
			'All deadlines are in Geneva time. Hand in early: until the deadline you can change everything. If something on our side holds you up, tell the organisers; they can let one team in, with a reason that is kept.',
			'',
			'## How it is judged',
			'',
			'Two people check that your entry follows these rules. Then at least three judges score it by the published rubric, without seeing who you are. A panel picks four places in each challenge from its best six. Ties at a cut are shown, and a person decides them with a reason.',
			'',
			'A judge who knows a team, or has a stake in it, does not read its entry.',
			'',
			'## What you can win',
			'',
			'The first place in each challenge receives 1,000 USD and six months of mentorship with a member company of the Global Coalition on Aging. Four places in each challenge are announced at a High-Level Dialogue.',
			'',
			'## Your rights, and other people’s',
			'',
			'- Your work stays yours. You allow us to show the entry in the gallery once the results are out: its words, links, files and the names of the team.',
			'- Show people and their data only if they agreed.',
			'- Be kind. Whoever insults or threatens others leaves the event.'
		].join('\n'),
		fr: [
			'## Qui peut participer',
			'',
			'Toute personne d’au moins 18 ans, de tout pays, seule ou dans une équipe de six personnes au plus. On fait partie d’une seule équipe, et une équipe répond à un seul défi.',
			'',
			'## Ce qu’il faut déposer',
			'',
			'- Un titre, un résumé de 40 mots au plus et une description.',
			'- Des liens vers une démonstration, du code ou une vidéo, et jusqu’à cinq fichiers : PDF, PNG, JPEG, WebP ou MP4, 25 Mo chacun.',
			'- L’une des six langues officielles des Nations Unies.',
			'- Un travail commencé avant l’appel est bienvenu. Dites ce qui est nouveau.',
			'',
			'## Quand',
			'',
			'Tous les délais sont à l’heure de Genève. Déposez tôt : jusqu’à la clôture, vous pouvez tout modifier. Si quelque chose vous retient de notre côté, dites-le aux organisateurs ; ils peuvent admettre une équipe, avec un motif qui est conservé.',
			'',
			'## Comment se fait l’évaluation',
			'',
			'Deux personnes vérifient que votre candidature respecte ce règlement. Puis au moins trois membres du jury la notent selon la grille publiée, sans voir qui vous êtes. Pour chaque défi, un comité attribue quatre places parmi les six meilleures. Les égalités à la limite sont montrées, et une personne les tranche en donnant un motif.',
			'',
			'Un membre du jury qui connaît une équipe, ou y a un intérêt, ne lit pas sa candidature.',
			'',
			'## Ce que vous pouvez gagner',
			'',
			'La première place de chaque défi reçoit 1 000 USD et six mois de mentorat avec une entreprise membre de la Global Coalition on Aging. Quatre places par défi sont annoncées lors d’un dialogue de haut niveau.',
			'',
			'## Vos droits et ceux des autres',
			'',
			'- Votre travail reste le vôtre. Vous nous permettez de montrer la candidature dans la galerie une fois les résultats publiés : ses textes, ses liens, ses fichiers et les noms de l’équipe.',
			'- Ne montrez des personnes et leurs données qu’avec leur accord.',
			'- Soyez bienveillants. Qui insulte ou menace autrui quitte l’événement.'
		].join('\n'),
		ar: [
			'## من يمكنه المشاركة',
			'',
			'كل من بلغ الثامنة عشرة، من أي بلد كان، بمفرده أو ضمن فريق لا يزيد على ستة أشخاص. ولا ينتمي الشخص إلا إلى فريق واحد، ولا يجيب الفريق إلا عن تحدٍّ واحد.',
			'',
			'## ماذا تقدّمون',
			'',
			'- عنوانًا، وملخّصًا لا يتجاوز 40 كلمة، ووصفًا.',
			'- روابط إلى عرض أو شيفرة أو فيديو، وخمسة ملفات على الأكثر: PDF أو PNG أو JPEG أو WebP أو MP4، ولا يتجاوز كل منها 25 ميغابايت.',
			'- بأيٍّ من اللغات الرسمية الست للأمم المتحدة.',
			'- نرحّب بعمل بدأ قبل إطلاق الدعوة. اذكروا الجديد فيه.',
			'',
			'## متى',
			'',
			'كل المواعيد النهائية بتوقيت جنيف. قدّموا مبكرًا: يمكنكم تغيير كل شيء حتى الموعد النهائي. وإن أخّركم خلل من جهتنا فأخبروا المنظّمين، فبوسعهم قبول فريق بعينه، مع ذكر السبب وحفظه.',
			'',
			'## كيف يجري التحكيم',
			'',
			'يتحقق شخصان من استيفاء مشاركتكم لهذه القواعد. ثم يقيّمها ثلاثة محكّمين على الأقل وفق المعايير المنشورة، دون أن يعرفوا من أنتم. وتختار لجنة في كل تحدٍّ أربعة مراكز من بين أفضل ست مشاركات. وتُعرض حالات التعادل عند الحدّ الفاصل، ويبتّ فيها شخص مع ذكر السبب.',
			'',
			'ولا يقرأ المحكّم مشاركة فريق يعرفه أو له مصلحة لديه.',
			'',
			'## ما يمكنكم الفوز به',
			'',
			'يحصل صاحب المركز الأول في كل تحدٍّ على 1,000 دولار أمريكي وستة أشهر من الإرشاد مع شركة عضو في التحالف العالمي للشيخوخة. وتُعلن أربعة مراكز في كل تحدٍّ خلال حوار رفيع المستوى.',
			'',
			'## حقوقكم وحقوق غيركم',
			'',
			'- يبقى عملكم ملكًا لكم. وتسمحون لنا بعرض المشاركة في المعرض بعد إعلان النتائج: نصوصها وروابطها وملفاتها وأسماء الفريق.',
			'- لا تعرضوا أشخاصًا ولا بياناتهم إلا بموافقتهم.',
			'- كونوا لطفاء. فمن يشتم غيره أو يهدّده يغادر الفعالية.'
		].join('\n')
	}
};

export const hackathonQuestions: readonly TextTemplate[] = [
	{
		title: { en: 'Who can take part?', fr: 'Qui peut participer ?', ar: 'من يمكنه المشاركة؟' },
		body: {
			en: 'Anybody aged 18 or more, from any country. Students, carers, engineers and people over 60 are equally welcome.',
			fr: 'Toute personne d’au moins 18 ans, de tout pays. Étudiants, aidants, ingénieurs et personnes de plus de 60 ans sont également bienvenus.',
			ar: 'كل من بلغ الثامنة عشرة، من أي بلد كان. ونرحّب بالطلاب ومقدّمي الرعاية والمهندسين ومن تجاوزوا الستين على حدّ سواء.'
		}
	},
	{
		title: { en: 'I have no team yet', fr: 'Je n’ai pas encore d’équipe', ar: 'ليس لديّ فريق بعد' },
		body: {
			en: 'You can enter alone, or found a team and send its link to people you would like to work with.',
			fr: 'Vous pouvez participer seul, ou fonder une équipe et envoyer son lien aux personnes avec qui vous aimeriez travailler.',
			ar: 'يمكنكم المشاركة فرادى، أو تأسيس فريق وإرسال رابطه إلى من ترغبون في العمل معهم.'
		}
	},
	{
		title: {
			en: 'Do we keep the rights to our work?',
			fr: 'Gardons-nous les droits sur notre travail ?',
			ar: 'هل نحتفظ بحقوق عملنا؟'
		},
		body: {
			en: 'Yes. You allow us to show your entry in the gallery once the results are out: its words, links, files and the names of the team, nothing more.',
			fr: 'Oui. Vous nous permettez de montrer votre candidature dans la galerie une fois les résultats publiés : ses textes, ses liens, ses fichiers et les noms de l’équipe, rien de plus.',
			ar: 'نعم. تسمحون لنا بعرض مشاركتكم في المعرض بعد إعلان النتائج: نصوصها وروابطها وملفاتها وأسماء الفريق، لا أكثر.'
		}
	},
	{
		title: {
			en: 'Which languages can we use?',
			fr: 'Quelles langues pouvons-nous utiliser ?',
			ar: 'بأي لغة نقدّم؟'
		},
		body: {
			en: 'Hand in any of the six languages of the United Nations. We find judges who read it.',
			fr: 'Déposez dans l’une des six langues des Nations Unies. Nous trouvons des membres du jury qui la lisent.',
			ar: 'بأي من لغات الأمم المتحدة الست. وعلينا أن نجد محكّمين يقرؤونها.'
		}
	},
	{
		title: {
			en: 'Must it be finished?',
			fr: 'Faut-il que ce soit achevé ?',
			ar: 'هل يجب أن يكون العمل مكتملًا؟'
		},
		body: {
			en: 'No. A working idea is enough: something that somebody can try, and an honest account of what happened when they did.',
			fr: 'Non. Une idée qui fonctionne suffit : quelque chose que l’on peut essayer, et un récit honnête de ce qui s’est passé.',
			ar: 'لا. تكفي فكرة قابلة للعمل: شيء يمكن تجربته، ووصف صادق لما حدث عند تجربته.'
		}
	}
];
