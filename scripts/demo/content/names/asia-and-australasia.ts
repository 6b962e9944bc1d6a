import type { NamePool } from './name-pool.ts';

export const hindi: NamePool = {
	languages: ['hi', 'en'],
	women: `अनन्या|Ananya, सुनीता|Sunita, कमला|Kamla, प्रियंका|Priyanka, मीनाक्षी|Meenakshi, शकुन्तला|Shakuntala, रेखा|Rekha,
		ज्योत्स्ना|Jyotsna, दीपिका|Deepika, गीता|Geeta, ईशा|Isha, सावित्री|Savitri`,
	men: `अमित|Amit, रमेश|Ramesh, विश्वनाथ|Vishwanath, हर्षवर्धन|Harshvardhan, सुरेन्द्र|Surendra, ऋषि|Rishi, मोहन|Mohan,
		कृष्णकान्त|Krishnakant, नरेश|Naresh, दिनेश|Dinesh, अर्जुन|Arjun, प्रकाश|Prakash`,
	families: `शर्मा|Sharma, द्विवेदी|Dwivedi, गुप्ता|Gupta, श्रीवास्तव|Shrivastava, कुलकर्णी|Kulkarni, यादव|Yadav, सिंह|Singh,
		मेहरोत्रा|Mehrotra, पटेल|Patel, चतुर्वेदी|Chaturvedi, राजपूत|Rajput, देशमुख|Deshmukh`
};

export const southIndian: NamePool = {
	languages: ['ta', 'en'],
	women: `கயல்விழி|Kayalvizhi, மீனா|Meena, லட்சுமி|Lakshmi, Anjali, Sree Devi, செல்வி|Selvi, Padmavathi, Revathi, Nalini,
		Bhuvaneswari`,
	men: `முருகன்|Murugan, Ramanathan, கார்த்திக்|Karthik, செந்தில்|Senthil, Venkatesh, Harikrishnan, Subramaniam, Anand,
		இளங்கோ|Elango, Gopal`,
	families: `, Krishnamurthy, சுப்பையா|Subbiah, Iyer, Nair, Reddy, Thirunavukkarasu, Menon, Chandrasekhar, Pillai, Raju,
		ராஜன்|Rajan`,
	unusual: [
		{ gender: 'man', name: 'Venkata Subrahmanya Lakshmi Narasimha Rao Chilakamarthi' },
		{ gender: 'woman', name: 'S.' }
	]
};

export const bengali: NamePool = {
	languages: ['bn', 'en'],
	women: `ফারহানা|Farhana, সুমাইয়া|Sumaiya, রাবেয়া|Rabeya, মৌসুমী|Moushumi, নাজনীন|Naznin, তাসনিম|Tasnim, শিরিন|Shirin,
		জাহানারা|Jahanara`,
	men: `রফিকুল|Rafiqul, রাকিব|Rakib, শফিক|Shafiq, তানভীর|Tanvir, নাসির|Nasir, মাহবুব|Mahbub, আরিফ|Arif, ইমরান|Imran`,
	families: `ইসলাম|Islam, চৌধুরী|Chowdhury, হক|Haque, সরকার|Sarkar, আহমেদ|Ahmed, মিয়া|Mia, রহমান|Rahman,
		খন্দকার|Khandaker`
};

export const urdu: NamePool = {
	languages: ['ur', 'en'],
	women: `عائشہ|Ayesha, ثناء|Sana, نورین|Noreen, مہوش|Mehwish, شگفتہ|Shagufta, گلنار|Gulnar, رابعہ|Rabia, پروین|Parveen`,
	men: `بلال|Bilal, ذیشان|Zeeshan, فیصل|Faisal, عمران|Imran, شاہ زیب|Shahzaib, وقار|Waqar, حمزہ|Hamza, نعیم|Naeem`,
	families: `قریشی|Qureshi, چوہدری|Chaudhry, ملک|Malik, بخاری|Bukhari, آفریدی|Afridi, خان|Khan, میمن|Memon,
		شیخ|Sheikh`
};

export const chinese: NamePool = {
	languages: ['zh'],
	familyFirst: true,
	joined: true,
	women: `淑芬|Shufen, 雨桐|Yutong, 丽华|Lihua, 秀英|Xiuying, 思远|Siyuan, 梦琪|Mengqi, 桂兰|Guilan, 静|Jing, 晓彤|Xiaotong,
		佳怡|Jiayi, 玉梅|Yumei, 娜|Na`,
	men: `伟|Wei, 建国|Jianguo, 浩然|Haoran, 志强|Zhiqiang, 子轩|Zixuan, 明|Ming, 文博|Wenbo, 德华|Dehua, 宇航|Yuhang, 磊|Lei,
		永福|Yongfu, 嘉豪|Jiahao`,
	families: `王|Wang, 李|Li, 张|Zhang, 欧阳|Ouyang, 陈|Chen, 吕|Lü, 司徒|Situ, 赵|Zhao, 黄|Huang, 徐|Xu, 诸葛|Zhuge, 林|Lin`
};

