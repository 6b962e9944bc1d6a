/** Headers that every answer carries; the content security policy of pages is written by SvelteKit, with its nonces. */
export function securityHeaders({ https }: { https: boolean }): Record<string, string> {
	return {
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'same-origin',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'x-frame-options': 'DENY',
		'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
		...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {})
	};
}
