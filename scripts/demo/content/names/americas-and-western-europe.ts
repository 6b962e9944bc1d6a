import type { NamePool } from './name-pool.ts';

export const english: NamePool = {
	languages: ['en'],
	women: `Grace, Margaret, Ruth, Olivia, Hannah, Eleanor, Josephine, Mary-Ann, Abigail, Dorothy, Imogen, Beatrice,
		Charlotte, Naomi, Sadie, Winifred`,
	men: `Walter, Samuel, Arthur, Oliver, Benjamin, Theodore, Isaac, Gordon, Malcolm, Desmond, Edgar, Clive, Julian,
		Wesley, Marcus, Nathaniel`,
	families: `Whitfield, Okafor-Reid, Bennett, O’Connor, Harrington, Castell, Marlowe, Fairweather, Pemberton, Lockhart,
		Ashdown, Sinclair, Merriweather, D’Arcy, Campbell-Wright, Holloway, Prescott, Thornbury, Ellery, Beaumont`,
	unusual: [
		{ gender: 'woman', name: 'Wilhelmina Anastasia Fitzgerald-Worthington of Kilbride Montgomery-Smythe' },
		{ gender: 'man', name: 'J. P. “Sonny” Tremblay-Ó Súilleabháin III' }
	]
};

export const irish: NamePool = {
	languages: ['en', 'ga'],
	women: 'Aoife, Niamh, Sinéad, Róisín, Gráinne, Caoimhe, Bríd, Orla, Maeve, Siobhán',
	men: 'Ciarán, Oisín, Eoin, Pádraig, Tadhg, Fionn, Cormac, Declan, Seán, Diarmuid',
	families:
		'O’Sullivan, Mac Giolla Phádraig, O’Brien, Byrne, Ó Conchúir, Fitzpatrick, Gallagher, Moloney, Kinsella',
	familiesOfWomen:
		'O’Sullivan, Ní Dhomhnaill, O’Brien, Byrne, Uí Bhriain, Fitzpatrick, Gallagher, Moloney, Kinsella'
};

export const caribbean: NamePool = {
	languages: ['en'],
	women: 'Shanice, Althea, Marcia, Keisha, Novelette, Sonia, Tamika, Beverley',
	men: 'Delroy, Winston, Oneil, Garfield, Leroy, Omar, Errol, Damion',
	families: 'Campbell, Bogle, Gayle, Powell, Thelwell, McKenzie-Blake, Whyte, Dacres, Nembhard, Pinnock'
};

export const spanish: NamePool = {
	languages: ['es'],
	women: `Lucía, María José, Inés, Rocío, Begoña, Ximena, Valentina, Camila, Itzel, Soledad, Pilar, Marisol, Antonia,
		Fernanda, Consuelo, Nuria`,
	men: `Mateo, José Luis, Íñigo, Andrés, Joaquín, Emiliano, Santiago, Álvaro, Benjamín, Tomás, Ramón, Cuauhtémoc,
		Hernán, Rubén, Gonzalo, Ángel`,
	families: `Ríos Peña, Ferrer, Núñez Aguirre, Ibáñez, Castañeda, Quispe Mamani, de la Cruz, Echeverría, Villaseñor, Muñoz,
		Zúñiga Rojas, Bermúdez, Del Valle, Ocampo, Huenchumilla, Saldívar, Peralta, Yáñez, Arriaga, Montoya Güell`,
	unusual: [
		{
			gender: 'woman',
			name: 'María de los Ángeles Guadalupe Covarrubias Etcheverry de Santibáñez y Ruiz de Apodaca'
		},
		{ gender: 'man', name: 'Ñ. Güemes' }
	]
};

export const portuguese: NamePool = {
	languages: ['pt'],
	women: `Conceição, Ana Luíza, Iara, Raimunda, Débora, Letícia, Aparecida, Mônica, Inês, Tainá, Luzia, Graça, Vitória,
		Jussara`,
	men: `João Pedro, Antônio, Thiago, Caetano, Otávio, Raul, Sebastião, Márcio, Ubiratã, Gustavo, Zé Carlos, Fábio,
		Adão, Estêvão`,
	families: `Gonçalves, de Assunção, Araújo Neto, Magalhães, Brandão, da Silveira, Nóbrega, dos Anjos, Simões, Guimarães,
		Paixão, Leão, Fagundes, Quintão`,
	unusual: [
		{ gender: 'woman', name: 'Maria Aparecida da Conceição dos Santos Albuquerque de Oliveira Vasconcelos' }
	]
};

