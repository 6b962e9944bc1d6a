import type { Idea } from './idea.ts';

export const inSpanish: Record<string, readonly Idea[]> = {
	'cognitive-decline': [
		{
			titles: [
				'La vuelta a la manzana: paseos que no pueden salir mal',
				'A las cuatro en casa: libertad para caminar'
			],
			promises: [
				'Una etiqueta pequeña aprende los paseos de siempre y solo pide ayuda a tres vecinos cuando un paseo se vuelve extraño.'
			],
			problems: [
				'Después de una tarde perdida, a muchas personas ya no se las deja salir solas. Pierden fuerza, y su mundo también.'
			],
			points: [
				'A nadie se le sigue: la etiqueta solo habla si el paseo es raro.',
				'Se pregunta a tres vecinos, primero al más cercano.',
				'La persona elige a quién se puede llamar.',
				'La pila dura un mes, y va en el zapato.'
			],
			tags: ['location', 'wearable', 'community']
		},
		{
			titles: [
				'Cuéntamelo otra vez: un álbum que escucha',
				'Caja de zapatos: fotos viejas que abren conversaciones'
			],
			promises: [
				'Fotos antiguas sobre el mapa de hoy. Los nietos preguntan, los abuelos cuentan, y la historia queda en la familia.'
			],
			problems: ['Las visitas se quedan sin tema a los diez minutos, y hay una vida entera por contar.'],
			points: [
				'Las preguntas son abiertas: no hay respuesta que fallar.',
				'Las grabaciones son de la familia y se borran en un paso.',
				'Los archivos públicos ponen las calles de hace sesenta años.',
				'Los centros de día lo usan en grupos de cinco.'
			],
			tags: ['storytelling', 'maps', 'archives']
		}
	],
	frailty: [
		{
			titles: [
				'Mientras hierve el agua: dos minutos para las piernas',
				'Dos latas: fuerza con lo que hay en la cocina'
			],
			promises: [
				'Un altavoz pequeño oye la tetera y propone, en verso, dos minutos de ejercicio junto a la encimera.'
			],
			problems: ['Nadie tiene media hora para el ejercicio, y todos esperan a que hierva el agua.'],
			points: [
				'El micrófono conoce un solo sonido y no guarda nada.',
				'La encimera sirve de apoyo: nadie se suelta.',
				'Cada semana hay una repetición más.',
				'Después de una mala noche empieza más suave.'
			],
			tags: ['audio', 'home', 'strength']
		},
		{
			titles: [
				'Luz de madrugada: una lámpara que conoce el camino al baño',
				'Luna junto a la cama: menos caídas por la noche'
			],
			promises: [
				'Una luz cálida a la altura del tobillo acompaña hasta el baño y de vuelta. Sin cámara, sin cable, sin interruptor.'
			],
			problems: ['La mayoría de las caídas en casa ocurren de noche, entre la cama y el baño.'],
			points: [
				'Un radar nota que alguien se incorpora, y no ve quién.',
				'La luz es ámbar, para que el sueño vuelva.',
				'Un nieto coloca las tres lámparas en diez minutos.',
				'Funciona cinco noches sin corriente.'
			],
			tags: ['home', 'radar', 'falls']
		}
	],
	mobility: [
		{
			titles: [
				'La línea del pueblo: un número para bajar a la ciudad',
				'Cabe una más: viajes entre vecinos, por teléfono'
			],
			promises: [
				'Quien necesita ir a la ciudad llama a un número. Los conductores que van de todos modos reciben un mensaje.'
			],
			problems: ['Los coches salen del pueblo con tres asientos vacíos, y el autobús ya no pasa.'],
			points: [
				'Se habla en la lengua del lugar, y el sistema repite lo que entendió.',
				'Dos personas del pueblo responden por cada conductor.',
				'No se ofrece una ida sin vuelta.',
				'La gasolina se paga una vez al mes.'
			],
			tags: ['voice', 'ride-sharing', 'rural']
		},
		{
			titles: [
				'¿Cuál es este?: paradas que dicen qué autobús llega',
				'La parada habla: un botón y una voz clara'
			],
			promises: [
				'Un botón grande: la parada dice qué autobús llega y avisa al conductor de que alguien necesita un momento más.'
			],
			problems: ['Cuando llegan tres autobuses a la vez, quien ve poco pierde los tres.'],
			points: [
				'La alimenta un panel del tamaño de un libro.',
				'Habla las dos lenguas de la calle.',
				'Los audífonos reciben la voz directamente.',
				'De noche solo habla si se le pregunta.'
			],
			tags: ['public-transport', 'voice', 'solar']
		}
	],
	'financial-tools': [
		{
			titles: [
				'La carta clara: qué ha cambiado en mi pensión',
				'Querida jubilada: cartas oficiales que se entienden'
			],
			promises: [
				'Se fotografía una carta oficial. Una voz tranquila dice qué ha cambiado, hasta cuándo responder y a quién llamar.'
			],
			problems: ['Una de cada cuatro cartas se aparta sin leer, y los plazos pasan.'],
			points: [
				'Cada frase señala su lugar en la carta.',
				'Lo que el programa no tiene claro lo lee una persona.',
				'Las cartas se borran a los treinta días.',
				'La oficina aprende qué frases no entiende nadie.'
			],
			tags: ['language', 'pension', 'accessibility']
		},
		{
			titles: ['Cuatro ojos: ayuda con el dinero, sin entregarlo', 'A tu lado: quien mira y no puede tocar'],
			promises: [
				'Una persona de confianza ve los pagos extraños y puede preguntar, pero nunca mover dinero. El dueño lo termina cuando quiera.'
			],
			problems: [
				'La ayuda con el dinero llega entera o no llega: un poder notarial, o la clave en un papel.'
			],
			points: [
				'El dueño decide qué se ve: sumas, nombres o solo avisos.',
				'Cada mirada deja una línea que el dueño puede leer u oír.',
				'Las sumas grandes esperan un día, si así se quiere.',
				'El permiso termina solo al cabo de un año.'
			],
			tags: ['banking', 'trust', 'family']
		}
	],
	'healthy-ageing': [
		{
			titles: ['Yo te enseño: una hora vale una hora', 'Banco de tiempo de mayores: lo que sé, lo que busco'],
			promises: [
				'Las personas mayores ofrecen lo que saben y piden lo que necesitan. Una hora dada es una hora ganada.'
			],
			problems: ['A los mayores se les pregunta qué ayuda necesitan. Nadie pregunta qué pueden dar.'],
			points: [
				'Una charla de veinte minutos encuentra tres saberes en cualquiera.',
				'Las horas se anotan por llamada, por aplicación o en una tarjeta.',
				'Las escuelas gastan sus horas en oficios y en lenguas.',
				'Quien no puede salir da por teléfono.'
			],
			tags: ['community', 'matching', 'learning']
		},
		{
			titles: ['Onda vieja: radio local de mayores de 60', 'Radio abuela: historias en el aire'],
			promises: [
				'Mayores de 60 hacen radio: historias, recetas, discusiones y noticias, grabadas con el teléfono y montadas por ellos.'
			],
			problems: ['En los medios se habla de los mayores, y casi nunca con ellos.'],
			points: [
				'Un teléfono y una manta hacen el estudio.',
				'Se monta borrando palabras en un texto.',
				'Cada programa tiene a un oyente de menos de 20 años.',
				'El archivo es de la comunidad.'
			],
			tags: ['radio', 'storytelling', 'language']
		}
	]
};
