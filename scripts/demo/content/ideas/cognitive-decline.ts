import type { Idea } from './idea.ts';

export const cognitiveDecline: readonly Idea[] = [
	{
		titles: [
			'Voices we know: reminders spoken by the family',
			'Heard at Home: a familiar voice at the right moment',
			'Kind Prompt: the day, told by somebody you love',
			'Said Softly: reminders that sound like home'
		],
		promises: [
			'Relatives record short reminders. A small speaker plays them when they help: before the tea, before the tablets, when the front door opens at night.',
			'A speaker the size of a cup says what comes next in a voice that the person knows, and falls silent when asked.'
		],
		problems: [
			'Beeps and flashing screens frighten people whose memory changes. A voice that they know does not, but nobody can be there all day.',
			'Reminders from a machine are obeyed for a week and switched off in the second. Those from a daughter are not.'
		],
		points: [
			'Relatives record ten sentences on any phone, in any language.',
			'Sensors on the kettle, the door and the pill box choose the moment.',
			'One large button says “not now”, and it is believed.',
			'Nothing is recorded in the home; the speaker only plays.',
			'The family sees which reminders were welcome, and drops the others.'
		],
		tags: ['voice', 'sensors', 'home']
	},
	{
		titles: [
			'Memory Lane: rooms that tell you where you are',
			'Doorways: a picture and a smell for every room',
			'Signpost Indoors: gentle signs inside the house',
			'My Own Hall: finding the bathroom at three in the morning'
		],
		promises: [
			'Small displays at doors show the room as the person remembers it, in daylight and at night, so that nobody has to ask the way at home.',
			'Pictures, light and a known sound lead from the bed to the kitchen and back, without a word to read.'
		],
		problems: [
			'Losing the way in one’s own home is what many people fear most, and what families notice last.',
			'Labels on doors help those who read them. Late in the day many people no longer do.'
		],
		points: [
			'Each display shows a photograph that the person has chosen.',
			'Light grows along the way when somebody gets up at night.',
			'Batteries last two years, and no wire is needed.',
			'The pictures can be changed when a memory fades.',
			'A day centre can lend a set for a month.'
		],
		tags: ['displays', 'home', 'light']
	},
	{
		titles: [
			'Second Look: eye movements that hint at change early',
			'Reading Line: what a page of text can tell',
			'Early Glance: a check that feels like a picture book',
			'Slow Blink: four minutes with a tablet, once a year'
		],
		promises: [
			'A tablet’s camera follows the eyes over eight pictures. Changes over the years, not a single score, suggest a talk with a doctor.',
			'Four minutes of looking at pictures, repeated each year, show a change early enough to plan, and say nothing when there is none.'
		],
		problems: [
			'Tests of memory feel like exams, and people put them off until a relative insists.',
			'By the time somebody is seen by a specialist, years of small changes have gone unnoticed.'
		],
		points: [
			'The check runs on a tablet that costs less than 100 USD.',
			'A person is compared with their own earlier years only.',
			'The result is told by a nurse, never by a screen.',
			'Glasses, cataracts and tiredness are asked about first.',
			'Pictures are free of writing, so that schooling does not matter.'
		],
		tags: ['computer-vision', 'machine-learning', 'early-signs']
	},
	{
		titles: [
			'Songbook: playlists that calm the late afternoon',
			'Refrain: the music of one’s own twenties',
			'Five O’Clock Song: a radio for restless hours',
			'Humming Along: music that knows when to stop'
		],
		promises: [
			'A radio with one knob plays the songs of somebody’s own youth in the hours that are hardest, and learns which ones calm.',
			'Families and volunteers build a playlist in half an hour; a simple radio plays it when the late afternoon turns restless.'
		],
		problems: [
			'Towards evening many people with dementia become restless. Medicine makes them sleepy, and families helpless.',
			'Music reaches people whom words no longer reach, but finding the right songs takes somebody who knew them.'
		],
		points: [
			'Questions to the family lead to twenty songs in half an hour.',
			'The knob is the only control: louder, softer, off.',
			'Songs that are followed by unrest are played less.',
			'Recordings in forty languages come from public archives.',
			'It works without a network once the songs are loaded.'
		],
		tags: ['music', 'audio', 'care']
	},
	{
		titles: [
			'Two Hours Off: neighbours who give carers an afternoon',
			'Breathing Space: rest for those who care, booked by telephone',
			'Tuesday Free: a rota for the people behind the people',
			'Stand-in: trained neighbours for short breaks'
		],
		promises: [
			'Carers ask for two free hours by text message; a trained neighbour whom they have met before comes, and writes down how it went.',
			'A rota of trained neighbours gives those who care two hours a week of their own, arranged in one telephone call.'
		],
		problems: [
			'Those who care for somebody sleep badly, see no doctor and say that they are fine.',
			'Respite services exist on paper. Few families get past the third form.'
		],
		points: [
			'Neighbours are trained for a day and visit once before they stand in.',
			'A request takes one message, and is answered within an hour.',
			'The person who is cared for says whom they like.',
			'Hours given can be asked back later, for one’s own family.',
			'Local councils see how many hours were wished for and not found.'
		],
		tags: ['community', 'sms', 'carers']
	},
	{
		titles: [
			'Once Upon a Street: a life in maps and photographs',
			'Shoebox: old pictures that start new talks',
			'Where I Danced: places that bring stories back',
			'Tell Me That Again: a family album that listens'
		],
		promises: [
			'Old photographs are laid over today’s map. Grandchildren ask, grandparents tell, and the stories stay with the family.',
			'A tablet shows a street as it was at twenty, asks one question and keeps the answer in the teller’s own voice.'
		],
		problems: [
			'Visitors run out of things to say after ten minutes, although a whole life is waiting to be told.',
			'Photographs lie in boxes and phones, without names. When somebody forgets, the stories go with them.'
		],
		points: [
			'Public archives of 60 cities give street views of the last century.',
			'Questions are open ones; there is no right answer to miss.',
			'Recordings belong to the family and can be deleted in one step.',
			'Day centres use it with groups of five.',
			'Names of people in pictures are learnt from the teller, not from the network.'
		],
		tags: ['storytelling', 'maps', 'archives']
	},
	{
		titles: [
			'Round the Block: walks that can’t go far wrong',
			'Usual Way: a shoe that knows the way home',
			'Milk and Paper: short errands, made safe',
			'Back by Four: freedom to walk, for those who forget'
		],
		promises: [
			'People walk their usual rounds alone. Only when a walk becomes unusual does a neighbour get a call, and a picture of the corner.',
			'A small tag learns the usual walks of one person, and asks three neighbours for help only when a walk turns strange.'
		],
		problems: [
			'After one lost afternoon, many people are never allowed out alone again. They lose strength, and so does their world.',
			'Trackers that report everything take away dignity. Doors that are locked take away more.'
		],
		points: [
			'Nobody is followed: the tag speaks only when a walk is unusual.',
			'Three neighbours are asked in turn, the nearest first.',
			'The person chooses who may be asked, while they can.',
			'A battery lasts a month, and its place is the shoe.',
			'Shopkeepers on the usual round learn what to say.'
		],
		tags: ['location', 'wearable', 'community']
	},
	{
		titles: [
			'Stove Friend: cooking that forgives',
			'Simmer: one step at a time, in pictures',
			'Grandma’s Pot: recipes that wait for you',
			'Never Burnt: a cooker that asks before it stops'
		],
		promises: [
			'Recipes in single pictures wait until a step is done. If a pan is forgotten the heat goes down first, and a bell asks kindly.',
			'A panel beside the cooker shows one picture at a time, and turns the heat down when the pan has been left alone.'
		],
		problems: [
			'Cooking is one of the last things that people want to give up, and one of the first that is taken from them.',
			'Cut-off switches stop the meal and the pride with it. Then come ready meals, and lost weight.'
		],
		points: [
			'Families photograph their own recipes step by step.',
			'A sensor over the pan knows boiling from burning.',
			'Heat is lowered before it is cut, and a bell asks first.',
			'It fits any electric cooker, without a technician.',
			'Meals cooked per week tell the family more than any test.'
		],
		tags: ['home', 'sensors', 'nutrition']
	},
	{
		titles: [
			'Plain Talk: what a weekly telephone call can notice',
			'How Was Market: a call that listens for change',
			'Long Pause: early signs in everyday speech',
			'Sunday Call: a chat, and a careful ear'
		],
		promises: [
			'Once a week a volunteer calls and chats. With consent, software measures pauses and lost words, compared with that person’s own past.',
			'A weekly call brings company, and shows early when words begin to go missing. No smartphone is needed.'
		],
		problems: [
			'Speech changes years before a diagnosis, but only those who talk with somebody every week can hear it.',
			'Clinics are far, and those who live alone have nobody who would notice.'
		],
		points: [
			'It works over any telephone, in six languages so far.',
			'The sound is turned into numbers during the call and never kept.',
			'Callers are volunteers, many of them over 65 themselves.',
			'A change leads to a talk with a nurse, not to a label.',
			'Hearing trouble and a cold are ruled out first.'
		],
		tags: ['speech', 'machine-learning', 'volunteers']
	},
	{
		titles: [
			'Patient Till: shops where nobody is rushed',
			'Slow Lane: a town that gives you time',
			'Take Your Time: ten minutes of training for those who serve',
			'Good Counter: banks, buses and bakeries that understand'
		],
		promises: [
			'Ten minutes of training by phone for people at tills, counters and on buses, and a sign that tells where patience can be found.',
			'A map of places where staff have practised how to help somebody who is lost for words, kept true by those who go there.'
		],
		problems: [
			'A queue that sighs is enough to keep somebody at home for good.',
			'Staff want to help and do not know how. Training takes a day that nobody has.'
		],
		points: [
			'Five scenes are practised by answering a call.',
			'People with dementia wrote the scenes, and play in them.',
			'A place keeps its sign as long as visitors confirm it.',
			'The map can be heard as well as seen.',
			'Towns compare how far one must walk to a patient till.'
		],
		tags: ['training', 'maps', 'inclusion']
	},
	{
		titles: [
			'First Question: a calm way to a memory clinic',
			'Waiting Well: what to do before the appointment',
			'Three Letters: from worry to answers, one step at a time',
			'Not Alone Yet: help in the months before a diagnosis'
		],
		promises: [
			'From the first worry to the appointment: one page a week by post or phone, with what to watch, what to ask and whom to call.',
			'A guide for the months of waiting: checks that can be done at home, questions for the doctor, and a person who answers.'
		],
		problems: [
			'Between the first worry and the first appointment lie months in which nobody tells families anything.',
			'Half of those on the waiting list have something else that could be treated at once: hearing, thyroid, sadness, a medicine.'
		],
		points: [
			'Letters and calls are written for people who are afraid.',
			'Eight causes that can be treated are checked first.',
			'Doctors get one page, not a diary of a hundred.',
			'A trained carer answers within two days.',
			'Clinics see who waits longest, and for what.'
		],
		tags: ['telehealth', 'guidance', 'post']
	},
	{
		titles: [
			'Pairs for Two: a card game across generations',
			'Lighthouse Keepers: a game that grandchildren and grandparents finish together',
			'Button Box: sorting, matching and laughing',
			'Your Turn, Nana: play that bends to the day'
		],
		promises: [
			'A game on two tablets that a child and a grandparent can only finish together. It becomes easier, or harder, without saying so.',
			'Short games for two people far apart. The rules bend to how the day is, so that nobody loses, and both want another round.'
		],
		problems: [
			'Video calls with grandchildren end after four minutes, because neither side knows what to say.',
			'Brain training is lonely, and dull. People stop after two weeks.'
		],
		points: [
			'Both players see the same table, on devices of any age.',
			'Difficulty follows the slower player, and nobody is told.',
			'Games last six minutes, and end well.',
			'Families add their own pictures to the cards.',
			'Children hear what dementia is, in words for their age.'
		],
		tags: ['games', 'family', 'tablet']
	}
];