export const french: NamePool = {
	languages: ['fr'],
	women: `Anne-Sophie, Zoé, Hélène, Maëlle, Françoise, Geneviève, Noémie, Solène, Marie-Thérèse, Océane, Clémence,
		Agnès, Léonie, Odile`,
	men: `Jean-Baptiste, Loïc, Rémi, Étienne, Benoît, Gaël, François-Xavier, Aurélien, Cédric, Pierre-Yves, Anselme,
		Théo, Côme, Raphaël`,
	families: `Lefèvre, Vautrin, d’Hérouville, Beauséjour, Pélissier, Le Gall, Châtelain, Müller-Rochat, Tremblay, L’Écuyer,
		Gagné, Desrosiers, Fournier-Brun, Noël, Perrenoud, Bérubé`
};

export const german: NamePool = {
	languages: ['de'],
	women:
		'Jördis, Käthe, Annegret, Ursula, Lieselotte, Heike, Franziska, Birgit, Theresa, Mirjam, Gudrun, Zoë',
	men: 'Jürgen, Björn, Matthias, Götz, Hans-Peter, Urs, Korbinian, Wolfgang, Emil, Ruedi, Lorenz, Dietmar',
	families: `Groß, Böhmermann-Kühn, von der Heide, Weiß, Schönfelder, Müller, Jäger, Hürlimann, Strauß, Aebischer,
		Käßmeier, Brüggemann, Oeschger, Lüdenscheid, Vogelsang, Zurbriggen`
};

export const italian: NamePool = {
	languages: ['it'],
	women: 'Chiara, Niccolina, Fiammetta, Rosalia, Ludovica, Assunta, Giuditta, Beatrice, Marialuisa, Ornella',
	men: 'Niccolò, Gioacchino, Tommaso, Ettore, Pietro, Corrado, Salvatore, Ruggero, Gianluca, Fausto',
	families: `D’Angelo, Dell’Acqua, Barbagallo, Forlì, Sanna, De Santis, Pellegrini, Cusumano, Brambilla, Di Cicco,
		Tarantola, Zanin`
};

export const dutch: NamePool = {
	languages: ['nl', 'en'],
	women: 'Marijke, Sanne, Fenna, Noor, Wilhelmien, Lotte, Jikke, Hennie, Aleida, Ilse',
	men: 'Joost, Sjoerd, Pieter-Jan, Ruben, Thijs, Wout, Cees, Bram, Gijs, Maarten',
	families: `van der Meer, de Vries, ’t Hart, van ’t Hoff, IJsselstein, Dijkstra, ter Horst, op den Camp, Vermeulen,
		van den Broek-Jansen`
};

export const swedish: NamePool = {
	languages: ['sv', 'en'],
	women: 'Åsa, Märta, Linnéa, Saga, Ingrid, Gunilla, Elsa, Birgitta, Ylva, Tuva',
	men: 'Björn, Håkan, Göran, Åke, Lars-Erik, Sixten, Nils, Olle, Viggo, Torsten',
	families: 'Åkerström, Lindqvist, Sjögren, Öberg, Hallström, Bergman, Nygård, Ek, Wallén, Strömbäck'
};

export const turkish: NamePool = {
	languages: ['tr'],
	women: 'Ayşe, Zübeyde, Gülşah, Elif, Şule, Nazlıcan, Fadime, İpek, Özlem, Çiğdem',
	men: 'Oğuz, İsmail, Çağatay, Ömer, Şükrü, Kıvanç, Yağız, Halil İbrahim, Umut, Görkem',
	families: `Yıldırım, Öztürk, Çelikkaya, Güneş, Işık, Karaoğlu, Şahinbaş, Aydınlı, Taşçı, Üstündağ, Bağcı,
		Kılıçarslan`
};
