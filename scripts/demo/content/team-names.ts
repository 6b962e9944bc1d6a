/** Names that teams have given themselves, by the language that they are in. */
export const teamNames: Readonly<Record<string, string>> = {
	en: `Slow Hurry, The Kettle Is On, Second Breakfast, Grandmother Knows, Three Spoons, Left at the Lamp Post, Ninety and
		Rising, Window Seat, Soft Landing Crew, Half a Loaf, The Long Bench, Rainy Thursday, Old Friends of New Things, Plan C,
		Knit One, Biscuit Tin, Last Bus Home, Reading Glasses, Team Lullaby, Good Enough by Tuesday`,
	fr: `Les Marche-Doucement, Deuxième Printemps, Pain d’épices, Les Petits Pas, À Tout de Suite, Cheveux d’Argent, Café de
		Trois Heures, La Belle Patience, Chez Mamie, Le Banc Public, Fil de Laine, Tilleul-Menthe`,
	es: `Paso a Pasito, Las Abuelas Primero, Café con Calma, Segunda Vuelta, Ronda de Mate, La Siesta Activa, Mañana Temprano,
		Pan y Abrazos, Canas al Aire, Tres Generaciones, El Banco de la Plaza, Vuelta y Media`,
	pt: 'Devagar e Sempre, Cafuné, Pão de Queijo, Roda de Conversa, Vó Sabe, Sombra Boa, Rede na Varanda',
	ar: `خطوة خطوة, أهل الحارة, شاي بالنعناع, بركة الكبار, زيتونة الدار, عمر مديد, ساعة العصر, جدّتي تعرف`,
	de: 'Gemach, Kaffeekränzchen, Rüstig & Söhne, Langer Atem, Die Mutmacher, Halbe Treppe, Gut Ding',
	it: 'Piano Piano, Nonna Approva, Caffè Sospeso, Quattro Passi, La Panchina Verde',
	nl: 'Op ons Gemak, Kopje Koffie, Stapje voor Stapje, Omabrigade',
	sv: 'Lagom Långsamt, Fika Först, Morfars Verkstad, Lång Eftermiddag',
	tr: 'İnce Belli Çay, Çınaraltı, Yavaş Yavaş, Ninem Bilir, Uzun Ömür',
	pl: 'Pomału, Babcia Wie, Złota Jesień Kodu, Długa Ławka, Ósme Piętro, Szarlotka',
	ro: 'Încet și Bine, Prispa Bunicii, Cozonac, Banca din Parc',
	ru: 'Тише едешь, Бабушкин чай, Вторая молодость, Скамейка у дома, Долгая дорога',
	uk: 'Крок за кроком, Мудра сова, Вишневий сад, Бабусина хата, Довга лавка',
	kk: 'Ақ әже, Шай ішеміз, Ұзақ жол',
	hy: 'Տատիկի տուն, Դանդաղ քայլ, Նռան այգի',
	ka: 'ბებიას სახლი, ნელა და კარგად',
	am: 'ቀስ በቀስ, የቡና ሰዓት, ረጅም ዕድሜ, የአያት ቤት',
	sw: 'Pole Pole, Hekima, Wazee Hazina, Safari Ndefu, Kikombe cha Chai',
	yo: 'Àgbà Ìmọ̀, Díẹ̀ Díẹ̀, Ọgbọ́n Orí',
	ig: 'Nwayọ Nwayọ, Amamihe, Nne Ochie Maara',
	ha: 'Sannu Sannu, Hikima, Inuwar Bishiya',
	zu: 'Kancane Kancane, Ugogo Uyazi, Inhlakanipho',
	rw: 'Buhoro Buhoro, Ubumuntu',
	wo: 'Ndank Ndank, Teraanga Tech, Mbokk',
	hi: 'धीरे धीरे, दादी की रसोई, चाय पर चर्चा, बरगद, लंबी उम्र, नया सवेरा, अनुभव',
	ta: 'மெல்ல மெல்ல, பாட்டி வைத்தியம், ஆலமரம்',
	bn: 'আস্তে আস্তে, দাদির গল্প, বটতলা, চায়ের আড্ডা',
	ur: 'آہستہ آہستہ, دادی کا آنگن, لمبی عمر, چائے خانہ, برگد',
	zh: '慢慢来, 银杏树下, 长寿面, 夕阳红码队, 奶奶的茶, 稳稳走, 老友记',
	ja: 'ゆっくり一歩, おばあちゃんの知恵, 縁側, 七転び八起き, 長生きの湯',
	ko: '천천히 같이, 할머니 손맛, 느티나무, 백세시대, 한걸음',
	id: 'Pelan-pelan Saja, Kopi Sore, Gotong Royong Digital, Eyang Tahu, Beringin',
	vi: 'Chậm Mà Chắc, Bà Ngoại Dạy, Trà Đá Vỉa Hè, Cây Đa',
	th: 'ค่อยๆ เดิน, ยายรู้ดี, ใต้ต้นโพธิ์, กาแฟยามบ่าย',
	ne: 'बिस्तारै बिस्तारै, हजुरआमा, चौतारी'
};

/** For all the others: "Patient Herons". */
export const teamAdjectives = `Patient, Silver, Brave, Curious, Gentle, Wandering, Sleepless, Steady, Golden, Cheerful, Quiet, Barefoot,
	Northern, Southern, Early, Evening, Stubborn, Humming, Winding, Open, Borrowed, Sunlit, Careful, Unhurried`;

export const teamNouns = `Herons, Kettles, Lanterns, Tortoises, Almonds, Walnuts, Swallows, Bridges, Rivers, Ladders, Spectacles, Umbrellas,
	Cranes, Marigolds, Pigeons, Benches, Compasses, Ferries, Thimbles, Acrobats, Owls, Baobabs, Clocks, Slippers`;
