declare module '#lib/foundation/refusal.ts' {
	interface Refusals {
		/** The address and the password do not belong together; which of the two is not told. */
		wrong_sign_in: object;
		/** The code of the second factor is not the one of this half minute, or was used. */
		wrong_code: object;
		/** The address was never confirmed. */
		email_unconfirmed: object;
	}
}

export {};
