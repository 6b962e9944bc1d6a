import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
	const { actor, locale } = locals.ctx;
	return {
		locale,
		timeZone: locals.timeZone,
		person: actor.kind === 'person' ? { name: actor.name, bound: actor.boundTo !== null } : null
	};
};
