import { z } from 'zod';
import { idField, line, whole } from '#lib/foundation/form-fields.ts';
import { dotted, localizedLine } from '#lib/foundation/form-shape.ts';
import { currencies, minorUnitsOf } from '#lib/foundation/money.ts';

const largestAmount = 2_000_000_000;
const idOrNothing = z
	.union([z.literal('').transform(() => null), idField], { error: 'choose' })
	.default(null)
	.transform((id) => id ?? null);

const fields = {
	place: whole(1, 99),
	name: localizedLine(80),
	amount: line(20, { optional: true }),
	currency: z.string().default(''),
	mentorshipMonths: z.union([z.literal('').transform(() => null), whole(1, 60)]),
	partnerId: idOrNothing
};

interface Money {
	amount: string;
	currency: string;
}

/** No amount, or one that its currency can have. */
function withMoney<Form extends Money>({ amount, currency, ...form }: Form, check: z.RefinementCtx<Form>) {
	const none = { ...form, moneyMinorUnits: null, currency: null };
	if (amount === '') return none;
	if (!currencies().includes(currency)) {
		check.addIssue({ code: 'custom', message: 'choose', path: ['currency'] });
		return none;
	}
	const moneyMinorUnits = minorUnitsOf(amount, currency);
	if (moneyMinorUnits !== null && moneyMinorUnits <= largestAmount)
		return { ...form, moneyMinorUnits, currency };
	check.addIssue({ code: 'custom', message: 'amount', path: ['amount'] });
	return none;
}

/** What can be won at a place of a challenge. */
export const awardForm = dotted(z.object(fields).transform(withMoney));
export type AwardForm = z.output<typeof awardForm>;

/** The same for a new one: in one challenge, or in every challenge that has no such place yet. */
export const newAwardForm = dotted(
	z.object({ ...fields, id: idField, challengeId: idOrNothing }).transform(withMoney)
);
export type NewAwardForm = z.output<typeof newAwardForm>;
