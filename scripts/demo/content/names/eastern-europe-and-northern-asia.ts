import type { NamePool } from './name-pool.ts';

export const polish: NamePool = {
	languages: ['pl'],
	women: `Małgorzata, Bożena, Agnieszka, Żaneta, Zofia, Łucja, Katarzyna, Świętosława, Jadwiga, Róża, Halina, Elżbieta`,
	men: 'Łukasz, Tomasz, Stanisław, Wojciech, Błażej, Zbigniew, Grzegorz, Michał, Józef, Kazimierz, Paweł, Radosław',
	families: `Wilk, Kowalski, Brzęczyszczykiewicz, Dąbrowski, Wiśniewski, Śliwa, Żurek, Mazur, Grzybowski, Jastrzębski,
		Łęcki, Nowak`,
	familiesOfWomen: `Wilk, Kowalska, Brzęczyszczykiewicz, Dąbrowska, Wiśniewska, Śliwa, Żurek, Mazur, Grzybowska,
		Jastrzębska, Łęcka, Nowak-Zielińska`
};

export const romanian: NamePool = {
	languages: ['ro'],
	women: 'Ioana, Măriuca, Ștefania, Ruxandra, Ileana, Crenguța, Anca, Zoe, Doinița, Smaranda',
	men: 'Ștefan, Mircea, Răzvan, Bogdan, Ionuț, Cătălin, Dănuț, Vasile, Horia, Sorin',
	families: 'Brâncoveanu, Țurcanu, Mureșan, Rădulescu, Șerban, Câmpeanu, Vlădescu, Popa, Hânțescu, Ghiță'
};

export const russian: NamePool = {
	languages: ['ru'],
	women: `Анна|Anna, Людмила|Lyudmila, Зинаида|Zinaida, Ольга|Olga, Ксения|Ksenia, Вера|Vera, Светлана|Svetlana,
		Дарья|Darya, Тамара|Tamara, Нина|Nina`,
	men: `Юрий|Yury, Сергей|Sergey, Пётр|Pyotr, Глеб|Gleb, Артём|Artyom, Фёдор|Fyodor, Михаил|Mikhail, Лев|Lev,
		Тимур|Timur, Илья|Ilya`,
	families: `Соколов|Sokolov, Щербаков|Shcherbakov, Ермолин|Yermolin, Жуковский|Zhukovsky, Хохлов|Khokhlov,
		Цветков|Tsvetkov, Яблоков|Yablokov, Чехонин|Chekhonin, Воробьёв|Vorobyov, Шмелёв|Shmelyov`,
	familiesOfWomen: `Соколова|Sokolova, Щербакова|Shcherbakova, Ермолина|Yermolina, Жуковская|Zhukovskaya,
		Хохлова|Khokhlova, Цветкова|Tsvetkova, Яблокова|Yablokova, Чехонина|Chekhonina, Воробьёва|Vorobyova,
		Шмелёва|Shmelyova`,
	unusual: [
		{
			gender: 'woman',
			name: 'Екатерина Константиновна Римская-Вознесенская|Ekaterina Rimskaya-Voznesenskaya'
		}
	]
};

export const ukrainian: NamePool = {
	languages: ['uk'],
	women: `Оксана|Oksana, Леся|Lesia, Ярина|Yaryna, Соломія|Solomiia, Надія|Nadiia, Ганна|Hanna, Мар’яна|Mariana,
		Дарина|Daryna, Юлія|Yuliia, Зоряна|Zoriana`,
	men: `Тарас|Taras, Остап|Ostap, Богдан|Bohdan, Андрій|Andrii, Юрко|Yurko, Назар|Nazar, Євген|Yevhen, Григорій|Hryhorii,
		Матвій|Matvii, Лук’ян|Lukian`,
	families: `Шевчук|Shevchuk, Коваленко|Kovalenko, Гнатюк|Hnatiuk, Кравець|Kravets, В’юн|Viun, Бондаренко|Bondarenko,
		Ґалаґан|Galagan, Ткач|Tkach, Лисенко|Lysenko, Яремчук|Yaremchuk, Стефаник|Stefanyk, Дзюба|Dziuba`
};

export const kazakh: NamePool = {
	languages: ['kk', 'ru'],
	women: 'Айгүл|Aigul, Әсел|Asel, Гүлнәр|Gulnar, Жансая|Zhansaya, Мәдина|Madina, Қарлығаш|Karlygash',
	men: 'Нұрлан|Nurlan, Ерлан|Yerlan, Дәурен|Dauren, Бауыржан|Bauyrzhan, Жәнібек|Zhanibek, Арман|Arman',
	families: `Әбілов|Abilov, Сейітқали|Seitkali, Төлегенов|Tolegenov, Мұқанов|Mukanov, Жұмабек|Zhumabek,
		Қасымов|Kassymov`,
	familiesOfWomen: `Әбілова|Abilova, Сейітқали|Seitkali, Төлегенова|Tolegenova, Мұқанова|Mukanova, Жұмабек|Zhumabek,
		Қасымова|Kassymova`
};

export const armenian: NamePool = {
	languages: ['hy', 'ru'],
	women: 'Անի|Ani, Նարինե|Narine, Շուշան|Shushan, Գայանե|Gayane, Հասմիկ|Hasmik',
	men: 'Տիգրան|Tigran, Արամ|Aram, Վահագն|Vahagn, Հայկ|Hayk, Սուրեն|Suren',
	families:
		'Պետրոսյան|Petrosyan, Հովհաննիսյան|Hovhannisyan, Գրիգորյան|Grigoryan, Մկրտչյան|Mkrtchyan, Սարոյան|Saroyan'
};

export const georgian: NamePool = {
	languages: ['ka'],
	women: 'ნინო|Nino, თამარ|Tamar, ქეთევან|Ketevan, ლელა|Lela',
	men: 'გიორგი|Giorgi, ლევან|Levan, ზურაბ|Zurab, ირაკლი|Irakli',
	families: 'ბერიძე|Beridze, ლომიძე|Lomidze, ჯაფარიძე|Japaridze, გელაშვილი|Gelashvili'
};
