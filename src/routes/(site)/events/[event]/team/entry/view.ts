import { dueWords } from '#lib/foundation/i18n/due.ts';
import { fileSize } from '#lib/foundation/i18n/sizes.ts';
import { languageName, writtenLanguages } from '#lib/foundation/i18n/languages.ts';
import { inZone } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import type { Verdict } from '#lib/foundation/refusal.ts';
import { isPicture } from '#lib/foundation/files/file-type.ts';
import { markdownHtml } from '#lib/foundation/markdown.ts';
import type { EntryField } from '#lib/entries/entry.ts';
import { whenWords } from '#lib/entries/moments.ts';
import type { EntryDesk } from '#lib/entries/server/queries/desk.ts';
import type { EventHead } from '#lib/events/server/queries.ts';
import { m } from '#lib/paraglide/messages.js';
import { readingOf, refusalText } from '#http/refusal-words.ts';

/** The team's own entry in the words of the page. */
export function entryView(
	desk: EntryDesk,
	event: EventHead,
	locals: App.Locals,
	/** What the judges of this event know, to be suggested. */
	topicWords: readonly string[]
) {
	const { ctx, timeZone } = locals;
	const { locale, now } = ctx;
	const zone = timeZone ?? event.timeZone;
	const place = inLocale(event.zonePlace, locale);
	const when = (instant: Date) => whenWords(instant, now, zone, locale);
	const say = (verdict: Verdict) => (verdict ? refusalText(verdict, readingOf(locals)) : null);
	const by: Partial<Record<EntryField, string>> = Object.fromEntries(
		desk.changes
			.filter(({ own }) => !own)
			.map(({ field, name, at }) => [field, m.entries_changed_by({ name, when: when(at) })])
	);
	return {
		...{ id: desk.id, state: desk.state, version: desk.version, content: desk.content, team: desk.team },
		challenge: inLocale(desk.challenge, locale),
		languages: writtenLanguages.map((tag) => ({ value: tag, label: languageName(tag, locale) })),
		topicWords,
		saved: when(desk.savedAt),
		by,
		members: desk.members.map(({ name, lead }) => ({
			name,
			detail: lead ? m.entries_leads() : m.entries_member()
		})),
		files: filesView(desk, event, locals),
		html: markdownHtml(desk.content.description),
		receiptHref: desk.receiptId && `/events/${event.slug}/team/receipts/${desk.receiptId}`,
		submitted: desk.submittedAt && inZone(desk.submittedAt, event.timeZone, locale, place),
		due:
			desk.closesAt &&
			dueWords(desk.closesAt, { zone: event.timeZone, place, readerZone: timeZone, locale, now }),
		hasPass: desk.hasPass,
		why: {
			save: say(desk.refusals.save),
			reopen: say(desk.refusals.reopen),
			withdraw: say(desk.refusals.withdraw)
		}
	};
}
export type EntryView = ReturnType<typeof entryView>;

/** The files of the team's own entry. */
export function filesView(desk: EntryDesk, event: EventHead, { ctx, timeZone }: App.Locals) {
	const zone = timeZone ?? event.timeZone;
	return desk.files.map(({ id, name, type, bytes, cover, storedAt }) => ({
		...{ id, name, cover, picture: isPicture(type) },
		href: `/events/${event.slug}/team/entry/files/${id}`,
		detail: m.entries_file_arrived({
			size: fileSize(bytes, ctx.locale),
			when: storedAt ? whenWords(storedAt, ctx.now, zone, ctx.locale) : ''
		})
	}));
}
export type FileView = ReturnType<typeof filesView>[number];
