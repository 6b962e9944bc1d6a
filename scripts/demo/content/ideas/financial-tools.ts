import type { Idea } from './idea.ts';

export const financialTools: readonly Idea[] = [
	{
		titles: [
			'Thirty More Years: plan a long life on one page',
			'Until Ninety-five: will it last, and what if not',
			'One Page Ahead: money and years, side by side',
			'Long Summer: a plan for the second half'
		],
		promises: [
			'Pension, savings, work and home on one page, year by year until 95, with three simple changes that make it last.',
			'A plan that fits on a kitchen table: what comes in, what goes out, and how long it lasts, with honest ranges.'
		],
		problems: [
			'People plan for a pension of fifteen years, and live thirty.',
			'Calculators ask for returns and inflation. People know their rent.'
		],
		points: [
			'Six questions are enough for a first page.',
			'Results are ranges, and say what they mean.',
			'It shows what one year more of work, or a lodger, would change.',
			'No products are sold, and no commission is taken.',
			'A trained volunteer goes through the page, by phone.'
		],
		tags: ['planning', 'pension', 'open-source']
	},
	{
		titles: [
			'Pension Post: letters that say what changed',
			'In Plain Figures: the pension letter, rewritten',
			'Dear Retired: official mail that can be understood',
			'What It Means: photograph a letter, hear it explained'
		],
		promises: [
			'Photograph an official letter. A calm voice says what changed, by when to answer and whom to call.',
			'Pension offices send their letters through us: the same facts, in 120 words, large type and a clear next step.'
		],
		problems: [
			'One pension letter in four is put aside unread, and deadlines pass.',
			'Letters are written so that no court can fault them. No reader can follow them either.'
		],
		points: [
			'Every sentence points back to its place in the letter.',
			'What the software is not sure of, a person reads.',
			'Deadlines go into a paper calendar by post.',
			'Letters are deleted after thirty days.',
			'Offices learn which sentences nobody understands.'
		],
		tags: ['language', 'pension', 'accessibility']
	},
	{
		titles: [
			'Market Day: savings groups by voice message',
			'Round the Table: a savings circle that can’t be robbed',
			'Ten of Us: saving together, heard by all',
			'The Tin Box: group savings with a spoken ledger'
		],
		promises: [
			'Savings groups of older women keep their ledger by voice message. Everybody hears every payment, in their own language.',
			'A spoken ledger for savings circles: no reading needed, no box to steal, and every member hears the same sum.'
		],
		problems: [
			'Savings groups live by trust, and by one member who can write.',
			'The cash box is stolen, or the book is wrong, and a friendship of thirty years ends.'
		],
		points: [
			'A payment counts when two members have said it aloud.',
			'It works on the simplest phone, in nine languages.',
			'Money stays with the group or in its own account, as it decides.',
			'A yearly share-out is computed and read to all.',
			'Groups can show their record to a credit union.'
		],
		tags: ['voice', 'savings', 'women']
	},
	{
		titles: [
			'Stop and Call: ten minutes that save a fortune',
			'Long Breath: a pause before money leaves',
			'Not Today, Inspector: a guard against false policemen',
			'Hang Up First: help in the minute that counts'
		],
		promises: [
			'When a call and a large transfer come close together, the bank waits ten minutes and a trained person calls.',
			'A button beside the telephone: press it during a strange call, and somebody you know joins the line.'
		],
		problems: [
			'Fraud on the telephone takes an hour. The bank hears of it a week later, if ever.',
			'Those who were cheated are ashamed, and tell nobody, and are called again.'
		],
		points: [
			'The pattern is recognised on the phone; the call is not recorded.',
			'The person chooses who is called, and can overrule them.',
			'Police and banks get the number of the caller, not of the victim.',
			'After a fraud, a volunteer who was cheated too calls back.',
			'Warnings use the words that fraudsters use this week.'
		],
		tags: ['fraud', 'banking', 'telephone']
	},
	{
		titles: [
			'Second Signature: help with money, without giving it away',
			'Beside You: a trusted person who sees and can’t take',
			'Four Eyes: two people for large sums',
			'Glass Purse: a helper who can look, and not touch'
		],
		promises: [
			'A trusted person sees unusual payments and can ask a question, but never move money. The owner can end it any day.',
			'Shared sight, not shared control: relatives see what was agreed, and every look is shown to the owner.'
		],
		problems: [
			'Help with money comes as all or nothing: a full power of attorney, or a secret code on a slip of paper.',
			'Most financial abuse comes from people whom one trusts.'
		],
		points: [
			'The owner decides what is seen: sums, names, or only warnings.',
			'Each look leaves a line that the owner can read, or hear.',
			'Large sums wait a day if the owner wishes so.',
			'A lawyer’s letter is produced for the bank.',
			'Rights end by themselves after a year unless renewed.'
		],
		tags: ['banking', 'trust', 'family']
	},
	{
		titles: [
			'Bill Buddy: what this month will really cost',
			'Warm Till Spring: heating bills without fear',
			'Steady Month: bills, evened out',
			'Kitchen Drawer: all bills in one place'
		],
		promises: [
			'Bills are photographed and laid out over the year, so that no month comes as a surprise. Unclaimed help is found.',
			'A drawer of bills becomes one even sum a month, with help that is due and was never asked for.'
		],
		problems: [
			'In winter people choose between heating and eating, while help that is due to them is never claimed.',
			'Tariffs change, and nobody has the strength to compare.'
		],
		points: [
			'A photograph is enough; sums are read back aloud.',
			'Allowances of four countries are checked so far.',
			'A change of tariff is proposed only if it saves for sure.',
			'Letters to suppliers are written, and sent by post.',
			'Debts are shown to the person alone.'
		],
		tags: ['bills', 'benefits', 'computer-vision']
	},
	{
		titles: [
			'Pay Day under the Tree: pensions by mobile money, made safe',
			'Pension in Your Pocket: no more queues at dawn',
			'Thumb and Voice: pensions without a PIN',
			'Cash When I Want: a pension that waits for you'
		],
		promises: [
			'Pensions arrive as mobile money and wait there. A voice and a face at the agent’s replace the PIN that helpers used to know.',
			'No queue at dawn: pensioners draw what they need, when they need it, near home, with nobody else’s hand on the phone.'
		],
		problems: [
			'On pension day people queue from four in the morning, and walk home with cash in the dark.',
			'PINs are told to the agent, to the nephew, to the neighbour.'
		],
		points: [
			'Identity is checked by voice, with a fallback at the post office.',
			'Agents near water points and markets were trained first.',
			'Fees are read out before, not after.',
			'The phone may be borrowed; the account is safe.',
			'Complaints reach the ministry, not the agent.'
		],
		tags: ['mobile-money', 'pension', 'voice']
	},
	{
		titles: [
			'Still Good at It: paid work for people past 65',
			'Three Mornings: jobs that fit a long life',
			'Ask Ahmed: experience by the hour',
			'Late Shift: a labour market without age'
		],
		promises: [
			'Short, paid jobs for people over 65: matched by what they can do and by the hours that they want, taxes included.',
			'Companies book experience by the hour. Retired workers choose when, and see what it changes in their pension.'
		],
		problems: [
			'People want to work three mornings a week. The forms know only full time, and never.',
			'Small firms lose what their retired workers know, and would pay for an hour of it.'
		],
		points: [
			'Skills are told in a talk, not in a curriculum vitae.',
			'What a job does to a pension is shown before it is taken.',
			'Breaks, chairs and lifts are part of each offer.',
			'Contracts and insurance come with it.',
			'Age is not shown to those who hire.'
		],
		tags: ['work', 'matching', 'pension']
	},
	{
		titles: [
			'Blue Folder: papers that are there when needed',
			'In Good Order: wills, wishes and passwords',
			'After Me: what my children should find',
			'Sealed and Told: last wishes, kept safe'
		],
		promises: [
			'A folder on paper and its sealed twin online: accounts, wishes, contracts, opened only by those who were named.',
			'One evening a month, for six months, puts a life’s papers in order, with a friend and a checklist.'
		],
		problems: [
			'Families search for a year for accounts, contracts and wishes, and pay for what nobody uses.',
			'Passwords die with people, and memories with them.'
		],
		points: [
			'Two named people together can open the seal, never one alone.',
			'The paper folder works without the online one.',
			'Law of each country is checked by notaries.',
			'Yearly reminders ask what has changed.',
			'It is encrypted before it leaves the house.'
		],
		tags: ['papers', 'security', 'family']
	},
	{
		titles: [
			'Small Umbrella: insurance for a cow, a roof, a hip',
			'Paid by Rain: cover that needs no form',
			'Village Cover: insurance that neighbours run',
			'Dollar a Month: health cover that is understood'
		],
		promises: [
			'Cover for a dollar a month, sold and explained by neighbours. Claims are told by phone and paid within three days.',
			'Insurance for older farmers that pays when the weather station says so, without a form or a visit.'
		],
		problems: [
			'Insurers stop at 65, just when one bad season takes everything.',
			'Those who have insurance do not know what it covers, until it does not.'
		],
		points: [
			'The contract is a recording of four minutes.',
			'Claims are made by voice, with a photograph.',
			'Neighbours decide small claims, and see the fund.',
			'Weather and hospital data start a payment by themselves.',
			'What is not covered is said first.'
		],
		tags: ['insurance', 'rural', 'voice']
	},
	{
		titles: [
			'From My Son: money from abroad, without the loss',
			'Straight to the Pharmacy: remittances with a purpose',
			'Sent with Love: what arrives, and what it cost',
			'Two Countries, One Purse: families that budget together'
		],
		promises: [
			'Children abroad pay the pharmacy, the school or the builder directly. Grandmother confirms by a call, and fees are shown.',
			'Families in two countries keep one budget: what is needed, who pays, what arrived, with the cheapest way to send it.'
		],
		problems: [
			'Of every hundred that is sent home, seven never arrive.',
			'Money is sent for medicine and goes elsewhere, because somebody came by and asked.'
		],
		points: [
			'Prices of twelve services are compared each day.',
			'Pharmacies and clinics confirm what was handed over.',
			'The one who receives decides, and can say no.',
			'It works by text message on the receiving side.',
			'Savings on fees are shown at the end of the year.'
		],
		tags: ['remittances', 'family', 'sms']
	},
	{
		titles: [
			'Roof and Roots: a home that pays for its repair',
			'Spare Room: lodgers whom one would choose again',
			'Warm Walls: insulation paid from what it saves',
			'Stay Put: making the house ready for ninety'
		],
		promises: [
			'A rail, a ramp, a new boiler: paid from the energy that it saves, with builders whom other older people have rated.',
			'Spare rooms and students meet: rent, help in the house and rules are agreed on one page.'
		],
		problems: [
			'Houses are worth more than ever, and their owners can’t pay for a rail on the stairs.',
			'People move to homes because of two steps and a bathtub.'
		],
		points: [
			'A visit of an hour gives a list, with prices.',
			'Builders are paid when the owner says that it is done.',
			'Lodgers and owners try a month first.',
			'Grants are filled in from the same list.',
			'Nothing is lent against the house.'
		],
		tags: ['housing', 'energy', 'matching']
	}
];
