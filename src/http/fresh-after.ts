import type { SubmitFunction } from '$app/forms';
import { invalidateAll } from '$app/navigation';

/**
 * For `use:enhance` on pages that show what is about to be confirmed: where the confirmation is refused because things
 * changed meanwhile, the page is fetched again beside the refusal, so that what can be confirmed next is there to see.
 */
export const freshAfterRefusal: SubmitFunction = () => {
	return async ({ result, update }) => {
		await update();
		if (result.type === 'failure') await invalidateAll();
	};
};
