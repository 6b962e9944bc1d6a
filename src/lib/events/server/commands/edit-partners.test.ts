import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { aContext, aPerson, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { partnerForm } from '../../partner-form.ts';
import { judgingStepsForm, textForm } from '../../text-form.ts';
import { partnersOf, textsOf } from '../setup-queries.ts';
import { addPartner, changePartner, movePartner, removePartner } from './edit-partners.ts';
import { addText, changeJudgingSteps, changeText, moveText, removeText } from './edit-texts.ts';

const database = testDatabase();
const partner = partnerForm.parse({ 'name.en': 'Town of Geneva', level: 'gold', link: '', mentors: 'on' });
const text = textForm.parse({ 'title.en': 'May I come late?', 'body.en': 'No.' });

test('partners are added last, once; they are changed, moved and removed', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const before = (await partnersOf(ctx, event.id)).map(({ id }) => id);
		const id = newId();
		await addPartner(ctx, event.id, { ...partner, id });
		await addPartner(ctx, event.id, { ...partner, id });
		await movePartner(ctx, event.id, id, 'up');
		await changePartner(ctx, event.id, id, { ...partner, level: 'host' });
		const after = await partnersOf(ctx, event.id);
		expect(after.map((one) => one.id)).toEqual([...before.slice(0, -1), id, before.at(-1)]);
		expect(after.at(-2)).toMatchObject({ level: 'host', link: null, mentors: true });
		await removePartner(ctx, event.id, id);
		expect((await partnersOf(ctx, event.id)).map((one) => one.id)).toEqual(before);
	}));

test('questions are added last, changed, moved and removed; the rules are only changed', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const questions = async () =>
			(await textsOf(ctx, event.id)).texts.filter(({ kind }) => kind === 'question').map(({ id }) => id);
		const before = await questions();
		const id = newId();
		await addText(ctx, event.id, { ...text, id, kind: 'question' });
		await addText(ctx, event.id, { ...text, id, kind: 'question' });
		await moveText(ctx, event.id, id, 'up');
		expect(await questions()).toEqual([...before.slice(0, -1), id, before.at(-1)]);
		await removeText(ctx, event.id, id);
		expect(await questions()).toEqual(before);
		const rules = (await textsOf(ctx, event.id)).texts.find(({ kind }) => kind === 'rules');
		await changeText(ctx, event.id, rules?.id ?? '', text);
		await expect(removeText(ctx, event.id, rules?.id ?? '')).rejects.toMatchObject({
			refusal: { code: 'not_found' }
		});
	}));

test('steps of judging that are left empty go', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const steps = judgingStepsForm.parse({ 'steps.0.en': 'One', 'steps.1.en': ' ', 'steps.2.fr': 'Deux' });
		await changeJudgingSteps(ctx, event.id, steps);
		expect((await textsOf(ctx, event.id)).judgingSteps).toEqual([{ en: 'One' }, { fr: 'Deux' }]);
	}));

test('observers look and change nothing', () =>
	rolledBack(database.db, async (db) => {
		const { event } = await anEvent(db);
		const ctx = aContext(db, { actor: await aPerson(db, { roles: [[event.id, 'observer']] }) });
		const [first] = await partnersOf(ctx, event.id);
		const refused = { refusal: { code: 'role_needed' } };
		await expect(addPartner(ctx, event.id, { ...partner, id: newId() })).rejects.toMatchObject(refused);
		await expect(removePartner(ctx, event.id, first?.id ?? '')).rejects.toMatchObject(refused);
		await expect(changeJudgingSteps(ctx, event.id, [])).rejects.toMatchObject(refused);
		const question = { ...text, id: newId(), kind: 'question' as const };
		await expect(addText(ctx, event.id, question)).rejects.toMatchObject(refused);
	}));
