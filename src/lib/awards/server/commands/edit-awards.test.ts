import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { removePartner } from '#lib/events/server/commands/edit-partners.ts';
import { partnersOf } from '#lib/events/server/setup-queries.ts';
import { aContext, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { anAllocation } from '#tests/factories/mentorship.ts';
import { awardForm, newAwardForm } from '../../award-form.ts';
import { awards } from '../schema.ts';
import { awardsOf } from '../setup-queries.ts';
import { addAward, changeAward, removeAward } from './edit-awards.ts';

const database = testDatabase();
const fields = {
	place: '5',
	'name.en': 'Fifth place',
	amount: '100',
	currency: 'CHF',
	mentorshipMonths: '',
	partnerId: ''
};

test('a place is added to one challenge, or to every challenge that lacks it, once', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, challenges } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const one = newAwardForm.parse({ ...fields, id: newId(), challengeId: challenges[0]?.id });
		await addAward(ctx, event.id, one);
		await addAward(ctx, event.id, one);
		const all = newAwardForm.parse({ ...fields, id: newId(), challengeId: '' });
		await addAward(ctx, event.id, all);
		await addAward(ctx, event.id, all);
		const fifth = (await awardsOf(ctx, event.id)).filter(({ place }) => place === 5);
		expect(fifth.map(({ challengeId }) => challengeId)).toEqual(challenges.map(({ id }) => id));
		expect(fifth[3]).toMatchObject({ moneyMinorUnits: 10_000, currency: 'CHF', mentorshipMonths: null });
		const again = newAwardForm.parse({ ...fields, id: newId(), challengeId: '' });
		await expect(addAward(ctx, event.id, again)).rejects.toMatchObject({
			refusal: { code: 'award_place_taken', place: 5 }
		});
	}));

test('an award is changed and removed; a place that is taken is refused', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const [first, second] = await awardsOf(ctx, event.id);
		const form = awardForm.parse({ ...fields, place: '9' });
		await changeAward(ctx, event.id, first?.id ?? '', form);
		const [after] = await db
			.select()
			.from(awards)
			.where(eq(awards.id, first?.id ?? ''));
		expect(after).toMatchObject({ place: 9, name: { en: 'Fifth place' }, currency: 'CHF' });
		await expect(changeAward(ctx, event.id, second?.id ?? '', form)).rejects.toMatchObject({
			refusal: { code: 'award_place_taken' }
		});
		await removeAward(ctx, event.id, first?.id ?? '');
		expect(await db.$count(awards, eq(awards.eventId, event.id))).toBe(15);
	}));

test('an award that an entry was given stays as it was promised', () =>
	rolledBack(database.db, async (db) => {
		const set = await anEvent(db);
		const ctx = aContext(db, { actor: set.owner });
		const { allocation } = await anAllocation(db, set);
		const refused = { refusal: { code: 'award_in_use' } };
		const id = allocation.awardId;
		await expect(changeAward(ctx, set.event.id, id, awardForm.parse(fields))).rejects.toMatchObject(refused);
		await expect(removeAward(ctx, set.event.id, id)).rejects.toMatchObject(refused);
	}));

test('a partner that an award names stays', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const [first] = await partnersOf(ctx, event.id);
		await db
			.update(awards)
			.set({ partnerId: first?.id ?? '' })
			.where(and(eq(awards.eventId, event.id), eq(awards.place, 1)));
		await expect(removePartner(ctx, event.id, first?.id ?? '')).rejects.toMatchObject({
			refusal: { code: 'partner_in_use' }
		});
		expect(await partnersOf(ctx, event.id)).toContainEqual(first);
	}));

test('what belongs to another event is not there', () =>
	rolledBack(database.db, async (db) => {
		const [here, there] = [await anEvent(db), await anEvent(db)];
		const ctx = aContext(db, { actor: here.owner });
		const notFound = { refusal: { code: 'not_found' } };
		const theirs = newAwardForm.parse({ ...fields, id: newId(), challengeId: there.challenges[0]?.id });
		await expect(addAward(ctx, here.event.id, theirs)).rejects.toMatchObject(notFound);
		const [award] = await db
			.select()
			.from(awards)
			.where(and(eq(awards.eventId, there.event.id), eq(awards.place, 1)));
		await expect(removeAward(ctx, here.event.id, award?.id ?? '')).rejects.toMatchObject(notFound);
		await expect(removeAward(ctx, there.event.id, award?.id ?? '')).rejects.toMatchObject({
			refusal: { code: 'role_needed' }
		});
	}));
