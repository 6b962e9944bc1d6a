import type { Telling } from './telling.ts';

export const fr: Telling = {
	headings: {
		problem: ['Le problème', 'Pourquoi', 'Ce que nous avons vu'],
		how: ['Comment cela marche', 'Ce que nous avons construit'],
		tried: ['Qui l’a essayé', 'Le premier essai'],
		learnt: ['Nos erreurs', 'Ce que nous avons appris'],
		cost: ['Ce que cela coûte', 'Qui paie'],
		next: ['La suite', 'La prochaine étape']
	},
	madeWith: [
		'Conçu avec {people} personnes de {low} à {high} ans à {place}.',
		'Essayé par {people} personnes à {place} pendant {weeks} semaines.',
		'Utilisé par {kept} personnes à {place}.'
	],
	tried: [
		'{people} personnes de {low} à {high} ans l’ont essayé à {place} pendant {weeks} semaines. {kept} l’ont gardé après l’essai ; les autres nous ont dit pourquoi.',
		'Nous avons commencé à {place} avec {people} personnes de plus de {low} ans. Après {months} mois, {kept} s’en servent encore chaque semaine. Il n’y avait pas de groupe de comparaison, et nous le disons.',
		'Pendant {weeks} semaines, {people} personnes de {place} s’en sont servies seules. La plus âgée avait {high} ans, et {kept} seraient prêtes à payer.',
		'Un centre de santé de {place} l’a proposé à {people} patients. Après {months} mois, {kept} l’utilisent toujours ; d’autres ont déménagé ou n’y ont pas trouvé d’intérêt.'
	],
	learnt: [
		'Notre première version parlait trop vite, et trop. Elle dit maintenant une chose à la fois, et attend.',
		'Nous avions prévu une application. Les gens voulaient un bouton, et une personne.',
		'Nous avons d’abord interrogé les proches ; ils se trompaient sur ce que voulaient leurs parents.',
		'Personne n’utilisait la fonction dont nous étions le plus fiers. Elle a disparu.',
		'Le plus difficile n’était pas la technique, mais de savoir qui peut voir quoi.'
	],
	cost: [
		'Environ {cost} USD par personne et par an, surtout pour des salaires. Une commune proche de {place} prend en charge les cent premières personnes.',
		'Les pièces coûtent {cost} USD. Le logiciel est libre, et chacun peut le modifier.',
		'Rien pour les utilisateurs : une coopérative de {place} paie {cost} USD par mois et publie ses comptes.'
	],
	next: [
		'Un essai avec un groupe de comparaison, et une version pour des téléphones de huit ans.',
		'Sortir de {place} : deux autres villes nous ont écrit, et l’une ne parle pas notre langue.',
		'D’abord une vérification indépendante de nos chiffres, puis un deuxième lieu, mené par d’autres que nous.',
		'Un mentorat nous aiderait à savoir qui paie, et à dire non à ceux qui veulent les données.'
	],
	voices: [
		'« J’avais cessé d’y aller le mardi. J’y retourne. » (une femme de 78 ans)',
		'« On ne me parle pas comme à une enfant. » (une femme de 83 ans)',
		'« Personne ne me l’avait demandé avant. » (un homme de 69 ans)'
	],
	care: [
		'Ce que nous conservons tient sur une page. Qui part l’emporte, et nous ne gardons rien.',
		'L’accord est demandé dans la langue de la personne, de nouveau chaque mois, et un signe de tête suffit pour dire non.',
		'Un conseil de six personnes de plus de 70 ans voit chaque changement avant les autres. Il a dit non deux fois.',
		'Pas de publicité, et personne n’achète les données : c’est écrit dans nos statuts.'
	],
	openings: [
		'Il nous a fallu trois essais pour arriver à cette simplicité. Voici comment cela fonctionne aujourd’hui.',
		'Nous avons commencé avec du papier et de la ficelle. Seul ce qui nous a été redemandé est devenu un logiciel.',
		'Tout part d’une visite d’une heure, chez la personne, sans écran. Le reste vient ensuite.'
	]
};
