import { expect } from '@playwright/test';
import { test } from './steps/demo.ts';
import { looksRight } from './steps/looks.ts';

// Figures are counted from the database, and every chart stands in a table too.
for (const lang of ['en', 'ar'] as const)
	for (const javaScriptEnabled of [true, false])
		test(`figures in ${lang}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
			stage,
			connection,
			windowOf
		}) => {
			const [hackathon] = stage.demo.events;
			const [counted] = await connection.sql<{ people: number; countries: number; entries: number }[]>`
				select count(distinct person_id)::int as people, count(distinct people.country)::int as countries,
					(select count(*)::int from entries where event_id = ${hackathon?.id ?? ''} and state = 'submitted') as entries
				from team_members join people on people.id = person_id
				where team_members.event_id = ${hackathon?.id ?? ''} and left_at is null`;
			const page = await windowOf('anonymous', { javaScriptEnabled, viewport: { width: 390, height: 844 } });
			await page.goto(`/${lang}/events/${hackathon?.slug}/figures`);
			const western = (text: string) =>
				text.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
			const numbers = western((await page.locator('dl.numbers').textContent()) ?? '').match(/\d+/g);
			for (const figure of [counted?.people, counted?.countries, counted?.entries])
				expect(numbers).toContain(String(figure));

			const charts = await page.locator('main section:has(table)').all();
			expect(charts.length).toBeGreaterThanOrEqual(5);
			for (const chart of charts) {
				const table = chart.locator('table');
				await expect(table).toHaveCount(1);
				const fold = chart.locator('details', { has: page.locator('table') });
				if ((await fold.count()) > 0) await fold.locator('summary').click();
				await expect(table).toBeVisible();
				expect(await table.locator('tbody tr').count()).toBeGreaterThan(0);
				await expect(table.locator('thead th')).not.toHaveCount(0);
			}
			await looksRight(page, lang);
		});

test('what is shown is every handed in entry, once, by challenge', async ({
	stage,
	connection,
	windowOf
}) => {
	const [hackathon] = stage.demo.events;
	const counted = await connection.sql<{ many: number }[]>`
		select count(*)::int as many from entries where event_id = ${hackathon?.id ?? ''} and state = 'submitted'
		group by challenge_id`;
	const page = await windowOf('anonymous');
	await page.goto(`/events/${hackathon?.slug}/figures`);
	const table = page.locator('main section table').last();
	const shown = await table.locator('tbody tr td').allTextContents();
	expect(
		shown
			.map(Number)
			.filter((figure) => figure > 0)
			.sort()
	).toEqual(counted.map(({ many }) => many).sort());
});
