import { redirect } from '@sveltejs/kit';
import { inLocale } from '#lib/foundation/localized.ts';
import { fileSize } from '#lib/foundation/i18n/sizes.ts';
import { languageName } from '#lib/foundation/i18n/languages.ts';
import { exactTime, inZone } from '#lib/foundation/i18n/times.ts';
import { isWebAddress } from '#lib/foundation/form-fields.ts';
import { markdownHtml } from '#lib/foundation/markdown.ts';
import { found } from '#lib/foundation/refusal.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { disqualifyForm, passForm } from '#lib/entries/entry-form.ts';
import { whenWords } from '#lib/entries/moments.ts';
import { disqualifyEntry, giveLatePass } from '#lib/entries/server/commands/organiser-steps.ts';
import { entryForOrganiser, revisionForOrganiser } from '#lib/entries/server/queries/organise.ts';
import { didText } from '#lib/entries/words.ts';
import { demandUnwalled, withheldFrom } from '#lib/judging/server/conflicts/withheld.ts';
import { guarded, readForm } from '#http/form.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const { locale, now } = ctx;
	const event = found(locals.event);
	const entry = await entryForOrganiser(ctx, event.id, params.entry, withheldFrom);
	const version = Number(url.searchParams.get('version'));
	const older = Number.isInteger(version) && version > 0 && version < 1e9 ? version : null;
	const content = older
		? await revisionForOrganiser(ctx, event.id, params.entry, older, withheldFrom)
		: entry.content;
	const place = inLocale(event.zonePlace, locale);
	const exactly = (instant: Date) => inZone(instant, event.timeZone, locale, place, exactTime);
	const when = (instant: Date) => whenWords(instant, now, event.timeZone, locale);
	const home = `/events/${event.slug}/organise/entries/${entry.id}`;
	return {
		done: (['pass', 'out'] as const).find((name) => url.searchParams.has(name)) ?? null,
		mayChange: mayOrganise(ctx.actor, event.id) === undefined,
		zone: `${place} (${event.timeZone})`,
		older,
		entry: {
			...{ id: entry.id, number: entry.number, state: entry.state, team: entry.team, members: entry.members },
			...{ title: content.title, summary: content.summary, html: markdownHtml(content.description) },
			challenge: inLocale(entry.challenge, locale),
			about: [content.language && languageName(content.language, locale), content.topics]
				.filter(Boolean)
				.join(' · '),
			links: [content.codeLink, content.demoLink, content.videoLink].filter((link) => link !== ''),
			linksThatLead: [content.codeLink, content.demoLink, content.videoLink].filter(isWebAddress),
			files: entry.files.map(({ id, name, bytes, cover, storedAt }) => ({
				...{ id, name, cover, href: `${home}/files/${id}` },
				detail: m.entries_file_arrived({
					size: fileSize(bytes, locale),
					when: storedAt ? when(storedAt) : ''
				})
			})),
			receipts: entry.receipts.map(({ submittedAt, ...receipt }) => ({
				...receipt,
				at: exactly(submittedAt)
			})),
			revisions: entry.revisions.map(({ version, savedAt, by }) => ({
				href: `${home}?version=${version}`,
				version,
				label: m.entries_view_revision({ version, name: by, at: when(savedAt) })
			})),
			history: entry.history.map(({ action, at, by, detail }) => ({
				text: didText(action),
				at: exactly(at),
				by,
				reason: typeof detail['reason'] === 'string' ? detail['reason'] : null
			})),
			passUntil: entry.passUntil && inZone(entry.passUntil, event.timeZone, locale, place),
			mayHavePass: entry.state === 'draft',
			mayBeOut: entry.disqualify === undefined
		}
	};
};

export const actions = {
	pass: guarded(async (event) => {
		const { id, timeZone, slug } = found(event.locals.event);
		const entryId = event.params['entry'] ?? '';
		await demandUnwalled(event.locals.ctx, id, entryId);
		await giveLatePass(event.locals.ctx, entryId, await readForm(event, passForm(timeZone)));
		redirect(303, `/events/${slug}/organise/entries/${entryId}?pass`);
	}),
	disqualify: guarded(async (event) => {
		const { id, slug } = found(event.locals.event);
		const entryId = event.params['entry'] ?? '';
		await demandUnwalled(event.locals.ctx, id, entryId);
		await disqualifyEntry(event.locals.ctx, entryId, await readForm(event, disqualifyForm));
		redirect(303, `/events/${slug}/organise/entries/${entryId}?out`);
	})
} satisfies Actions;
