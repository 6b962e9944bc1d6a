import type { ClientInit } from '@sveltejs/kit/hooks';
import { baseLocale, isLocale } from '#lib/foundation/i18n/locales.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

export const init: ClientInit = () => {
	const { lang } = document.documentElement;
	overwriteGetLocale(() => (isLocale(lang) ? lang : baseLocale));
	const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	document.cookie = `tz=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
};
