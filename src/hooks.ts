import type { Reroute } from '@sveltejs/kit/hooks';
import { splitLanguage } from '#http/language.ts';

export const reroute: Reroute = ({ url }) => splitLanguage(url.pathname).path;
