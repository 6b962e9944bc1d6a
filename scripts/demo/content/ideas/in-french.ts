import type { Idea } from './idea.ts';

export const inFrench: Record<string, readonly Idea[]> = {
	'cognitive-decline': [
		{
			titles: [
				'La voix de ma fille : des rappels dits par les proches',
				'Doux rappel : la journée racontée par quelqu’un qu’on aime'
			],
			promises: [
				'Les proches enregistrent de courts rappels. Un petit haut-parleur les fait entendre quand ils sont utiles, et se tait quand on le lui demande.'
			],
			problems: [
				'Les sonneries effraient les personnes dont la mémoire change. Une voix connue, jamais, mais personne ne peut être là toute la journée.'
			],
			points: [
				'Dix phrases suffisent, enregistrées avec n’importe quel téléphone.',
				'Des capteurs sur la bouilloire et la porte choisissent le moment.',
				'Un grand bouton dit « pas maintenant », et il est cru.',
				'Rien n’est enregistré dans le logement.'
			],
			tags: ['voice', 'sensors', 'home']
		},
		{
			titles: [
				'Deux heures à moi : des voisins formés qui relaient les aidants',
				'Mardi libre : un relais pour celles et ceux qui aident'
			],
			promises: [
				'L’aidant demande deux heures par message ; un voisin formé, déjà connu de la famille, vient et note comment cela s’est passé.'
			],
			problems: ['Ceux qui aident dorment mal, ne consultent pas et disent que tout va bien.'],
			points: [
				'Les voisins sont formés en une journée et viennent une fois avant.',
				'Un message suffit, et la réponse arrive dans l’heure.',
				'La personne aidée dit qui elle apprécie.',
				'Les heures données peuvent être rendues plus tard.'
			],
			tags: ['community', 'sms', 'carers']
		},
		{
			titles: [
				'Le carnet de chansons : la musique qui apaise la fin du jour',
				'Refrain : la radio des heures difficiles'
			],
			promises: [
				'Une radio à un seul bouton joue les chansons de la jeunesse aux heures les plus dures, et apprend lesquelles apaisent.'
			],
			problems: [
				'Vers le soir, beaucoup de personnes s’agitent. Les médicaments endorment, et les familles se sentent démunies.'
			],
			points: [
				'Vingt chansons sont trouvées en une demi-heure avec la famille.',
				'Ce qui est suivi d’agitation revient moins souvent.',
				'Elle fonctionne sans réseau une fois les chansons chargées.',
				'Les archives publiques fournissent les enregistrements anciens.'
			],
			tags: ['music', 'audio', 'care']
		}
	],
	frailty: [
		{
			titles: [
				'Le club de l’escalier : des voisins qui montent ensemble',
				'Quatrième étage : une cage d’escalier pour salle de sport'
			],
			promises: [
				'Les voisins d’un immeuble montent ensemble deux fois par semaine. Un tableau à l’entrée montre les étages gravis et qui cherche de la compagnie.'
			],
			problems: [
				'Dans les immeubles sans ascenseur, les gens cessent de sortir l’un après l’autre, et personne ne le remarque.'
			],
			points: [
				'La première semaine demande un étage, avec une chaise à chaque palier.',
				'Le tableau montre les étages de la maison, jamais ceux d’une personne.',
				'Qui manque deux fois reçoit l’appel d’un voisin.',
				'Une kinésithérapeute vérifie le programme à distance.'
			],
			tags: ['community', 'strength', 'housing']
		},
		{
			titles: ['Retour chez soi : les dix jours après l’hôpital', 'Troisième jour : l’appel qui compte'],
			promises: [
				'Dix jours d’appels, de repas et de petits exercices après l’hôpital, organisés avant même que le patient ne quitte son lit.'
			],
			problems: ['Après l’hôpital, chacun pense que quelqu’un d’autre veille.'],
			points: [
				'Le plan se fait au chevet, sur la tablette du service.',
				'Les appels viennent les jours 1, 3, 6 et 10, de la même personne.',
				'Les exercices commencent au lit.',
				'Le service apprend qui est revenu, et pourquoi.'
			],
			tags: ['hospital', 'telehealth', 'recovery']
		},
		{
			titles: [
				'Loto de l’équilibre : des exercices que l’on attend avec plaisir',
				'Carton plein : le jeu qui fait se lever'
			],
			promises: [
				'Chaque numéro tiré est un exercice d’équilibre, choisi selon les personnes présentes. Le centre imprime les cartons.'
			],
			problems: ['L’exercice, c’est ce que l’on devrait faire. Le jeu, c’est ce que l’on fait.'],
			points: [
				'Le tirage alterne les exercices assis et debout.',
				'Les cartons s’impriment en grand, sur place.',
				'Le personnel n’a besoin d’aucune formation particulière.',
				'Les chutes du mois sont comptées avant et après.'
			],
			tags: ['games', 'day-centres', 'balance']
		}
	],
	mobility: [
		{
			titles: [
				'La carte des bancs : où s’asseoir sur le chemin du marché',
				'De banc en banc : des trajets pour qui marche 200 mètres'
			],
			promises: [
				'Des trajets de banc en banc, avec de l’ombre et des toilettes, dessinés par ceux qui en ont besoin et imprimés en grand.'
			],
			problems: ['Un kilomètre, ce n’est rien, sauf quand il n’y a nulle part où s’asseoir.'],
			points: [
				'Les promeneurs ajoutent un banc avec une seule photographie.',
				'Un banc disparu est signalé en quelques jours.',
				'La ville voit où un banc de plus ouvrirait une rue entière.',
				'Toutes les données rejoignent une carte libre.'
			],
			tags: ['maps', 'open-data', 'walking']
		},
		{
			titles: [
				'La ligne du village : un numéro pour être emmené en ville',
				'Une place de libre : des trajets entre voisins, par téléphone'
			],
			promises: [
				'Qui doit aller en ville appelle un numéro. Les conducteurs qui s’y rendent de toute façon reçoivent un message.'
			],
			problems: ['Les voitures quittent le village avec trois places vides, et le bus ne passe plus.'],
			points: [
				'On appelle dans la langue du lieu ; la demande est relue.',
				'Deux personnes du village se portent garantes de chaque conducteur.',
				'Aucun aller n’est proposé sans retour.',
				'L’essence se règle une fois par mois, en espèces si l’on veut.'
			],
			tags: ['voice', 'ride-sharing', 'rural']
		},
		{
			titles: [
				'Huit secondes de plus : des feux verts qui attendent',
				'Traverser tranquille : un feu qui vous voit venir'
			],
			promises: [
				'Une carte dans la poche demande au feu de rester vert huit secondes de plus. Elle fonctionne avec les feux en place.'
			],
			problems: ['La peur d’un seul carrefour peut couper quelqu’un de la moitié de son quartier.'],
			points: [
				'La carte n’a ni pile ni numéro.',
				'Le feu compte combien de fois quelqu’un traversait encore au rouge.',
				'Les bus perdent moins d’une seconde par cycle.',
				'Des écoles ont demandé la carte, elles aussi.'
			],
			tags: ['traffic', 'hardware', 'cities']
		}
	],
	'financial-tools': [
		{
			titles: ['Trente ans de plus : une longue vie sur une page', 'Jusqu’à 95 ans : l’argent durera-t-il'],
			promises: [
				'Pension, épargne, travail et logement sur une page, année par année, avec trois changements simples qui font durer l’argent.'
			],
			problems: ['On prévoit une retraite de quinze ans, et on en vit trente.'],
			points: [
				'Six questions suffisent pour une première page.',
				'Les résultats sont des fourchettes, et disent ce qu’elles signifient.',
				'Aucun produit n’est vendu, aucune commission n’est perçue.',
				'Une bénévole formée relit la page avec vous, par téléphone.'
			],
			tags: ['planning', 'pension', 'open-source']
		},
		{
			titles: [
				'La tontine parlée : une épargne que chacune entend',
				'La boîte de fer : épargner ensemble, à voix haute'
			],
			promises: [
				'Des groupes d’épargne de femmes âgées tiennent leur livre par message vocal. Chacune entend chaque versement, dans sa langue.'
			],
			problems: ['La tontine vit de la confiance, et d’un seul membre qui sait écrire.'],
			points: [
				'Un versement compte quand deux membres l’ont dit à voix haute.',
				'Un simple téléphone suffit, en sept langues.',
				'Le partage de fin d’année est calculé et lu à toutes.',
				'Le groupe peut montrer son registre à une mutuelle.'
			],
			tags: ['voice', 'savings', 'women']
		},
		{
			titles: [
				'Raccrochez d’abord : dix minutes qui sauvent une épargne',
				'Le temps de respirer : une pause avant le virement'
			],
			promises: [
				'Quand un appel et un gros virement se suivent de près, la banque attend dix minutes et une personne formée rappelle.'
			],
			problems: ['Qui a été trompé a honte, n’en parle pas, et on le rappelle.'],
			points: [
				'Le téléphone reconnaît le schéma ; l’appel n’est pas enregistré.',
				'La personne choisit qui est prévenu, et peut passer outre.',
				'Après une fraude, un bénévole qui l’a vécue rappelle.',
				'Les alertes reprennent les mots que les fraudeurs utilisent cette semaine.'
			],
			tags: ['fraud', 'banking', 'telephone']
		}
	],
	'healthy-ageing': [
		{
			titles: [
				'L’école du téléphone : apprendre avec ceux de son âge',
				'Samedi, dix heures : des cours sans hâte'
			],
			promises: [
				'Des personnes de plus de 65 ans apprennent à d’autres à se servir d’un téléphone, en petits groupes, à partir de leurs envies.'
			],
			problems: ['Les petits-enfants montrent une fois, vite, et reprennent le téléphone.'],
			points: [
				'Chaque cours part d’un souhait : un appel, un bus, une photographie.',
				'Les enseignants sont formés deux jours et rémunérés.',
				'Un téléphone d’exercice peut être abîmé sans dommage.',
				'Les groupes restent liés par un appel hebdomadaire.'
			],
			tags: ['learning', 'peer-support', 'mobile']
		},
		{
			titles: [
				'Une infirmière à l’épicerie : se soigner là où l’on va déjà',
				'Entre pain et lait : la tension prise au village'
			],
			promises: [
				'Un coin de l’épicerie avec un tensiomètre, une balance et une infirmière à l’écran. Les résultats sont remis sur papier.'
			],
			problems: ['Le dispensaire est à quarante kilomètres. L’épicerie est au coin de la rue.'],
			points: [
				'L’épicière est formée en un jour et payée à la visite.',
				'Une visite dure huit minutes, derrière un rideau.',
				'Le résultat est imprimé en grand, avec un seul conseil.',
				'Quand la ligne est faible, tout passe par message.'
			],
			tags: ['telehealth', 'rural', 'prevention']
		},
		{
			titles: [
				'La chorale de la cuisine : chanter ensemble, chacun chez soi',
				'Tous les couplets : une chorale pour qui ne sort plus'
			],
			promises: [
				'Une chorale par téléphone et par internet : chacun chante chez soi, entend les autres en mesure, et vient au concert annuel.'
			],
			problems: ['Qui ne peut plus sortir perd d’abord la chorale, puis les amis.'],
			points: [
				'Chaque voix reçoit un son qui est en mesure pour elle.',
				'Un téléphone suffit pour la mélodie.',
				'Le chef voit qui n’a pas chanté depuis une semaine, et appelle.',
				'Les chansons sont choisies par les membres.'
			],
			tags: ['music', 'audio', 'community']
		}
	]
};
