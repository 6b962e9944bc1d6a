import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

declare const LAUREATE_STYLEGUIDE: boolean;

/** The condition is constant at build time: a production build holds neither the guide nor its samples. */
export const load: PageLoad = async ({ url }) => {
	if (import.meta.env.DEV || LAUREATE_STYLEGUIDE) {
		const { default: Guide } = await import('./Guide.svelte');
		return { Guide, theme: url.searchParams.get('theme'), accent: url.searchParams.get('accent') };
	}
	error(404);
};
