import type { NamePool } from './name-pool.ts';

export const yoruba: NamePool = {
	languages: ['en', 'yo'],
	women: 'Folaṣadé, Títílayọ̀, Yétúndé, Omotọ́lá, Oluwaseun, Bùkọ́lá, Àṣàkẹ́, Morẹ́nikẹ́',
	men: 'Babátúndé, Ọlámídé, Ìfẹ́olúwa, Adébáyọ̀, Kẹ́hìndé, Táíwò, Akin, Ṣẹ́gun',
	families: 'Adeyemi, Ọláńrewájú, Ògúnlésí, Ẹkúndayọ̀, Afọlábí, Adéògún, Akinwunmi, Fálétí',
	unusual: [
		{ gender: 'woman', name: 'Oluwafunmilayo Temitope Morenikeji Adesuwa Abiodun-Ogunleye Akinwunmi' }
	]
};

export const igbo: NamePool = {
	languages: ['en', 'ig'],
	women: 'Ngozi, Chidinma, Adaeze, Ifeoma, Nkechi, Blessing, Obiageli, Ụzọma',
	men: 'Chukwuemeka, Ikenna, Obinna, Uchenna, Tochukwu, Emeka, Kelechi, Ndubuisi',
	families: 'Nwachukwu, Okonkwo, Eze, Igwe, Onyekachi, Ezenwa-Obi, Okafọ, Nwosu'
};

export const hausa: NamePool = {
	languages: ['en', 'ha'],
	women: 'Amina, Zainab, Hauwa, Halima, Rakiya',
	men: 'Musa, Sani, Yakubu, Ɗanladi, Aminu',
	families: 'Bello, Danjuma, Abubakar, Ƙwarzo, Garba'
};

export const kenyan: NamePool = {
	languages: ['en', 'sw'],
	women:
		'Wanjikũ, Achieng’, Nyambura, Chebet, Mwende, Akinyi, Wambũi, Nafula, Zawadi, Halima, Jepkosgei, Atieno',
	men: 'Kamau, Otieno, Mũturi, Kiprotich, Barasa, Ochieng’, Juma, Kipchumba, Ng’ang’a, Mutiso, Baraka, Odhiambo',
	families: `Ng’etich, Mwangi, Omondi, Wafula, Kariũki, Nyong’o, Mutua, Cheruiyot, Njoroge, Odinga-Were, Kilonzo,
		Mũgo`
};

export const ethiopian: NamePool = {
	languages: ['am', 'en'],
	women: `አልማዝ|Almaz, ሰላማዊት|Selamawit, ትዕግሥት|Tigist, ብርቱካን|Birtukan, ሜሮን|Meron, ፀሐይ|Tsehay, ሕይወት|Hiwot,
		ዘውዲቱ|Zewditu`,
	men: 'አበበ|Abebe, ኃይሌ|Haile, ተስፋዬ|Tesfaye, ዳዊት|Dawit, ገብረመድኅን|Gebremedhin, ሙሉጌታ|Mulugeta, ዮናስ|Yonas, በቀለ|Bekele',
	families: `ታደሰ|Tadesse, ወልደማርያም|Woldemariam, ከበደ|Kebede, ገብረሥላሴ|Gebreselassie, አሰፋ|Assefa, መኮንን|Mekonnen,
		ደምሴ|Demissie, ተፈራ|Tefera`
};

export const senegalese: NamePool = {
	languages: ['fr', 'wo'],
	women: 'Amara, Aïssatou, Ndeye, Fatou Binetou, Khady, Mame Diarra, Rokhaya, Sokhna, Yacine, Coumba',
	men: 'Kofi, Cheikh Tidiane, Mamadou, Ousmane, Modou, El Hadji, Serigne Fallou, Ibrahima, Babacar, Pape',
	families: 'Diallo, N’Diaye, Sarr, M’Baye, Diop, Guèye, Thiam, Ba, Sène, Cissokho, Faye, Wade'
};

