import type { Idea } from './idea.ts';

export const frailty: readonly Idea[] = [
	{
		titles: [
			'GentleSteps: a walking companion that notices a wobble early',
			'Surefoot: a phone that learns how you walk',
			'Even Pace: small changes in a step, told in time',
			'Before the Fall: what the pocket already knows'
		],
		promises: [
			'A phone in the pocket learns how a person walks. When the rhythm changes it suggests two minutes of balance exercises.',
			'Stride and sway, measured by any phone, warn weeks before a fall, and lead to a nurse whom one can call.'
		],
		problems: [
			'Most people who fall noticed weeks before that they had become unsure on their feet, and told nobody.',
			'After a fall everybody acts. Before it, nobody knows.'
		],
		points: [
			'The phone’s own sensors are enough: no watch, no belt, nothing to charge.',
			'All sums are done on the phone, so nobody learns where a person walks.',
			'A person is compared with their own last month, never with others.',
			'Exercises take two minutes and need a chair.',
			'A nurse can be called from the same page.'
		],
		tags: ['mobile', 'sensors', 'falls']
	},
	{
		titles: [
			'Grip: a game controller that trains the hand',
			'Squeeze the Dragon: hand strength, one level a day',
			'Jam Jar: strong hands for small things',
			'Firm Shake: a ball that keeps score'
		],
		promises: [
			'A soft ball steers a game. The harder it gets, the stronger the hand; grip, a good sign of frailty, is measured on the way.',
			'Five minutes of play a day with a rubber ball train the hand and show, month by month, whether strength is kept.'
		],
		problems: [
			'A weak hand means jars that stay closed, stairs without a rail, and often the first sign of frailty.',
			'Hand exercises are prescribed, and forgotten, because they are dull.'
		],
		points: [
			'The ball costs 6 USD in parts and can be repaired.',
			'Games are made for eyes that see little, and ears that hear less.',
			'Strength is shown as a line over months, not as a mark.',
			'Two people can play against each other over the telephone line.',
			'Physiotherapists set the range once, in a minute.'
		],
		tags: ['games', 'hardware', 'strength']
	},
	{
		titles: [
			'Stairs Club: neighbours who climb together',
			'Fourth Floor: a staircase as a gym',
			'Landing by Landing: a club that meets between floors',
			'Up and About: ten steps more every week'
		],
		promises: [
			'Neighbours of one house climb together twice a week. A board at the door shows floors climbed, and who would like company.',
			'A staircase, a timetable and a voice that counts: a strength class for blocks without lifts.'
		],
		problems: [
			'In houses without a lift people stop going out one by one, and nobody notices.',
			'A gym is far, costs money and is full of mirrors. The stairs are there.'
		],
		points: [
			'A board with a battery shows the house’s floors, never a person’s.',
			'The first week asks for one floor, with a chair on each landing.',
			'Whoever misses twice gets a call from a neighbour.',
			'Physiotherapists check the plan from afar.',
			'Housing companies pay: fewer empty flats on the upper floors.'
		],
		tags: ['community', 'strength', 'housing']
	},
	{
		titles: [
			'Balance Bingo: exercises that day centres look forward to',
			'Stand for Seven: bingo on one leg',
			'Full House: the game that makes you get up',
			'Lucky Lunge: numbers, laughter and stronger ankles'
		],
		promises: [
			'Each number called is an exercise for balance. Day centres print the cards; software calls, counts and keeps it safe.',
			'A bingo caller for day centres: every number is a small exercise, chosen to fit those in the room.'
		],
		problems: [
			'Balance classes have twelve places and a waiting list. Bingo has none.',
			'Exercise is what people should do. Games are what they do.'
		],
		points: [
			'The caller mixes sitting and standing by who is in the room.',
			'Cards are printed large, on the centre’s own printer.',
			'Staff need no training in physiotherapy.',
			'Songs of the region play between the numbers.',
			'Falls per month are counted before and after.'
		],
		tags: ['games', 'day-centres', 'balance']
	},
	{
		titles: [
			'Kitchen Coach: strength exercises while the kettle boils',
			'Two Minutes, Two Tins: training with what is in the cupboard',
			'Kettle Club: stronger legs by breakfast',
			'Counter Rise: exercises between the sink and the stove'
		],
		promises: [
			'A small speaker hears the kettle and suggests two minutes of exercise at the counter, in rhyme, with tins for weights.',
			'Strength training in the two minutes that a kettle takes, with what stands in every kitchen.'
		],
		problems: [
			'Nobody has half an hour for exercise, and everybody waits for the kettle.',
			'Leaflets with exercises hang on the fridge and turn yellow.'
		],
		points: [
			'The microphone knows one sound, the kettle, and keeps nothing.',
			'The counter is the rail: nobody stands without a hold.',
			'Exercises grow harder by one repetition a week.',
			'Rhymes exist in eleven languages, recorded by older people.',
			'After a cold or a bad night it starts lower.'
		],
		tags: ['audio', 'home', 'strength']
	},
	{
		titles: [
			'Night Light that Notices: a lamp that knows the way to the bathroom',
			'Small Hours: light that walks ahead of you',
			'Moon by the Bed: fewer falls at night',
			'Glow Path: the floor, seen at two in the morning'
		],
		promises: [
			'A lamp lights the way before the feet touch the floor, and tells, after weeks, when nights have become restless.',
			'Warm light at ankle height follows a person to the bathroom and back. No camera, no wire, no switch.'
		],
		problems: [
			'Most falls at home happen at night, between the bed and the bathroom.',
			'Bright lights wake people up, so they walk in the dark.'
		],
		points: [
			'Radar sees that somebody sits up, and can’t see who.',
			'The light is amber, so that sleep comes back.',
			'Getting up more often than usual is told after two weeks, to the person first.',
			'Three lamps are set up in ten minutes by a grandchild.',
			'It works through a power cut for five nights.'
		],
		tags: ['home', 'radar', 'falls']
	},
	{
		titles: [
			'Sitting Volleyball League: a sport for whole streets',
			'Low Net: matches on chairs, every Thursday',
			'Serve from Your Seat: villages against villages',
			'Chair League: fixtures, scores and good arguments'
		],
		promises: [
			'A league for teams on chairs: the app draws the fixtures, finds the halls and the lifts, and prints the table for the noticeboard.',
			'Villages play each other at sitting volleyball. Software does the fixtures; rivalry does the rest.'
		],
		problems: [
			'People who would never join an exercise class will cross a town to beat the next village.',
			'Loneliness and weak legs come together, and are treated apart.'
		],
		points: [
			'Teams mix all ages, with two players over 75 on court at all times.',
			'Fixtures take bus timetables into account.',
			'Results come by text message and on paper.',
			'Referees are trained by video in an afternoon.',
			'Grip and chair-stand tests open and close each season.'
		],
		tags: ['sport', 'community', 'sms']
	},
	{
		titles: [
			'Protein Diary without Typing: what was on the plate',
			'Clean Plate: a photograph before and after',
			'Egg a Day: eating enough, told simply',
			'Second Helping: for those who eat less than they think'
		],
		promises: [
			'A photograph before and after the meal shows how much protein was eaten. Advice comes as a recipe, never as a warning.',
			'No typing, no counting: two pictures a day show who eats too little, and suggest what they like.'
		],
		problems: [
			'Many older people eat too little protein to keep their muscles, and nobody weighs a plate.',
			'Food diaries are made for people who want to eat less.'
		],
		points: [
			'Dishes of 30 cuisines were photographed by people who cook them.',
			'The picture is judged on the phone and then deleted.',
			'Advice names one thing to add, at local market prices.',
			'Meal services see which dishes come back uneaten.',
			'It asks about teeth before it asks about appetite.'
		],
		tags: ['nutrition', 'computer-vision', 'mobile']
	},
	{
		titles: [
			'Walking Bus for Grandparents: to the market in good company',
			'Fetch Me at Nine: a line of walkers with stops',
			'Slow Column: the walking line through the old town',
			'Bench to Bench: group walks that wait'
		],
		promises: [
			'A bus without wheels: people walk a fixed line with stops and times, and join where they live. The phone says when it comes.',
			'Group walks with a timetable. Whoever waits at the stop is fetched, at the pace of the slowest.'
		],
		problems: [
			'Walking alone feels unsafe, and asking for company feels like begging.',
			'Doctors prescribe walks. Nobody prescribes somebody to walk with.'
		],
		points: [
			'Lines are drawn along benches, shade and toilets.',
			'A text message says how far the line is from your stop.',
			'Leaders are volunteers with a whistle and a folding stool.',
			'Steps are counted for the line, not for the person.',
			'Shops on the line pay for the bright vests.'
		],
		tags: ['walking', 'community', 'sms']
	},
	{
		titles: [
			'Chair Yoga Radio: fifteen minutes, every weekday',
			'Stretch FM: exercises on the air',
			'Morning Bend: a programme for ears and hips',
			'Seated and Strong: radio for the whole body'
		],
		promises: [
			'A radio programme in local languages, fifteen minutes each weekday. A free call at the end says which exercises were too hard.',
			'Exercise by radio reaches houses without internet; listeners call back free of charge and shape the next programme.'
		],
		problems: [
			'Exercise videos reach those who have fast internet, good eyes and a teacher’s patience.',
			'In many villages the radio is the only screen.'
		],
		points: [
			'Scripts are written with physiotherapists, and tested on chairs.',
			'Listeners press 1 for easy and 2 for hard, free of charge.',
			'Stations get the programme as a file and may change the music.',
			'A printed card shows the five movements of the week.',
			'Community radio in four countries carries it.'
		],
		tags: ['radio', 'voice', 'rural']
	},
	{
		titles: [
			'One Box Less: fewer medicines, fewer falls',
			'Ask Again: a yearly look at every tablet',
			'Clear Cabinet: what each medicine is still for',
			'Dizzy Why: the medicines behind the wobble'
		],
		promises: [
			'A pharmacist, a doctor and the person look at all medicines together, online. What makes dizzy or tired is named first.',
			'Photographs of all boxes become one clear list, with those marked that may cause falls. A pharmacist calls back.'
		],
		problems: [
			'Five medicines by four doctors: each makes sense, and together they make people fall.',
			'Leaflets run to twelve pages in the smallest type there is.'
		],
		points: [
			'Boxes are photographed, not typed.',
			'The list is checked against published criteria for older people.',
			'No medicine is stopped without a doctor.',
			'The person says which side effect they would rather not have.',
			'The list fits on a card for the purse, in large type.'
		],
		tags: ['medicines', 'telehealth', 'falls']
	},
	{
		titles: [
			'Home Again: the first ten days after hospital',
			'Day Three: a call when it matters',
			'Soft Landing: strength that a hospital bed took away',
			'Ten Good Days: a plan for coming home'
		],
		promises: [
			'Ten days of calls, meals and small exercises after a hospital stay, arranged before the patient leaves the bed.',
			'The days after hospital decide who becomes frail. One plan, ten calls and a neighbour make them safer.'
		],
		problems: [
			'Ten days in bed cost an 80-year-old what ten years cost others, and then they are sent home on a Friday.',
			'After hospital everybody thinks that somebody else is looking.'
		],
		points: [
			'The plan is made at the bedside, on the ward’s own tablet.',
			'Calls come on days 1, 3, 6 and 10, from the same person.',
			'Exercises start in bed, with the sheet as a rope.',
			'Meals and a lift are booked before discharge.',
			'The ward learns who came back, and why.'
		],
		tags: ['hospital', 'telehealth', 'recovery']
	}
];
