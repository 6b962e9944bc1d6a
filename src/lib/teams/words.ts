import { m } from '#lib/paraglide/messages.js';
import type { TeamState } from './team.ts';

export const teamStateWords: Record<TeamState, () => string> = {
	open: () => m.teams_state_open(),
	closed: () => m.teams_state_closed(),
	dissolved: () => m.teams_state_dissolved()
};
