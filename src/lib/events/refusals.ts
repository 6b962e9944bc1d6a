/** The refusals of this slice; see foundation/refusal.ts. */
export {};
