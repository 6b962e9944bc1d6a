import { m } from '#lib/paraglide/messages.js';
import type { ExportFormat, ExportName } from './export.ts';

/** What an export is called, and what it holds. */
export const exportWords: Record<ExportName, { name: () => string; text: () => string }> = {
	entries: { name: m.exports_entries, text: m.exports_entries_text },
	members: { name: m.exports_members, text: m.exports_members_text },
	judges: { name: m.exports_judges, text: m.exports_judges_text },
	reviews: { name: m.exports_reviews, text: m.exports_reviews_text },
	scores: { name: m.exports_scores, text: m.exports_scores_text },
	standings: { name: m.exports_standings, text: m.exports_standings_text },
	awards: { name: m.exports_awards, text: m.exports_awards_text }
};

export const formatWords: Record<ExportFormat, () => string> = { csv: m.exports_csv, json: m.exports_json };
