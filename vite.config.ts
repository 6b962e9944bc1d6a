import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['baseLocale'],
			// The same as for plain Node, so that the development server and scripts do not undo each other.
			outputStructure: 'message-modules'
		}),
		sveltekit({
			adapter: adapter({ out: process.env['LAUREATE_BUILD'] ?? 'build' }),
			// The desk registers it, for judges alone and below its own address; see docs/decisions.
			serviceWorker: { register: false },
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'style-src': ['self'],
					// The one style attribute that SvelteKit writes, on the element that tells screen readers of a new page.
					'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
					'img-src': ['self', 'data:', 'blob:'],
					'media-src': ['self'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'worker-src': ['self'],
					'form-action': ['self'],
					'base-uri': ['none'],
					'frame-ancestors': ['none'],
					'manifest-src': ['self']
				}
			}
		})
	],
	build: { target: 'es2022' },
	define: { LAUREATE_STYLEGUIDE: JSON.stringify(process.env['LAUREATE_STYLEGUIDE'] === '1') }
});
