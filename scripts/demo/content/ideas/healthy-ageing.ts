import type { Idea } from './idea.ts';

export const healthyAgeing: readonly Idea[] = [
	{
		titles: [
			'Phone School: taught by people of the same age',
			'Slow Fingers: lessons for the first smartphone',
			'Saturday Class: 70-year-olds who teach 70-year-olds',
			'Press and Hold: a school without hurry'
		],
		promises: [
			'People over 65 teach people over 65 to use a phone, in small groups, with lessons that follow what the group wants to do.',
			'A school in libraries and tea houses: teachers and pupils are of the same age, and nobody is too slow.'
		],
		problems: [
			'Grandchildren show it once, quickly, and take the phone away.',
			'Courses begin with settings. People want to see the new baby.'
		],
		points: [
			'Lessons start from a wish: a call, a bus, a photograph.',
			'Teachers are trained for two days and paid for their time.',
			'A practice phone can be broken without harm.',
			'Groups stay in touch by a weekly call.',
			'Materials are free and exist in thirteen languages.'
		],
		tags: ['learning', 'peer-support', 'mobile']
	},
	{
		titles: [
			'Health Kiosk: a nurse in the village shop',
			'Behind the Counter: check-ups where people go anyway',
			'Cuff and Chat: blood pressure between bread and milk',
			'Doctor on Thursday: a clinic of two square metres'
		],
		promises: [
			'A corner in the village shop with a cuff, a scale and a nurse on the screen. Results go to the person, on paper.',
			'Shops become small clinics: the shopkeeper helps with the cuff, a nurse looks on from town.'
		],
		problems: [
			'The clinic is forty kilometres away. The shop is round the corner.',
			'High blood pressure does not hurt, so nobody travels for it.'
		],
		points: [
			'Shopkeepers are trained in a day and paid per visit.',
			'A visit takes eight minutes, behind a curtain.',
			'Results are printed in large type, with one piece of advice.',
			'Nurses see 22 people in a morning without leaving town.',
			'It falls back to text messages when the line is weak.'
		],
		tags: ['telehealth', 'rural', 'prevention']
	},
	{
		titles: [
			'Kitchen Choir: singing together, wherever you are',
			'All Verses: a choir for people who can’t leave the house',
			'Alto at Home: rehearsals by telephone',
			'Half Past Song: a choir that fits every voice'
		],
		promises: [
			'A choir by telephone and internet: members sing at home, hear the others in time, and meet for one concert a year.',
			'People who can’t leave the house sing in a choir again. The software takes care of the delay.'
		],
		problems: [
			'Whoever can’t leave the house loses the choir first, and the friends with it.',
			'Singing is good for breath, memory and mood. Video calls make it impossible.'
		],
		points: [
			'Each singer hears a mix that is in time for them.',
			'A telephone is enough for the melody.',
			'Conductors see who has not sung for a week, and call.',
			'Songs are chosen by the members.',
			'Recordings of concerts pay for the running costs.'
		],
		tags: ['music', 'audio', 'community']
	},
	{
		titles: [
			'I Can Show You: skills given, skills received',
			'Time Bank of Elders: an hour is an hour',
			'Knitting for Maths: exchange between generations',
			'What I Know: lessons from long lives'
		],
		promises: [
			'Older people offer what they can do and ask for what they need. An hour given is an hour earned, whoever gives it.',
			'A time bank that starts with the question “What can you show others?”, and finds somebody who wants to learn it.'
		],
		problems: [
			'Older people are asked what help they need. Nobody asks what they can give.',
			'Crafts and languages vanish because there is no lesson for them.'
		],
		points: [
			'A talk of twenty minutes finds three skills in everybody.',
			'Hours are kept by a call, an app or a paper card.',
			'Schools use hours for lessons in crafts and dialect.',
			'Every second exchange is across generations.',
			'Those who can’t leave the house give by telephone.'
		],
		tags: ['community', 'matching', 'learning']
	},
	{
		titles: [
			'Hear the Table: talk again in a noisy room',
			'Closer: a phone as a hearing aid',
			'Say That to Me: words, picked out of the noise',
			'Two Metres: hearing the person opposite'
		],
		promises: [
			'Any phone becomes a microphone on the table; earphones give back the voices and leave out the noise.',
			'For those who have no hearing aid yet: a phone, two earphones and a setting that is found in three minutes.'
		],
		problems: [
			'Hearing aids cost a year’s pension, so people stop going where others talk.',
			'Loss of hearing is the risk for dementia that can most easily be treated, and it waits ten years.'
		],
		points: [
			'A hearing check of three minutes sets it up.',
			'Sound is worked on within 12 milliseconds, on the phone.',
			'It says when it is time to see a specialist.',
			'Cheap wired earphones work best.',
			'Religious and town meetings give out loan sets.'
		],
		tags: ['hearing', 'audio', 'mobile']
	},
	{
		titles: [
			'No Contract: an emergency button for everybody',
			'Red Cord: help for those who live alone',
			'Pull and Wait: a button that neighbours answer',
			'One Ring: an alarm without a monthly fee'
		],
		promises: [
			'A button for 9 USD that calls five neighbours in turn, and an ambulance if none of them comes. No contract, no fee.',
			'An alarm that a street runs by itself: a button, five neighbours and a rule that everybody knows.'
		],
		problems: [
			'Alarm services cost thirty dollars a month, so that those who need them most go without.',
			'Whoever lies on the floor for a night seldom lives at home again.'
		],
		points: [
			'The plans are open; a school workshop can build it.',
			'Neighbours practise once a month, with cake.',
			'A battery lasts three years, and says when it does not.',
			'The person’s own voice is heard, so false alarms end at once.',
			'Where nobody answers, the ambulance gets address and key safe.'
		],
		tags: ['hardware', 'open-source', 'community']
	},
	{
		titles: [
			'One Screen: a tablet without settings',
			'Window: the grandchildren, on the wall',
			'Plain Frame: calls that answer themselves',
			'Always On: a screen that needs no finger'
		],
		promises: [
			'A screen on the wall with nothing to press: family calls appear by themselves when the person is near and has agreed.',
			'A picture frame that becomes a call. Relatives do all the settings from afar; the person does nothing.'
		],
		problems: [
			'Tablets lie in drawers after the first update.',
			'For some people one button is one too many.'
		],
		points: [
			'Only people on a short list can appear.',
			'A curtain over the camera is real, and made of wood.',
			'Pictures sent by the family come up between calls.',
			'Updates happen at night, and change nothing that is seen.',
			'Care homes run forty frames from one page.'
		],
		tags: ['interface', 'family', 'video']
	},
	{
		titles: [
			'Good Morning Gym: exercise with the television',
			'Channel Nine Fit: a class that sees you back',
			'Sofa Half Hour: television that makes you stand',
			'Remote Control: training with the box you know'
		],
		promises: [
			'Exercise classes on the television that people have, with a small camera that counts and praises, and keeps no picture.',
			'A daily class on local television; viewers press a colour on the remote when it was too hard.'
		],
		problems: [
			'The television is on for five hours a day, and nobody stands up.',
			'Online classes need a laptop on the carpet and good eyes.'
		],
		points: [
			'It runs on sets that are ten years old.',
			'The camera sees a stick figure, nothing else.',
			'Presenters are over 70.',
			'Classes for one arm, one leg or a chair are a button away.',
			'Viewers meet once a month in a real hall.'
		],
		tags: ['television', 'exercise', 'computer-vision']
	},
	{
		titles: [
			'Read It to Me: letters, labels and menus aloud',
			'Borrowed Eyes: print, spoken clearly',
			'Small Print: what the packet says',
			'Aloud: hold it up and listen'
		],
		promises: [
			'Hold anything with print before the phone and hear it: letters, labels, menus, in 24 languages, without a network.',
			'A lamp with a camera reads what lies under it, aloud, and answers questions: how much, until when, from whom?'
		],
		problems: [
			'Those who lose their sight lose their privacy: somebody else reads every letter.',
			'Magnifiers help until the hand shakes.'
		],
		points: [
			'It reads at once, without taking a picture first.',
			'Questions are answered with the words of the print only.',
			'Nothing leaves the device.',
			'A lamp version needs no phone and has two buttons.',
			'Libraries lend it like a book.'
		],
		tags: ['vision', 'voice', 'accessibility']
	},
	{
		titles: [
			'Village Circle: health workers who ask each other',
			'Second Opinion: one question, ten nurses',
			'Sister Line: advice for those who care far from town',
			'Night Desk: answers when the clinic is closed'
		],
		promises: [
			'Community health workers send a voice message with a question about an older patient; a specialist answers within two hours.',
			'A network of nurses who answer each other by voice message, so that older people need not travel for an opinion.'
		],
		problems: [
			'Health workers were trained for mothers and children. Their patients have grown old.',
			'A question that takes two minutes costs a day of travel.'
		],
		points: [
			'Names are left out by design.',
			'Answers are kept, and found again by the next who asks.',
			'Specialists give twenty minutes a week.',
			'It works by voice, on phones with buttons.',
			'Ministries see what is asked most, and train for it.'
		],
		tags: ['telehealth', 'voice', 'training']
	},
	{
		titles: [
			'Radio Grandmother: stories on the air',
			'Before I Forget: a station run by elders',
			'Our Own News: a podcast with 900 years of experience',
			'Old Wave: local radio by people over 60'
		],
		promises: [
			'People over 60 make radio: stories, recipes, quarrels and news, recorded on phones and mixed by themselves.',
			'A station of elders in a minority language. Children answer with questions, which open the next programme.'
		],
		problems: [
			'Older people are talked about in the media, seldom with.',
			'Languages that only elders speak are heard nowhere on the air.'
		],
		points: [
			'A phone and a blanket make the studio.',
			'Editing is done by deleting words in a text.',
			'Programmes go out on FM and as a telephone number to call.',
			'Every programme has a listener under 20 in it.',
			'The archive belongs to the community.'
		],
		tags: ['radio', 'storytelling', 'language']
	},
	{
		titles: [
			'Museum of Us: culture from the armchair, and back out',
			'Guided by Rosa: walks through cities, led from home',
			'Front Row: theatre for those who stayed at home',
			'Far and Near: travel in company'
		],
		promises: [
			'Retired guides lead groups through museums and cities, live, from home; those who can meet there in the spring.',
			'Concerts and museums for people who can’t go: live, in small groups that talk, with an outing at the end.'
		],
		problems: [
			'Culture is what people miss most when walking becomes hard, after company.',
			'Streams are watched alone, and forgotten.'
		],
		points: [
			'Groups have eight members, and stay together.',
			'Guides are retired, and earn from it.',
			'A telephone is enough to take part.',
			'Each season ends with a real outing, with lifts and chairs.',
			'Museums open an hour early for the groups.'
		],
		tags: ['culture', 'video', 'community']
	}
];
