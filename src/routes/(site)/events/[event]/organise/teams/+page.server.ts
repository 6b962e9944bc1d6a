import { intlTag } from '#lib/foundation/i18n/locales.ts';
import { shortDay } from '#lib/foundation/i18n/times.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import { countryName } from '#lib/accounts/countries.ts';
import { publicChallenges } from '#lib/challenges/server/public.ts';
import { teamFilterAddress, teamFilterFrom, teamsPerPage } from '#lib/teams/filter.ts';
import { listTeams } from '#lib/teams/server/list.ts';
import { teamStateWords } from '#lib/teams/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const { locale } = ctx;
	const event = found(locals.event);
	const filter = teamFilterFrom(url.searchParams);
	const [{ total, teams }, challenges] = await Promise.all([
		listTeams(ctx, event.id, filter),
		publicChallenges(ctx, event.id)
	]);
	const number = new Intl.NumberFormat(intlTag(locale));
	const first = (filter.page - 1) * teamsPerPage + 1;
	return {
		filter,
		total,
		isFiltered: filter.text !== '' || filter.challenge !== null || filter.state !== null,
		challenges: challenges.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale) })),
		teams: teams.map(({ id, name, state, country, createdAt, challenge, members }) => ({
			...{ id, name, members, challenge: inLocale(challenge, locale) },
			state: { key: state, words: teamStateWords[state]() },
			country: country && countryName(country, locale),
			founded: shortDay(createdAt, event.timeZone, locale)
		})),
		pages: {
			from: number.format(Math.min(first, total)),
			to: number.format(Math.min(first + teamsPerPage - 1, total)),
			total: number.format(total),
			previousHref: filter.page > 1 ? teamFilterAddress({ ...filter, page: filter.page - 1 }) : undefined,
			nextHref:
				first + teamsPerPage <= total ? teamFilterAddress({ ...filter, page: filter.page + 1 }) : undefined
		}
	};
};
