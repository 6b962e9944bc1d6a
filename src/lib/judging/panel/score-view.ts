import { numberFormat } from '#lib/foundation/i18n/formats.ts';
import { intlTag, type Locale } from '#lib/foundation/i18n/locales.ts';

/** Standard errors to each side that make a range of 90 per cent. */
const reach = 1.645;

/** An earlier round's score on the rubric's own scale, with its range. */
export interface ScoreView {
	figure: string;
	/** Half of the range of 90 per cent. */
	give: string;
	mean: number;
	low: number;
	high: number;
	min: number;
	max: number;
}

/** @param scored score and standard error, 0 to 1 */
export function scoreView(
	{ score, standardError }: { score: number; standardError: number | null },
	{ min, max }: { min: number; max: number },
	locale: Locale
): ScoreView {
	const told = (value: number) => min + Math.min(1, Math.max(0, value)) * (max - min);
	const give = (standardError ?? 0) * reach;
	const words = (value: number) =>
		numberFormat(intlTag(locale), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
	return {
		...{ figure: words(told(score)), give: words(give * (max - min)), min, max },
		...{ mean: told(score), low: told(score - give), high: told(score + give) }
	};
}
