import type { ChallengeTemplate } from './template.ts';

export const hackathonChallenges: readonly ChallengeTemplate[] = [
	{
		slug: 'cognitive-decline',
		name: {
			en: 'Alzheimer’s disease and cognitive decline',
			fr: 'Maladie d’Alzheimer et déclin cognitif',
			ar: 'مرض ألزهايمر وتراجع الإدراك'
		},
		shortName: { en: 'Alzheimer’s', fr: 'Alzheimer', ar: 'ألزهايمر' },
		summary: {
			en: 'Notice change sooner, and keep daily life familiar for those who live with it and those who care.',
			fr: 'Remarquer plus tôt ce qui change, et garder un quotidien familier pour les personnes concernées et pour leurs proches.',
			ar: 'لنلاحظ التغيّر في وقت أبكر، ونُبقِ الحياة اليومية مألوفة لمن يتعايش معه ولمن يقدّم الرعاية.'
		},
		description: {
			en: [
				'Many people live for years with a memory that changes. Most of them live at home, and most of the care comes from the family.',
				'',
				'An entry may, for example:',
				'',
				'- help a person, the family and a doctor to notice a change early, without frightening anybody;',
				'- keep a home, a day or a route familiar;',
				'- give those who care rest, knowledge and company.',
				'',
				'Somebody whose memory changes can still say yes or no. Show how your idea asks, and how it stops.'
			].join('\n'),
			fr: [
				'Beaucoup de personnes vivent pendant des années avec une mémoire qui change. La plupart vivent chez elles, et l’essentiel de l’aide vient de la famille.',
				'',
				'Une candidature peut, par exemple :',
				'',
				'- aider la personne, ses proches et un médecin à remarquer tôt un changement, sans effrayer personne ;',
				'- garder familiers un logement, une journée, un trajet ;',
				'- offrir aux aidants du repos, des connaissances et de la compagnie.',
				'',
				'Une personne dont la mémoire change peut encore dire oui ou non. Montrez comment votre idée le lui demande, et comment elle s’arrête.'
			].join('\n'),
			ar: [
				'يعيش كثيرون سنوات مع ذاكرة تتغيّر. ومعظمهم يعيشون في بيوتهم، ومعظم الرعاية تقدّمها الأسرة.',
				'',
				'يمكن للمشاركة، مثلًا:',
				'',
				'- أن تساعد الشخص وأسرته وطبيبه على ملاحظة التغيّر مبكرًا، دون إخافة أحد؛',
				'- أن تُبقي البيت واليوم والطريق أمورًا مألوفة؛',
				'- أن تمنح مقدّمي الرعاية راحةً ومعرفةً وصحبة.',
				'',
				'من تتغيّر ذاكرته يستطيع أن يقول نعم أو لا. بيّنوا كيف تسأله فكرتكم، وكيف تتوقّف.'
			].join('\n')
		}
	},
	{
		slug: 'frailty',
		name: { en: 'Frailty', fr: 'Fragilité', ar: 'الوهن' },
		shortName: { en: 'Frailty', fr: 'Fragilité', ar: 'الوهن' },
		summary: {
			en: 'Help people keep their strength, their balance and the confidence to go out.',
			fr: 'Aider chacun à garder sa force, son équilibre et l’assurance de sortir.',
			ar: 'لنساعد الناس على الحفاظ على قوتهم وتوازنهم وثقتهم بالخروج من المنزل.'
		},
		description: {
			en: [
				'Frailty comes slowly: a weaker grip, a slower step, a fall that nobody was told about. Much of it can be put off, and some of it turned back.',
				'',
				'An entry may, for example:',
				'',
				'- train strength and balance at home or in a group, with what is there;',
				'- notice a risk of falling before the fall;',
				'- make eating, sleeping and taking medicine easier on a bad day;',
				'- bring back the courage to go out.',
				'',
				'Hardly anybody calls themselves frail. Show how your idea speaks to people who would not.'
			].join('\n'),
			fr: [
				'La fragilité vient lentement : une poigne plus faible, un pas plus lent, une chute dont on n’a parlé à personne. On peut souvent la retarder, et parfois revenir en arrière.',
				'',
				'Une candidature peut, par exemple :',
				'',
				'- entraîner la force et l’équilibre, chez soi ou en groupe, avec ce que l’on a ;',
				'- repérer un risque de chute avant la chute ;',
				'- rendre les repas, le sommeil et les médicaments plus simples les mauvais jours ;',
				'- redonner le courage de sortir.',
				'',
				'Presque personne ne se dit fragile. Montrez comment votre idée s’adresse à ceux qui ne le diraient pas.'
			].join('\n'),
			ar: [
				'يأتي الوهن ببطء: قبضة أضعف، وخطوة أبطأ، وسقطة لم يُخبَر بها أحد. ويمكن تأخير كثير منه، بل يمكن أحيانًا التراجع عنه.',
				'',
				'يمكن للمشاركة، مثلًا:',
				'',
				'- أن تدرّب القوة والتوازن في البيت أو مع مجموعة، بما هو متاح؛',
				'- أن تلاحظ خطر السقوط قبل وقوعه؛',
				'- أن تسهّل الطعام والنوم وتناول الدواء في الأيام الصعبة؛',
				'- أن تعيد إلى الناس الجرأة على الخروج.',
				'',
				'لا يكاد أحد يصف نفسه بالواهن. بيّنوا كيف تخاطب فكرتكم من لا يقول ذلك عن نفسه.'
			].join('\n')
		}
	},
	{
		slug: 'mobility',
		name: {
			en: 'Transportation and mobility',
			fr: 'Transports et mobilité',
			ar: 'النقل والتنقل'
		},
		shortName: { en: 'Mobility', fr: 'Mobilité', ar: 'التنقل' },
		summary: {
			en: 'Make the way to the market, the clinic and the grandchildren possible again.',
			fr: 'Rendre de nouveau possible le chemin du marché, du dispensaire et des petits-enfants.',
			ar: 'لنجعل الطريق إلى السوق والعيادة والأحفاد ممكنًا من جديد.'
		},
		description: {
			en: [
				'Whoever stops driving, or lives where the bus has stopped coming, loses more than a ride.',
				'',
				'An entry may, for example:',
				'',
				'- share rides, or bring a door-to-door service to where there is none;',
				'- tell a walker of 80 what a map leaves out: stairs, benches, toilets, short green lights;',
				'- make tickets and timetables work for poor sight, poor hearing or an old phone;',
				'- help planners see which journeys are not made.',
				'',
				'Think of villages, and of towns where houses have no numbers. Show that your idea works without a new phone.'
			].join('\n'),
			fr: [
				'Quand on cesse de conduire, ou que le bus ne passe plus, on perd bien davantage qu’un trajet.',
				'',
				'Une candidature peut, par exemple :',
				'',
				'- partager des trajets, ou proposer un service de porte à porte là où il n’y en a pas ;',
				'- dire à un piéton de 80 ans ce que la carte ne montre pas : marches, bancs, toilettes, feux trop courts ;',
				'- rendre billets et horaires utilisables quand on voit mal, entend mal ou possède un vieux téléphone ;',
				'- aider les urbanistes à voir les trajets qui ne se font pas.',
				'',
				'Pensez aux villages, et aux villes où les maisons n’ont pas de numéro. Montrez que votre idée fonctionne sans téléphone neuf.'
			].join('\n'),
			ar: [
				'من يتوقف عن القيادة، أو يسكن حيث لم تعد الحافلة تمرّ، يفقد أكثر من وسيلة نقل.',
				'',
				'يمكن للمشاركة، مثلًا:',
				'',
				'- أن تتيح تقاسم الرحلات، أو خدمة من الباب إلى الباب حيث لا توجد؛',
				'- أن تخبر من يمشي وعمره ثمانون عامًا بما لا تُظهره الخريطة: الدرجات والمقاعد ودورات المياه والإشارات القصيرة؛',
				'- أن تجعل التذاكر ومواعيد الرحلات صالحة لمن ضعف بصره أو سمعه أو كان هاتفه قديمًا؛',
				'- أن تُري المخطّطين الرحلات التي لا يقوم بها أحد.',
				'',
				'فكّروا في القرى، وفي المدن التي لا أرقام لبيوتها. وبيّنوا أن فكرتكم تعمل دون هاتف جديد.'
			].join('\n')
		}
	},
	{
		slug: 'financial-tools',
		name: {
			en: 'Financial tools for longevity',
			fr: 'Outils financiers pour une longue vie',
			ar: 'أدوات مالية لعمر مديد'
		},
		shortName: { en: 'Finance', fr: 'Finances', ar: 'المال' },
		summary: {
			en: 'Plan for thirty more years, stay safe from fraud, and stay in charge of one’s money.',
			fr: 'Prévoir trente ans de plus, se protéger de la fraude et rester maître de son argent.',
			ar: 'لنخطّط لثلاثين سنة إضافية، ونحمِ أنفسنا من الاحتيال، ونبقَ أصحاب القرار في أموالنا.'
		},
		description: {
			en: [
				'A longer life needs money that lasts as long, and protection from those who want it.',
				'',
				'An entry may, for example:',
				'',
				'- show on one page what a pension, savings and work give over thirty years;',
				'- stop a fraud before the money is gone, and take away the shame of telling;',
				'- make savings groups, mobile money and insurance plain and safe;',
				'- let somebody trusted help without taking over.',
				'',
				'No advice that lives on commissions. Show how the person stays in charge.'
			].join('\n'),
			fr: [
				'Une vie plus longue demande un argent qui dure autant, et une protection contre ceux qui le convoitent.',
				'',
				'Une candidature peut, par exemple :',
				'',
				'- montrer sur une page ce que donnent une pension, une épargne et un travail sur trente ans ;',
				'- arrêter une fraude avant que l’argent ne soit parti, et lever la honte d’en parler ;',
				'- rendre simples et sûrs les groupes d’épargne, l’argent mobile et l’assurance ;',
				'- permettre à une personne de confiance d’aider sans prendre la place.',
				'',
				'Pas de conseil qui vive de commissions. Montrez comment la personne reste maîtresse de ses choix.'
			].join('\n'),
			ar: [
				'العمر الأطول يحتاج إلى مال يدوم بقدره، وإلى حماية ممن يطمع فيه.',
				'',
				'يمكن للمشاركة، مثلًا:',
				'',
				'- أن تُظهر في صفحة واحدة ما يدرّه المعاش والمدّخرات والعمل على مدى ثلاثين سنة؛',
				'- أن توقف الاحتيال قبل ضياع المال، وأن ترفع الحرج عمّن يتحدث عنه؛',
				'- أن تجعل مجموعات الادخار والمال عبر الهاتف والتأمين أمورًا واضحة وآمنة؛',
				'- أن تتيح لشخص موثوق أن يساعد دون أن يحلّ محلّ صاحب المال.',
				'',
				'لا نصيحة تعيش على العمولات. بيّنوا كيف يبقى القرار بيد صاحبه.'
			].join('\n')
		}
	}
];
