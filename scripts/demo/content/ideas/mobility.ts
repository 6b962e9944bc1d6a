import type { Idea } from './idea.ts';

export const mobility: readonly Idea[] = [
	{
		titles: [
			'The Bench Map: where to sit down on the way to the market',
			'Rest Stop: every bench, wall and shady step',
			'Sit First: routes drawn from seat to seat',
			'A Seat in Sight: maps for those who walk 200 metres'
		],
		promises: [
			'Routes from bench to bench, with shade and toilets, mapped by the people who need them and printed large for the door.',
			'Type in how far you can walk without a rest. The map finds a way with a seat before that.'
		],
		problems: [
			'A kilometre is no distance, unless there is nowhere to sit down.',
			'Maps know every fast-food shop, and no bench.'
		],
		points: [
			'Older walkers add a seat with one photograph.',
			'Benches that vanished are reported within days.',
			'A route can be printed on one sheet, with pictures of the corners.',
			'Towns see where one more bench would open a whole street.',
			'All data go to an open map.'
		],
		tags: ['maps', 'open-data', 'walking']
	},
	{
		titles: [
			'Last Mile Chair: wheelchairs that follow the bus',
			'From Stop to Door: a chair that waits for you',
			'Borrowed Wheels: chairs at stops, unlocked by a call',
			'Home Stretch: the last 400 metres'
		],
		promises: [
			'Folding wheelchairs stand at bus stops and are unlocked by a call. The next bus brings them back.',
			'For the stretch between the stop and the door: a chair on loan, and a pupil who pushes if wanted.'
		],
		problems: [
			'The bus is accessible, the home is accessible, and the 400 metres between them are not.',
			'Those who need a wheelchair for ten minutes a day are not given one.'
		],
		points: [
			'A call or a card opens the lock; no app is needed.',
			'Drivers bring chairs back on quiet runs.',
			'Schools near stops join in, and pupils are insured.',
			'Repairs are done by a workshop for people out of work.',
			'Use is counted by stop, never by person.'
		],
		tags: ['public-transport', 'hardware', 'sharing']
	},
	{
		titles: [
			'Step-free: routes from people who walk them',
			'Kerb Watch: ramps, ruts and roadworks, today',
			'Flat Enough: a way round the stairs',
			'Rolling Gait: routes for sticks, frames and wheels'
		],
		promises: [
			'Routes without steps, kept up to date by people who use sticks, frames and chairs, and by the roadworks office.',
			'Say what you walk with. The route avoids what stops you: steps, gravel, steep ramps, broken lifts.'
		],
		problems: [
			'One broken lift can turn a short trip into an hour, and it is known only when one stands before it.',
			'Accessible routes are drawn once, from a desk, and never again.'
		],
		points: [
			'Lift data of stations come live, where operators give them.',
			'A stick, a frame and a chair get different routes.',
			'Walkers confirm a route with one button at its end.',
			'It is spoken as well as drawn.',
			'Where nothing is known, it says so.'
		],
		tags: ['routing', 'open-data', 'accessibility']
	},
	{
		titles: [
			'Village Line: one number for a lift to town',
			'Room for One: empty seats, found by telephone',
			'Hop In, Halima: lifts among people who know each other',
			'Thursday Car: shared rides without an app'
		],
		promises: [
			'Whoever needs a lift calls one number and says where. Drivers who go there anyway get a text message.',
			'A telephone line joins empty seats and people without a car, village by village, among known neighbours.'
		],
		problems: [
			'Cars leave the village with three empty seats while the bus has stopped coming.',
			'Ride apps ask for a smartphone, a card and trust in strangers.'
		],
		points: [
			'A computer answers the call in the local language and reads back what it understood.',
			'Drivers are confirmed by two people of the village.',
			'Fuel money is settled once a month, in cash if wished.',
			'Health centres see who would come if there were a lift.',
			'No ride is offered that could not bring the person back.'
		],
		tags: ['voice', 'ride-sharing', 'rural']
	},
	{
		titles: [
			'Big Ticket: machines that ask one thing at a time',
			'Change, Madam: ticket machines with patience',
			'One Coin Away: buying a ticket without a queue behind you',
			'Plain Fare: tickets by voice, in your own words'
		],
		promises: [
			'Say where you want to go. The machine asks one question at a time, in large type, and takes coins.',
			'A new face for old ticket machines: voice, large type, one step at a time, and a way back from every step.'
		],
		problems: [
			'Ticket machines show nine choices in small type, and twelve people wait behind you.',
			'Counters are closing. Those who can’t use the machine pay more, or stay at home.'
		],
		points: [
			'It runs on machines that stations own already.',
			'Nobody is timed out while a hand is near the screen.',
			'Every step can be undone without losing the money.',
			'The cheapest fare is found before the person pays.',
			'Testers over 75 are paid for their time.'
		],
		tags: ['voice', 'public-transport', 'interface']
	},
	{
		titles: [
			'Eight More Seconds: green lights that wait',
			'Kind Crossing: a light that sees you coming',
			'Halfway Across: no more hurrying over the road',
			'Long Green: seconds, given where they are needed'
		],
		promises: [
			'A card in the pocket tells the crossing to stay green for eight more seconds. It works with the lights that are there.',
			'Crossings measure how long people really need, and give it to them, without stopping a town’s traffic.'
		],
		problems: [
			'Green lights are made for people who walk at 1.2 metres a second. At 80, few do.',
			'Fear of one crossing can cut off half a neighbourhood.'
		],
		points: [
			'The card has no battery and no number.',
			'Lights report how often somebody was still on the road at red.',
			'Bus lanes lose less than a second a cycle.',
			'Three makers of signals support the interface.',
			'Schools, too, asked for the cards.'
		],
		tags: ['traffic', 'hardware', 'cities']
	},
	{
		titles: [
			'The Bus Says: stops that speak up',
			'Which One Is It: buses that tell you their number',
			'Next, Please: announcements for ears that miss half',
			'Knock Twice: a stop that tells the driver you are there'
		],
		promises: [
			'Press a large button: the stop says which bus comes next and tells the driver that somebody slow is waiting.',
			'Bus stops with one button and a clear voice, powered by the sun, for those who can’t read the display.'
		],
		problems: [
			'When three buses come at once, those who see little miss all three.',
			'Drivers do not see who is sitting in the shade, and leave.'
		],
		points: [
			'A panel of the size of a book powers the stop.',
			'It speaks the two languages of the street.',
			'The driver sees a sign on the screen that is there already.',
			'Hearing aids pick the voice up directly.',
			'At night it speaks only when asked.'
		],
		tags: ['public-transport', 'voice', 'solar']
	},
	{
		titles: [
			'Clinic Bus: appointments that fit the timetable',
			'Ten Past Nine: when the doctor and the bus agree',
			'Market Day Clinic: one trip, three errands',
			'There and Back: care planned from the road'
		],
		promises: [
			'Clinics give appointments by bus line: those from one valley come on one morning, and go home together.',
			'Software puts appointments, buses and market days together, so that one trip does for three.'
		],
		problems: [
			'An appointment at eight means leaving at five, or not going at all.',
			'Clinics call it a missed appointment. It was a missing bus.'
		],
		points: [
			'The clinic’s own calendar stays; ours proposes.',
			'Operators learn on which days a second bus would be full.',
			'Patients get the whole trip on one slip of paper.',
			'Market and bank are planned into the wait.',
			'Missed appointments are counted before and after.'
		],
		tags: ['health', 'scheduling', 'rural']
	},
	{
		titles: [
			'Last Car: giving up driving, on one’s own terms',
			'Key Hook: a year of practice without the car',
			'Passenger Seat: life after the licence',
			'Handing Over: when and how to stop driving'
		],
		promises: [
			'A coach for the year before giving up the car: each week one trip by other means, and sums that show what it saves.',
			'People decide themselves when to stop driving, with honest feedback, and with other ways tried beforehand.'
		],
		problems: [
			'The licence is taken, or it isn’t. Nobody helps with the year in between.',
			'Families fight about the keys, and lose each other over it.'
		],
		points: [
			'Braking and cornering are shown to the driver only.',
			'Each week brings one trip without the car, planned to the door.',
			'The money saved is shown as taxi rides.',
			'Talks with the family follow a guide by psychologists.',
			'A buyer for the car is found at the end.'
		],
		tags: ['coaching', 'driving', 'family']
	},
	{
		titles: [
			'Rickshaw Aunties: electric rides by women, for older women',
			'Three Wheels: the vehicle that fits our lanes',
			'Soft Brake: drivers who wait until you sit',
			'Lane Six: rides where no taxi goes'
		],
		promises: [
			'Electric rickshaws with a low step and a rail, driven by trained women, booked by a missed call.',
			'Give a missed call; a low-step rickshaw comes. Drivers are trained to wait, to carry and to find the clinic’s side door.'
		],
		problems: [
			'Taxis do not enter our lanes, and ordinary rickshaws start before one sits.',
			'Older women do not travel with drivers whom they do not know.'
		],
		points: [
			'A missed call costs nothing and brings a call back.',
			'The step is 22 centimetres high, with a rail on both sides.',
			'Drivers own their vehicles after three years.',
			'Prices are fixed by distance and read out before the ride.',
			'Charging is by sun, on the roof of the market.'
		],
		tags: ['electric', 'women', 'voice']
	},
	{
		titles: [
			'Corridor C: finding the way in hospitals',
			'Blue Line: from the gate to the right chair',
			'Meet Me at Entrance Two: volunteers, called by a button',
			'Follow the Leaf: signs for people who are worried'
		],
		promises: [
			'From the gate to the right chair: floor signs, a voice and, at the press of a button, a volunteer.',
			'Hospitals are mazes for people who are worried. Small lamps on the floor lead each patient by a colour.'
		],
		problems: [
			'One in three older patients is late because of the way from the gate to the room.',
			'Signs in hospitals are written by people who know the way.'
		],
		points: [
			'The appointment slip carries the colour to follow.',
			'A button at each corner calls a volunteer with a name badge.',
			'Routes avoid long walks and missing chairs.',
			'Cleaning staff helped to draw the map.',
			'The hospital counts how often people ask at which corner.'
		],
		tags: ['wayfinding', 'hospital', 'volunteers']
	},
	{
		titles: [
			'Journeys Not Made: a map of the trips that are missing',
			'Stayed at Home: counting what nobody counts',
			'If There Were a Bus: asking those who gave up',
			'White Spots: where older people do not go'
		],
		promises: [
			'Planners count passengers. We count those who stayed at home, by asking them, and put the missing trips on a map.',
			'A telephone survey in local languages finds the trips that older people would make, and shows planners what one bus would change.'
		],
		problems: [
			'Where no bus runs, no passenger is counted; so no bus is needed, says the count.',
			'Mobile phone data leave out those who have no phone.'
		],
		points: [
			'Callers are students and retired postmen.',
			'Answers are shown for areas of at least fifty people.',
			'Planners can try a new stop and see who would come.',
			'The method is published, with its errors.',
			'Two districts have moved a line because of it.'
		],
		tags: ['data', 'planning', 'survey']
	}
];