export const zulu: NamePool = {
	languages: ['en', 'zu'],
	women: 'Thandiwe, Nomvula, Lerato, Precious, Zanele, Palesa, Bongiwe, Nokuthula',
	men: 'Sipho, Thabo, Mandla, Lungelo, Kagiso, Xolani, Bheki, Siyabonga',
	families: 'Dlamini, Mokoena, Nkosi, Mthembu, Khumalo, Ngcobo, Mahlangu, Xaba'
};

export const afrikaans: NamePool = {
	languages: ['af', 'en'],
	women: 'Annelie, Hettie, Elmarié, Ronél',
	men: 'Pieter, Riaan, Jacobus, Gawie',
	families: 'van der Merwe, Botha, Jansen van Rensburg, Du Plessis'
};

export const ghanaian: NamePool = {
	languages: ['en', 'ak'],
	women: 'Akosua, Efua, Adwoa, Ama Serwaa, Abena, Afi, Esi, Yaa',
	men: 'Kwame, Kofi, Yaw, Kwabena, Nana Kwaku, Edem, Fiifi, Kojo',
	families: 'Ɔsei-Bonsu, Mensah, Owusu-Ansah, Agyeman, Boateng, Amoako, Dzifa-Kuma, Quaye, Asante, Tetteh'
};

export const ugandan: NamePool = {
	languages: ['en', 'lg'],
	women: 'Nakato, Babirye, Namutebi, Sanyu, Kirabo, Nabirye, Achola, Kemigisha',
	men: 'Wasswa, Kato, Ssemakula, Mukasa, Okello, Byaruhanga, Kizza, Tumusiime',
	families: 'Nansubuga, Lubega, Ssebunya, Opio, Mugisha, Kyomuhendo, Walusimbi, Ochen'
};

export const rwandan: NamePool = {
	languages: ['rw', 'fr', 'en'],
	women: 'Uwimana, Ingabire, Mukamana, Umutoni, Nyirahabimana',
	men: 'Habimana, Nsengiyumva, Ndayisaba, Mugabo, Uwizeyimana',
	families: 'Jean-Claude, Théoneste, Innocent, Emmanuel',
	familiesOfWomen: 'Chantal, Immaculée, Espérance, Béatha'
};

const arabicWomen = `هالة|Hala, سلمى|Salma, نور الهدى|Nour El-Huda, مريم|Mariam, زينب|Zeinab, فاطمة الزهراء|Fatima-Zahra,
	أسماء|Asmaa, رقية|Ruqayya, لينا|Lina, سعاد|Souad, إيمان|Iman, رنا|Rana`;
const arabicMen = `عمر|Omar, يوسف|Youssef, خالد|Khaled, عبد الرحمن|Abdelrahman, طارق|Tarek, حسن|Hassan, زياد|Ziad,
	إبراهيم|Ibrahim, محمد علي|Mohamed Ali, سامي|Sami, أنس|Anas, مصطفى|Mostafa`;

export const arabic: NamePool = {
	languages: ['ar'],
	women: arabicWomen,
	men: arabicMen,
	families: `منصور|Mansour, الخطيب|Al-Khatib, عبد الله|Abdallah, الحسيني|El-Husseini, شاهين|Shahin, النجار|Al-Najjar,
		القاضي|Al-Qadi, سليمان|Soliman, حدّاد|Haddad, عوض|Awad, الزعبي|Al-Zoubi, أبو زيد|Abu Zeid, درويش|Darwish,
		الشافعي|El-Shafei`,
	unusual: [
		{
			gender: 'man',
			name: 'عبد الرحمن بن محمد بن عبد العزيز الأنصاري القرطبي|Abdelrahman bin Mohammed bin Abdulaziz Al-Ansari'
		}
	]
};

export const maghrebi: NamePool = {
	languages: ['ar', 'fr'],
	women: arabicWomen,
	men: arabicMen,
	families: `بن يوسف|Ben Youssef, العلوي|El Alaoui, بوسلامة|Bouslama, الطرابلسي|Trabelsi, بنجلون|Benjelloun,
		الإدريسي|El Idrissi, شابي|Chebbi, أمزيان|Ameziane, المرابط|El Mrabet, قاسمي|Kacimi`
};
