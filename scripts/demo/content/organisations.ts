import type { StakeholderType } from '#lib/accounts/person.ts';
import type { Dice } from './dice.ts';
import { writtenNames, type WrittenName } from './names/name-pool.ts';

interface Naming {
	/** Invented names of places and plants; `own|latin`. */
	words: string;
	/** With the word for {}. */
	patterns: Record<StakeholderType, string>;
}

const inEnglish: Naming = {
	words: `Kestrel, Riverbend, Marigold, Lantern, Juniper, Harbourlight, Blue Heron, Windmill, Saltmarsh, Thistle, Sunbird,
		Almond Tree, Millstone, Acacia, Moonrise, Cedar Hill, Kingfisher, Tamarind, Baobab, Saffron Field`,
	patterns: {
		government: '{} District Council, {} Regional Health Authority',
		'private-sector': '{} Labs, {} & Daughters, {} Mobility, {} Savings, {} Studio',
		'civil-society': 'Friends of {}, {} Neighbours, {} Carers’ Circle, {} Cooperative',
		academia: '{} University, {} College of Engineering, {} School of Nursing, {} Institute of Ageing',
		'technical-community': '{} Makers, {} Open Source Circle, {} Network Operators',
		'international-organisation': '{} Fund for Ageing, International {} Programme',
		other: '{} Public Library, {} Radio, {} Theatre'
	}
};

const namings: Readonly<Record<string, Naming>> = {
	fr: {
		words:
			'Rive Claire, Tilleul, Grand Pin, Hirondelle, Trois Fontaines, Belle Étoile, Val Doux, Olivier, Baobab',
		patterns: {
			government: 'Conseil du district {}, Agence régionale {}',
			'private-sector': '{} Mobilité, Ateliers {}, {} Santé',
			'civil-society': 'Association {}, Les Voisins de {}',
			academia: 'Université {}, Institut {} du vieillissement',
			'technical-community': 'Collectif libre {}',
			'international-organisation': 'Fonds international {}',
			other: 'Médiathèque {}, Radio {}'
		}
	},
	es: {
		words: 'Jacaranda, Río Claro, Colibrí, Monte Sereno, El Olivo, La Ceiba, Tres Cerros, Faro Azul',
		patterns: {
			government: 'Consejo Distrital {}, Servicio Regional {}',
			'private-sector': 'Talleres {}, {} Movilidad, {} Salud',
			'civil-society': 'Asociación {}, Vecinas de {}',
			academia: 'Universidad {}, Instituto {} de Gerontología',
			'technical-community': 'Comunidad Libre {}',
			'international-organisation': 'Fondo Internacional {}',
			other: 'Biblioteca {}, Radio {}'
		}
	},
	pt: {
		words: 'Ipê, Rio Manso, Beija-Flor, Serra Clara, Mangueira, Farol',
		patterns: {
			government: 'Conselho Distrital {}',
			'private-sector': 'Oficina {}, {} Saúde',
			'civil-society': 'Associação {}, Vizinhança {}',
			academia: 'Universidade {}, Instituto {}',
			'technical-community': 'Coletivo Livre {}',
			'international-organisation': 'Fundo Internacional {}',
			other: 'Biblioteca {}, Rádio {}'
		}
	},
	de: {
		words: 'Morgenrot, Seeblick, Haselbach, Sonnenhang, Tannwald, Mühlgrün',
		patterns: {
			government: 'Landratsamt {}',
			'private-sector': '{} Werkstätten, {} Pflegetechnik',
			'civil-society': 'Nachbarschaftsverein {}, Freundeskreis {}',
			academia: 'Hochschule {}, Institut {} für Alternsforschung',
			'technical-community': 'Offene Werkstatt {}',
			'international-organisation': 'Internationaler Fonds {}',
			other: 'Stadtbücherei {}'
		}
	},
	ar: {
		words: 'الزيتون|Zaytoun, النخيل|Nakheel, الياسمين|Yasmin, النهر|Nahr, الأرز|Arz, الواحة|Waha',
		patterns: {
			government: 'هيئة {} المحلية|{} Local Authority',
			'private-sector': 'شركة {} للتقنية|{} Technology',
			'civil-society': 'جمعية {}|{} Association',
			academia: 'جامعة {}|{} University',
			'technical-community': 'مجتمع {} التقني|{} Tech Community',
			'international-organisation': 'صندوق {} الدولي|{} International Fund',
			other: 'مكتبة {}|{} Library'
		}
	},
	zh: {
		words: '青松|Qingsong, 晨光|Chenguang, 银杏|Yinxing, 和风|Hefeng',
		patterns: {
			government: '{}区政府|{} District Government',
			'private-sector': '{}科技|{} Technology',
			'civil-society': '{}公益中心|{} Community Centre',
			academia: '{}大学|{} University',
			'technical-community': '{}开源社区|{} Open Source Community',
			'international-organisation': '国际{}基金|International {} Fund',
			other: '{}图书馆|{} Library'
		}
	}
};

/** An organisation that does not exist, named as they are named in that language (English where we have no pattern). */
export function organisation(chance: Dice, language: string, type: StakeholderType): WrittenName {
	const { words, patterns } = namings[language] ?? inEnglish;
	const word = chance.pick(writtenNames(words));
	const pattern = chance.pick(writtenNames(patterns[type]));
	return { own: pattern.own.replace('{}', word.own), latin: pattern.latin.replace('{}', word.latin) };
}
