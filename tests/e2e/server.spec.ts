import { expect, test } from '@playwright/test';

const everywhere = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin'
};

test.describe('headers', () => {
	for (const [what, path, status] of [
		['a page', '/', 200],
		['a page that is not there', '/nowhere', 404],
		['a file', '/_app/version.json', 200],
		['a file that is not there', '/_app/immutable/nothing.js', 404],
		['health', '/healthz', 200],
		['an impossible address', '/%', 400]
	] as const) {
		test(`${what} is sent safely`, async ({ request }) => {
			const response = await request.get(path);
			expect(response.status()).toBe(status);
			expect(response.headers()).toMatchObject(everywhere);
			expect(response.headers()['content-security-policy']).toContain("default-src 'none'");
		});
	}

	test('pages allow scripts by nonce only', async ({ request }) => {
		const policy = (await request.get('/')).headers()['content-security-policy'] ?? '';
		expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
		expect(policy).not.toMatch(/unsafe-(inline|eval)/);
	});

	test('pages are compressed', async ({ request }) => {
		const response = await request.get('/', { headers: { 'accept-encoding': 'br' } });
		expect(response.headers()).toMatchObject({ 'content-encoding': 'br' });
		expect(response.headers()['vary']).toContain('Accept-Encoding');
	});
});

test('the server is healthy', async ({ request }) => {
	expect(await (await request.get('/healthz')).json()).toEqual({ running: true });
	expect(await (await request.get('/readyz')).json()).toMatchObject({
		ready: true,
		database: true,
		storage: true
	});
});

test('methods that nobody needs are refused', async ({ request }) => {
	expect((await request.fetch('/', { method: 'TRACE' })).status()).toBe(405);
});

test('a form of another site is refused', async ({ request }) => {
	const response = await request.post('/sign-in', {
		headers: { origin: 'https://evil.example' },
		form: { email: 'somebody@example.org', password: 'does not matter' }
	});
	expect(response.status()).toBe(403);
});
