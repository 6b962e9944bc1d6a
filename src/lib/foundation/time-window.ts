import type { Verdict } from './refusal.ts';

/** A span in which something may be done. Half-open: [opensAt, closesAt + grace). An end that is null is open. */
export interface TimeWindow {
	opensAt: Date | null;
	closesAt: Date | null;
	graceMinutes: number;
	/** IANA name of the zone in which the deadline was announced. */
	zone: string;
}

const minute = 60_000;

/** The last instant before which things still count: the announced close and the grace. */
export function endOf(window: TimeWindow): Date | null {
	return window.closesAt && new Date(window.closesAt.getTime() + window.graceMinutes * minute);
}

/** Is it open at this instant? If not: not yet, or no longer. */
export function isOpen(window: TimeWindow, now: Date): Verdict {
	if (window.opensAt && now < window.opensAt)
		return { code: 'not_open_yet', opensAt: window.opensAt, zone: window.zone };
	const end = endOf(window);
	if (window.closesAt && end && now >= end)
		return { code: 'closed', closedAt: window.closesAt, zone: window.zone };
	return undefined;
}

/** Before, during or after; for what a page says first. */
export function phaseOf(window: TimeWindow, now: Date): 'before' | 'open' | 'closed' {
	const verdict = isOpen(window, now);
	if (!verdict) return 'open';
	return verdict.code === 'not_open_yet' ? 'before' : 'closed';
}
