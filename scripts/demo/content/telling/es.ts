import type { Telling } from './telling.ts';

export const es: Telling = {
	headings: {
		problem: ['El problema', 'Por qué', 'Lo que vimos'],
		how: ['Cómo funciona', 'Lo que construimos'],
		tried: ['Quién lo ha probado', 'La primera prueba'],
		learnt: ['En qué nos equivocamos', 'Lo que aprendimos'],
		cost: ['Cuánto cuesta', 'Quién paga'],
		next: ['Lo que sigue', 'El próximo paso']
	},
	madeWith: [
		'Hecho con {people} personas de {low} a {high} años en {place}.',
		'Lo probaron {people} personas en {place} durante {weeks} semanas.',
		'Lo usan {kept} personas en {place}.'
	],
	tried: [
		'Lo probaron {people} personas de {low} a {high} años en {place} durante {weeks} semanas. {kept} siguieron usándolo después; las demás nos dijeron por qué no.',
		'Empezamos en {place} con {people} personas de más de {low} años. A los {months} meses, {kept} lo usan todavía cada semana. No hubo grupo de comparación, y lo decimos.',
		'Durante {weeks} semanas, {people} personas de {place} lo usaron por su cuenta. La mayor tenía {high} años, y {kept} pagarían por él.',
		'Un centro de salud de {place} lo ofreció a {people} pacientes. A los {months} meses lo usan {kept}; otros se mudaron o no le vieron utilidad.'
	],
	learnt: [
		'La primera versión hablaba demasiado y demasiado deprisa. Ahora dice una cosa a la vez, y espera.',
		'Habíamos pensado en una aplicación. La gente quería un botón, y a una persona.',
		'Preguntamos primero a los familiares, y se equivocaban sobre lo que querían sus padres.',
		'Nadie usaba la función de la que estábamos más orgullosos. Ya no está.',
		'Lo más difícil no fue la técnica, sino decidir quién puede ver qué.'
	],
	cost: [
		'Unos {cost} USD por persona al año, sobre todo en sueldos. Un municipio cercano a {place} paga las cien primeras plazas.',
		'Las piezas cuestan {cost} USD. El programa es libre, y cualquiera puede cambiarlo.',
		'Nada para quien lo usa: una cooperativa de {place} pone {cost} USD al mes y publica sus cuentas.'
	],
	next: [
		'Una prueba con grupo de comparación, y una versión para teléfonos de hace ocho años.',
		'Salir de {place}: otras dos ciudades nos han escrito, y una no habla nuestra lengua.',
		'Primero, que alguien independiente revise nuestras cifras; después, un segundo lugar que lleven otros.',
		'Una mentoría nos ayudaría a saber quién paga, y a decir que no a quien quiere los datos.'
	],
	voices: [
		'«Había dejado de ir los martes. Ahora voy los martes.» (una mujer de 78 años)',
		'«No me habla como a una niña.» (una mujer de 83 años)',
		'«Antes nadie me había preguntado.» (un hombre de 69 años)'
	],
	care: [
		'Lo que guardamos cabe en una página. Quien se va se lo lleva, y no nos quedamos nada.',
		'El permiso se pide en la lengua de la persona, otra vez cada mes, y basta un gesto para decir que no.',
		'Un consejo de seis personas de más de 70 años ve cada cambio antes que nadie. Dos veces ha dicho que no.',
		'No hay publicidad y nadie compra los datos: está en nuestros estatutos.'
	],
	openings: [
		'Hicieron falta tres intentos para que fuera así de sencillo. Hoy funciona de esta manera.',
		'Empezamos con papel y cuerda. Solo lo que nos volvieron a pedir se convirtió en programa.',
		'Todo empieza con una visita de una hora, en casa de la persona y sin pantallas. Lo demás viene después.'
	]
};
