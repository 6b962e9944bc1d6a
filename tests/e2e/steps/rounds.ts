import { expect, type Page } from '@playwright/test';
import { asc, eq } from 'drizzle-orm';
import { found } from '#lib/foundation/refusal.ts';
import { events } from '#lib/events/server/schema.ts';
import { type RoundRow, rounds } from '#lib/rounds/server/schema.ts';
import { looksRight } from './looks.ts';
import { fill, send } from './people.ts';
import { db, open } from './windows.ts';

/** The three rounds of an event from a template, in their order. */
export async function chainOf(slug: string): Promise<[RoundRow, RoundRow, RoundRow]> {
	const rows = await db
		.select()
		.from(rounds)
		.innerJoin(events, eq(events.id, rounds.eventId))
		.where(eq(events.slug, slug))
		.orderBy(asc(rounds.position));
	const [first, middle, last] = rows.map((row) => row.rounds);
	return [found(first), found(middle), found(last)];
}

/** Close the round whose page is open, by the dialog that asks. */
export async function closeRound(page: Page): Promise<void> {
	await page.locator('.row > button[aria-haspopup=dialog]').click();
	await page.locator('dialog[open] form[action="?/close"] button').click();
}

/** One organiser proposes to let something out now, another confirms it. */
export async function release(home: string, round: RoundRow, [one, other]: [Page, Page]): Promise<void> {
	await open(one, `${home}/organise/results`);
	await fill(one, { roundId: round.id, when: 'now' });
	await send(one, '?/propose');
	await expect(one).toHaveURL(/done=proposed/);
	await looksRight(one);
	await expect(one.locator('button[formaction="?/confirm"]')).toHaveCount(0);
	await open(other, `${home}/organise/results`);
	await other.locator('button[formaction="?/confirm"]').click();
	await expect(other).toHaveURL(/done=saved/);
}