export const japanese: NamePool = {
	languages: ['ja'],
	familyFirst: true,
	women:
		'花子|Hanako, 千代|Chiyo, 美咲|Misaki, さくら|Sakura, 結衣|Yui, 和子|Kazuko, 葵|Aoi, 陽菜|Hina, ゆき|Yuki, 節子|Setsuko',
	men: '健一|Kenichi, 翔太|Shōta, 蓮|Ren, 正雄|Masao, 大輔|Daisuke, 湊|Minato, 茂|Shigeru, 悠真|Yūma, 隆|Takashi, 誠|Makoto',
	families: `佐藤|Satō, 田中|Tanaka, 髙橋|Takahashi, 渡邊|Watanabe, 小笠原|Ogasawara, 勅使河原|Teshigawara, 山本|Yamamoto,
		森|Mori, 五十嵐|Igarashi, 長谷川|Hasegawa`
};

export const korean: NamePool = {
	languages: ['ko'],
	familyFirst: true,
	joined: true,
	women:
		'서연|Seo-yeon, 지우|Ji-woo, 영자|Young-ja, 하은|Ha-eun, 순희|Soon-hee, 민지|Min-ji, 은경|Eun-kyung, 슬기|Seulgi',
	men: '민준|Min-jun, 도윤|Do-yun, 상철|Sang-chul, 준호|Jun-ho, 시우|Si-woo, 영수|Young-soo, 태현|Tae-hyun, 빛나라|Bitnara',
	families: '김|Kim, 이|Lee, 박|Park, 최|Choi, 남궁|Namgung, 황보|Hwangbo, 정|Jung, 윤|Yoon, 제갈|Jegal'
};

export const indonesian: NamePool = {
	languages: ['id'],
	women: 'Sri Wahyuni, Dewi, Ni Luh Putu, Ratna, Siti Aminah, Wulan, Endang, Kartini, Melati, Ayu',
	men: 'Budi, Slamet, I Wayan, Agus, Bambang, Rizky, Suyono, Joko, Made, Taufik',
	families:
		', , Santoso, Wijaya, Suastika, Nasution, Hutapea, Prasetyo, Kusumawardhani, Lubis, Setiawan, Tjandra'
};

export const vietnamese: NamePool = {
	languages: ['vi'],
	familyFirst: true,
	women: 'Thị Hồng Nhung, Ngọc Ánh, Thu Hằng, Bích Phượng, Mỹ Duyên, Thanh Trúc, Kiều Oanh, Diệu Linh',
	men: 'Văn Đức, Minh Quân, Quốc Huy, Hữu Phước, Trọng Nghĩa, Đình Khôi, Anh Tuấn, Bảo Long',
	families: 'Nguyễn, Trần, Lê, Phạm, Huỳnh, Võ, Đặng, Lý, Bùi, Đỗ, Hồ, Vũ'
};

export const thai: NamePool = {
	languages: ['th'],
	women: `สมหญิง|Somying, กัญญารัตน์|Kanyarat, มาลี|Malee, พิมพ์ชนก|Pimchanok, ศิริพร|Siriporn, ณัฐธิดา|Nattida, บุญเรือน|Bunruean,
		อรุณี|Arunee`,
	men: `สมชาย|Somchai, ธนกร|Thanakorn, ประเสริฐ|Prasert, ณัฐวุฒิ|Nattawut, วิชัย|Wichai, กิตติศักดิ์|Kittisak, บุญมี|Bunmi,
		ชัยวัฒน์|Chaiwat`,
	families: `ใจดี|Jaidee, ศรีสุวรรณ|Srisuwan, วงศ์สวัสดิ์|Wongsawat, ทองดี|Thongdee, แสงจันทร์|Saengchan,
		รัตนโกสินทร์วัฒนา|Rattanakosinwattana, พงษ์พานิช|Pongpanich, เพ็ชรรุ่งเรือง|Phetrungrueang`
};

export const nepali: NamePool = {
	languages: ['ne', 'en'],
	women: 'सरस्वती|Saraswati, मैया|Maiya, पेमा|Pema, सृजना|Srijana, लक्ष्मी|Laxmi, दिलमाया|Dilmaya',
	men: 'बिष्णु|Bishnu, पासाङ|Pasang, कृष्ण बहादुर|Krishna Bahadur, सुमन|Suman, टेकनाथ|Teknath, निराजन|Nirajan',
	families: 'थापा|Thapa, शेर्पा|Sherpa, गुरुङ|Gurung, अधिकारी|Adhikari, तामाङ|Tamang, श्रेष्ठ|Shrestha'
};

export const australian: NamePool = {
	languages: ['en'],
	women: 'Matilda, Kirra, Bronwyn, Narelle, Isla, Jedda, Thuy, Sharyn',
	men: 'Lachlan, Angus, Jarrah, Bruce, Darcy, Hamish, Callum, Minh',
	families: 'McAllister, O’Reilly, Ellison-Clarke, Nguyen, Papadopoulos, Kowalczyk, Trevanion, Hargreaves'
};
