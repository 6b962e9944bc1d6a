import * as africa from './names/africa-and-arab-states.ts';
import * as west from './names/americas-and-western-europe.ts';
import * as asia from './names/asia-and-australasia.ts';
import * as east from './names/eastern-europe-and-northern-asia.ts';
import type { NamePool } from './names/name-pool.ts';

export interface DemoCountry {
	/** ISO 3166-1 alpha-2, as in data/countries.csv. */
	code: string;
	/** Share of the participants in per cent. */
	weight: number;
	timeZones: readonly string[];
	cities: readonly string[];
	/** Where its people write Arabic. */
	arabicCities?: readonly string[];
	/** Each as likely as its place says: the first is drawn most often. */
	names: readonly NamePool[];
}

function country(
	code: string,
	weight: number,
	timeZones: string,
	cities: string,
	names: readonly NamePool[],
	arabicCities?: string
): DemoCountry {
	const list = (text: string) => text.split(',').map((one) => one.trim());
	const arabic = arabicCities === undefined ? {} : { arabicCities: list(arabicCities) };
	return { code, weight, timeZones: list(timeZones), cities: list(cities), names, ...arabic };
}

/**
 * 48 countries, as many as took part. The weights of a region add up to its published share: the Americas 15 %,
 * Western Europe 17 %, Eastern Europe and Northern Asia 8 %, Africa 20 %, Asia and Australasia 40 %. Georgia stands
 * apart: its region is open in data/countries.csv, so that the figures have somebody who is not placed.
 */
