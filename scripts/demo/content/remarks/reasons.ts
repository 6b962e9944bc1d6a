/** Why judges did not want to read an entry, in their own words. */
export const conflictReasons = [
	'I taught two members of this team until last summer.',
	'My organisation has applied for the same grant, with the same partner.',
	'I recognised the project: a friend of mine leads it.',
	'I sat on the board of the cooperative that is mentioned in the trial.',
	'We have published together.',
	'My sister took part in the trial.',
	'I gave them advice before the call opened.',
	'A company in which I hold shares sells something very close to it.'
] as const;

/** What a screener adds to the condition that does not hold; told to the team. */
export const screeningNotes = [
	'The video link asks for a password. Send us one, or a link that is open.',
	'The slides are of another project. We think that the wrong file was chosen.',
	'Two people can be seen and named on page 3. Write that they agreed, or take the picture out.',
	'The description is copied from a product that was sold before the call. Say which part is yours.',
	'It helps staff of care homes with their shifts. That is useful, and not what this challenge asks for.',
	'The summary speaks of patients in general. Tell us whom over 60 it serves, and how.'
] as const;

/** Why a panel chose as it did, in its words; for winners. */
export const citations = [
	'The trial was small, and told without varnish. Nine of eleven people kept it on when nobody was looking any more.',
	'It gives back an errand, a walk, a word with the neighbour, and asks for very little in return.',
	'Of all finalists this one listened longest before it built anything.',
	'We asked who would be left out. The team had asked before us, and had an answer for each.',
	'It could begin tomorrow, in a place with one bus a day and no money to spare.',
	'The oldest member of the team is 81, and one can tell: nothing in it talks down to anybody.',
	'A plain idea, carried through to the last detail: the price, the battery, the day when it fails.',
	'It made three members of this panel telephone their mothers.',
	'The figures are modest and can be checked. We checked them.',
	'It protects people without taking anything out of their hands.'
] as const;

/** Why finalists did not win; the panel's reasons, told to the team. */
export const panelReasons = [
	'Strong, and close. The panel missed results beyond the first two months.',
	'A fine piece of work that still depends on its founders.',
	'The panel was of two minds about the price for users.',
	'Convincing in one town. Whether it holds elsewhere has to be shown.',
	'The effect is plain, the part about data is not.',
	'Well made; another finalist reaches people who are usually left out.'
] as const;

/** What members of a panel write beside their own order. */
export const orderRemarks = [
	'The first two are close. The third has the better evidence.',
	'I went by how many people over 80 use it today.',
	'Hard to compare: one is a product, the others are services.',
	'My first place would work in my own town tomorrow.',
	'I put cost for the user above everything else.'
] as const;

/** Why a member disagrees with a panel. */
export const dissents = [
	'The second place should be first: it is the only one that people without a telephone can use.',
	'I would have given no third place. The trial was too short.',
	'We talked too little about what happens when the grant ends.'
] as const;

/** Why one of two equal entries was put first. */
export const tieReasons = [
	'Equal totals. This one has the higher score for effect, which weighs most.',
	'Equal in every criterion. The chair read both once more and put the longer trial first.',
	'Equal totals. This one was scored by the judges with the narrower spread.'
] as const;
