import { createServer } from 'node:http';

// The floor that pages are measured against: 11 kB put together from strings, by Node's plain server.
const rows = Array.from({ length: 20 }, (_, n) => ({ title: `Entry ${n}`, text: 'x'.repeat(480) }));

const server = createServer((_, answer) => {
	const list = rows.map(({ title, text }) => `<li><h2>${title}</h2><p>${text}</p></li>`).join('');
	answer.setHeader('content-type', 'text/html; charset=utf-8');
	answer.end(`<!doctype html><html lang="en"><title>Floor</title><ul>${list}</ul></html>`);
});

server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	if (address && typeof address === 'object') console.log(address.port);
});
