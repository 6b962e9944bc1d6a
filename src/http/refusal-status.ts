import type { RefusalCode } from '#lib/foundation/refusal.ts';

const statuses: Partial<Record<RefusalCode, number>> = {
	sign_in_needed: 401,
	second_factor_needed: 403,
	role_needed: 403,
	not_yours: 403,
	not_found: 404,
	slow_down: 429,
	busy: 503,
	link_spent: 410,
	wrong_sign_in: 422,
	wrong_code: 422,
	email_unconfirmed: 422
};

/** The HTTP status of a refusal; 409, "not as things stand", where nothing more exact fits. */
export function refusalStatus(code: RefusalCode): number {
	return statuses[code] ?? 409;
}
