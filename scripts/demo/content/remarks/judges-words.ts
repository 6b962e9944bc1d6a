import type { EntryLanguage } from '../entries.ts';

/** What judges write, in one language. `{point}` stands for a point of the entry itself. */
export interface JudgesWords {
	/** About one point of the entry. */
	aboutAPoint: readonly string[];
	good: readonly string[];
	next: readonly string[];
	/** For the panel, by how much the judge thinks of the entry. */
	panel: Record<'high' | 'middle' | 'low', readonly string[]>;
	/** And what the panel could ask. */
	questions: readonly string[];
}

const en: JudgesWords = {
	aboutAPoint: [
		'What stayed with me: “{point}”',
		'One line says it all: “{point}”',
		'I read this twice, and gladly: “{point}”',
		'This is where I began to believe you: “{point}”',
		'I told a colleague about this at lunch: “{point}”'
	],
	good: [
		'The trial is honest about what did not work, and that makes me trust the rest.',
		'You asked the people themselves, and one can tell from every page.',
		'It does one thing, and leaves the others alone.',
		'It would work in the village where my mother lives, and few things do.',
		'You know who can’t use it yet. Most teams do not look.',
		'The sums are on the page, and they add up.',
		'Somebody who is 80 and tired could use this.',
		'You kept the person in charge, also where that was harder to build.',
		'It costs little where money is short.',
		'The words are plain. I wish that all entries read like this.',
		'It makes use of what people have already, and asks them to buy nothing.',
		'You changed your mind after the first trial and told us why.'
	],
	next: [
		'Next, find ten people who stopped using it, and ask them first.',
		'Count what it costs at a thousand people. Your reader will ask.',
		'Show one week in the life of somebody who uses it, hour by hour.',
		'Name what you do not know yet; it will make the rest stronger.',
		'Try it with people who hear badly before you add anything.',
		'The summary promises more than the trial shows. Bring them together.',
		'Find the partner who would run it when you are gone.',
		'A comparison group, even a small one, would change how I read your figures.',
		'Say what happens on the day when the network is away.',
		'Write down who sees which data, on one page, in large type.',
		'Let somebody else set it up once, without you in the room.',
		'Leave out the second half of the features, and look whether anybody asks.'
	],
	panel: {
		high: [
			'Among the three strongest that I have read. The evidence is thin in one place, and they say so.',
			'I would fund this. Ask them who pays in year three.',
			'Better than its summary. Look at the trial before you look at the pictures.',
			'The only one of mine that older people have decided upon themselves.',
			'Ready for a mentor: they know what they lack.'
		],
		middle: [
			'A sound idea, not yet tried by those whom it is for.',
			'Good people, early work. Next year, perhaps.',
			'Well built. I am not sure that anybody asked for it.',
			'The need is shown, the effect is hoped for.',
			'Near the cut for me. I would like one more pair of eyes on the privacy part.'
		],
		low: [
			'It exists already in two countries, and they seem not to know.',
			'The claims about health need a source before anybody repeats them.',
			'Too much is asked of the person, and too little of the software.',
			'I could not open the demo, and scored what I could read.',
			'It speaks about older people, and never with them.'
		]
	},
	questions: [
		'Ask who answers when it fails at night.',
		'Ask how many of the first users are still there.',
		'Ask what they would drop if the money were halved.',
		'Ask whether the price holds at a thousand people.',
		'Ask to see the consent letter.',
		'Ask who over 70 sits at their table.',
		'Ask what they learnt from those who stopped.',
		'Ask which figure they trust least.'
	]
};

const fr: JudgesWords = {
	aboutAPoint: ['Voici ce qui m’est resté : « {point} »', 'Une ligne dit tout : « {point} »'],
	good: [
		'Vous dites franchement ce qui n’a pas marché, et cela donne confiance pour le reste.',
		'Vous avez interrogé les personnes elles-mêmes, et cela se voit à chaque page.',
		'Le projet fait une chose, et la fait bien.',
		'Les chiffres sont là, et ils sont justes.'
	],
	next: [
		'Retrouvez dix personnes qui ont cessé de s’en servir, et interrogez-les d’abord.',
		'Chiffrez le coût pour mille personnes : on vous le demandera.',
		'Dites ce qui se passe le jour où le réseau est absent.',
		'Cherchez qui le fera vivre quand vous ne serez plus là.'
	],
	panel: {
		high: ['Parmi les trois meilleures que j’ai lues. Demandez-leur qui paiera la troisième année.'],
		middle: ['Une idée solide, pas encore essayée par celles et ceux à qui elle s’adresse.'],
		low: ['On y parle des personnes âgées, et jamais avec elles.']
	},
	questions: [
		'Demandez qui répond quand cela tombe en panne la nuit.',
		'Demandez combien des premiers utilisateurs sont encore là.',
		'Demandez à voir la lettre de consentement.'
	]
};

const es: JudgesWords = {
	aboutAPoint: ['Con esto me quedo: «{point}»', 'Una línea lo dice todo: «{point}»'],
	good: [
		'Cuentan con franqueza lo que no funcionó, y eso da confianza en lo demás.',
		'Preguntaron a las propias personas, y se nota en cada página.',
		'Hace una sola cosa, y la hace bien.',
		'Las cuentas están a la vista, y cuadran.'
	],
	next: [
		'Busquen a diez personas que dejaron de usarlo y pregúntenles primero.',
		'Calculen cuánto cuesta para mil personas: se lo van a preguntar.',
		'Digan qué pasa el día en que no hay red.',
		'Encuentren a quien lo lleve cuando ustedes ya no estén.'
	],
	panel: {
		high: ['Entre las tres mejores que he leído. Pregúntenles quién paga el tercer año.'],
		middle: ['Una idea sólida, que todavía no han probado aquellos para quienes es.'],
		low: ['Habla de las personas mayores, y nunca con ellas.']
	},
	questions: [
		'Pregunten quién responde cuando falla de noche.',
		'Pregunten cuántos de los primeros usuarios siguen ahí.',
		'Pidan ver la carta de consentimiento.'
	]
};

const ar: JudgesWords = {
	aboutAPoint: ['هذا ما بقي في ذهني: «{point}»', 'سطر واحد يقول كل شيء: «{point}»'],
	good: [
		'تتحدثون بصراحة عما لم ينجح، وهذا يجعلني أثق بالباقي.',
		'سألتم الناس أنفسهم، ويظهر ذلك في كل صفحة.',
		'يفعل أمرًا واحدًا ويتقنه.',
		'الحسابات معروضة، وهي صحيحة.'
	],
	next: [
		'ابحثوا عن عشرة أشخاص توقفوا عن استخدامه، واسألوهم أولًا.',
		'احسبوا كلفته لألف شخص، فسوف تُسألون عن ذلك.',
		'اذكروا ما يحدث يوم تنقطع الشبكة.',
		'ابحثوا عمن يديره حين لا تكونون هناك.'
	],
	panel: {
		high: ['من أفضل ثلاث مشاركات قرأتها. اسألوهم من يدفع في السنة الثالثة.'],
		middle: ['فكرة متينة لم يجرّبها بعد من صُمّمت لهم.'],
		low: ['تتحدث عن كبار السن، ولا تتحدث معهم.']
	},
	questions: [
		'اسألوا من يجيب إذا تعطّل ليلًا.',
		'اسألوا كم بقي من المستخدمين الأوائل.',
		'اطلبوا الاطلاع على رسالة الموافقة.'
	]
};

export const judgesWords: Record<EntryLanguage, JudgesWords> = { en, fr, es, ar };
