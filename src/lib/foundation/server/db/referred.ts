import { type Refusal, Refused } from '../../refusal.ts';
import { sqlState } from './change.ts';

const foreignKeyViolation = '23503';

/** Do the work; where the database says that something else refers to what goes, refuse with the reason. */
export async function unlessReferred<T>(work: () => Promise<T>, refusal: Refusal): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (sqlState(error) !== foreignKeyViolation) throw error;
		throw new Refused(refusal);
	}
}