export const demoCountries: readonly DemoCountry[] = [
	country('US', 3.6, 'America/New_York, America/Chicago, America/Los_Angeles', 'Duluth, Tucson, Savannah', [
		west.english,
		west.spanish,
		asia.chinese
	]),
	country('BR', 3.4, 'America/Sao_Paulo, America/Manaus', 'Olinda, Ouro Preto, Belém', [west.portuguese]),
	country('MX', 2.2, 'America/Mexico_City, America/Tijuana', 'Mérida, Oaxaca, Zacatecas', [west.spanish]),
	country('CA', 1.7, 'America/Toronto, America/Vancouver', 'Sherbrooke, Gatineau, Moncton', [
		west.french,
		west.english
	]),
	country('CO', 1.6, 'America/Bogota', 'Manizales, Popayán, Barichara', [west.spanish]),
	country('AR', 1.3, 'America/Argentina/Buenos_Aires', 'Rosario, Tandil, Salta', [west.spanish]),
	country('CL', 0.8, 'America/Santiago', 'Valdivia, Chillán, La Serena', [west.spanish]),
	country('JM', 0.4, 'America/Jamaica', 'Mandeville, Port Antonio', [west.caribbean]),
	country('GB', 3, 'Europe/London', 'Hebden Bridge, Aberdeen, Penzance', [west.english]),
	country('FR', 2.7, 'Europe/Paris', 'Brest, Angoulême, Nîmes', [west.french]),
	country('DE', 2.6, 'Europe/Berlin', 'Görlitz, Osnabrück, Tübingen', [west.german, west.turkish]),
	country('ES', 2.1, 'Europe/Madrid, Atlantic/Canary', 'Teruel, Lugo, Cádiz', [west.spanish]),
	country('IT', 1.7, 'Europe/Rome', 'Matera, Lecce, Bolzano', [west.italian]),
	country('CH', 1.4, 'Europe/Zurich', 'Fribourg, Neuchâtel, Sion', [west.german, west.french, west.italian]),
	country('TR', 1.1, 'Europe/Istanbul', 'Eskişehir, Mardin, Trabzon', [west.turkish]),
	country('NL', 1, 'Europe/Amsterdam', 'Zwolle, Middelburg', [west.dutch]),
	country('SE', 0.8, 'Europe/Stockholm', 'Umeå, Växjö', [west.swedish]),
	country('IE', 0.6, 'Europe/Dublin', 'Sligo, Dún Laoghaire', [west.irish]),
	country('PL', 2.6, 'Europe/Warsaw', 'Łódź, Białystok, Rzeszów', [east.polish]),
	country('UA', 1.7, 'Europe/Kyiv', 'Poltava, Chernivtsi', [east.ukrainian]),
	country('RU', 1.5, 'Europe/Moscow, Asia/Novosibirsk, Asia/Vladivostok', 'Kostroma, Tomsk', [east.russian]),
	country('RO', 1.1, 'Europe/Bucharest', 'Sibiu, Iași', [east.romanian]),
	country('KZ', 0.7, 'Asia/Almaty', 'Almaty, Kökshetau', [east.kazakh, east.russian]),
	country('AM', 0.4, 'Asia/Yerevan', 'Gyumri, Dilijan', [east.armenian]),
	country('NG', 4.2, 'Africa/Lagos', 'Ibadan, Enugu, Kaduna', [africa.yoruba, africa.igbo, africa.hausa]),
	country('KE', 3.2, 'Africa/Nairobi', 'Kisumu, Nyeri, Eldoret', [africa.kenyan]),
	country(
		'EG',
		2.7,
		'Africa/Cairo',
		'Mansoura, Aswan, Alexandria',
		[africa.arabic],
		'المنصورة, أسوان, الإسكندرية'
	),
	country('ET', 1.9, 'Africa/Addis_Ababa', 'Hawassa, Mekelle, Bahir Dar', [africa.ethiopian]),
	country('SN', 1.6, 'Africa/Dakar', 'Thiès, Saint-Louis, Ziguinchor', [africa.senegalese]),
	country('ZA', 1.6, 'Africa/Johannesburg', 'Gqeberha, Mbombela, Paarl', [africa.zulu, africa.afrikaans]),
	country('GH', 1.4, 'Africa/Accra', 'Kumasi, Cape Coast', [africa.ghanaian]),
	country('MA', 1.2, 'Africa/Casablanca', 'Fès, Essaouira', [africa.maghrebi], 'فاس, الصويرة'),
	country('UG', 0.9, 'Africa/Kampala', 'Jinja, Gulu', [africa.ugandan]),
	country('TN', 0.8, 'Africa/Tunis', 'Sfax, Kairouan', [africa.maghrebi], 'صفاقس, القيروان'),
	country('RW', 0.5, 'Africa/Kigali', 'Huye, Musanze', [africa.rwandan]),
	country('IN', 11.5, 'Asia/Kolkata', 'Nagpur, Mysuru, Guwahati, Jaipur', [asia.hindi, asia.southIndian]),
	country('CN', 6.6, 'Asia/Shanghai', 'Suzhou, Kunming, Harbin', [asia.chinese]),
	country('ID', 3.3, 'Asia/Jakarta, Asia/Makassar, Asia/Jayapura', 'Yogyakarta, Ubud, Padang', [
		asia.indonesian
	]),
	country('PK', 3.2, 'Asia/Karachi', 'Multan, Hunza, Hyderabad', [asia.urdu]),
	country('JP', 3.1, 'Asia/Tokyo', 'Kanazawa, Matsumoto, Akita', [asia.japanese]),
	country('BD', 2.8, 'Asia/Dhaka', 'Sylhet, Khulna', [asia.bengali]),
	country('KR', 2.5, 'Asia/Seoul', 'Jeonju, Gangneung', [asia.korean]),
	country('VN', 2.1, 'Asia/Ho_Chi_Minh', 'Huế, Cần Thơ', [asia.vietnamese]),
	country('TH', 2, 'Asia/Bangkok', 'Chiang Rai, Khon Kaen', [asia.thai]),
	country('JO', 1.1, 'Asia/Amman', 'Salt, Karak', [africa.arabic], 'السلط, الكرك'),
	country('NP', 0.9, 'Asia/Kathmandu', 'Pokhara, Bhaktapur', [asia.nepali]),
	country('AU', 0.9, 'Australia/Sydney, Australia/Perth', 'Ballarat, Broome', [asia.australian]),
	country('GE', 0.25, 'Asia/Tbilisi', 'Kutaisi', [east.georgian])
];
